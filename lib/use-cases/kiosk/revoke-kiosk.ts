import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { announce } from "@/lib/data/announce";
import { updateKioskRevoked } from "@/lib/data/kiosk/kiosk-devices";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/** Takes a tablet's pairing away; its next request is refused. */
export async function revokeKiosk(
  actor: ActorFor<"kiosk.manage">,
  { deviceId }: { readonly deviceId: string },
): Promise<void> {
  await withActor(actor, async (db) => {
    if (!(await updateKioskRevoked(db, actor.clinicId, deviceId)))
      throw new AppError("not-found", "no such paired kiosk");
    announce(db, actor.clinicId, "desk-calls");
  });
}
