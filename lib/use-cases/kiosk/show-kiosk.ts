import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { withActorSql } from "@/lib/data/with-actor";
import { readFreeKiosk } from "@/lib/use-cases/kiosk/kiosk-screen";
import type { KioskState } from "@/lib/data/kiosk/kiosk-state";

/** A page that shows nobody's answers. `isOpen`: a visit is open, which this does not keep open. */
export async function showKiosk(
  actor: ActorFor<"kiosk.use">,
): Promise<KioskState & { readonly isOpen: boolean }> {
  return withActorSql(actor, async (sql) => ({
    ...(await readFreeKiosk(sql, actor)),
    isOpen: actor.openVisit !== null,
  }));
}
