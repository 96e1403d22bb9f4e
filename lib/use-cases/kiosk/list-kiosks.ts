import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { type ListedKiosk, listKioskDevices } from "@/lib/data/kiosk-devices";
import { withActor } from "@/lib/data/with-actor";

/** The clinic's paired tablets. */
export async function listKiosks(actor: ActorFor<"kiosk.manage">): Promise<ListedKiosk[]> {
  return withActor(actor, (db) => listKioskDevices(db, actor.clinicId));
}
