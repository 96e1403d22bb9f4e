import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { updateKioskTouched } from "@/lib/data/kiosk/kiosk-state";
import { withActorSql } from "@/lib/data/with-actor";
import { readFreeKiosk } from "@/lib/use-cases/kiosk/kiosk-screen";

/** Somebody touched the screen `idleSeconds` ago: the server's clock starts from there. `isOpen`: a visit is open. */
export async function keepOpen(
  actor: ActorFor<"kiosk.use">,
  { idleSeconds }: { readonly idleSeconds: number },
): Promise<{ isOpen: boolean }> {
  return withActorSql(actor, async (sql) => {
    await readFreeKiosk(sql, actor);
    const isOpen = actor.openVisit !== null;
    await updateKioskTouched(sql, { ...actor, isOpen }, idleSeconds);
    return { isOpen };
  });
}
