import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { findClinic } from "@/lib/data/clinics/clinics";
import { type ListedKiosk, listKioskDevices } from "@/lib/data/kiosk/kiosk-devices";
import { withActor } from "@/lib/data/with-actor";

export type KioskList = { readonly kiosks: readonly ListedKiosk[]; readonly timeZone: string };

/** The clinic's paired tablets, and the clock to show their times by. */
export async function listKiosks(actor: ActorFor<"kiosk.manage">): Promise<KioskList> {
  return withActor(actor, async (db) => ({
    kiosks: await listKioskDevices(db, actor.clinicId),
    timeZone: (await findClinic(db, actor.clinicId)).timeZone,
  }));
}
