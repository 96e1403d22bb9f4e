import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { updateKioskWiped } from "@/lib/data/kiosk/kiosk-state";
import { withActorSql } from "@/lib/data/with-actor";

/** Closes whatever is open on this tablet. Answers saved so far stay with the visit. */
export async function wipeKiosk(actor: ActorFor<"kiosk.wipe">): Promise<void> {
  await withActorSql(actor, (sql) => updateKioskWiped(sql, actor.deviceId));
}
