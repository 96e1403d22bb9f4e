import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { updateKioskWiped } from "@/lib/data/kiosk/kiosk-state";
import { withActorSql } from "@/lib/data/with-actor";
import { type KioskScreen, readFreeKiosk } from "@/lib/use-cases/kiosk/kiosk-screen";

/** The first page stands for nobody: reaching it closes what was open, so that no reload or Back finds it again. */
export async function showAttract(actor: ActorFor<"kiosk.use">): Promise<KioskScreen> {
  return withActorSql(actor, async (sql) => {
    const kiosk = await readFreeKiosk(sql, actor);
    await updateKioskWiped(sql, actor.deviceId);
    return kiosk;
  });
}
