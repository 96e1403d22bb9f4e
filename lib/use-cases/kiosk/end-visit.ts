import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { updateKioskWiped } from "@/lib/data/kiosk/kiosk-state";
import { withActorSql } from "@/lib/data/with-actor";
import { requireOpenVisit } from "@/lib/use-cases/kiosk/kiosk-screen";

/** Whoever stands at the tablet is through with it: it forgets them, and says goodbye in their language. */
export function endVisit(actor: ActorFor<"kiosk.answer">): Promise<void> {
  return withActorSql(actor, async (sql) => {
    await requireOpenVisit(sql, actor);
    await updateKioskWiped(sql, actor.deviceId, { keepsLanguage: true });
  });
}
