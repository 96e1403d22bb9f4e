import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { announce } from "@/lib/data/announce";
import { updateDeskCalled } from "@/lib/data/kiosk/kiosk-desk";
import { updateKioskTouched } from "@/lib/data/kiosk/kiosk-state";
import { withActorSql } from "@/lib/data/with-actor";

/** The patient asks for a person. */
export async function callDesk(actor: ActorFor<"kiosk.use">): Promise<void> {
  await withActorSql(actor, async (sql) => {
    await updateDeskCalled(sql, actor.deviceId, "asked");
    await updateKioskTouched(sql, { ...actor, isOpen: actor.openVisit !== null });
    announce(sql, actor.clinicId, "desk-calls");
  });
}
