import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { holdsTheScreen } from "@/lib/contracts/kiosk";
import { findKioskState } from "@/lib/data/kiosk/kiosk-state";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import type { KioskScreen } from "@/lib/use-cases/kiosk/kiosk-screen";

/** The page where staff show their PIN: open while an instruction is held, too. */
export async function showStaffDoor(
  actor: ActorFor<"kiosk.use">,
): Promise<KioskScreen & { readonly isHeld: boolean }> {
  return withActorSql(actor, async (sql) => {
    const kiosk = await findKioskState(sql, actor.clinicId, actor.deviceId);
    if (!kiosk) throw new AppError("not-found", "kiosk row gone");
    return { ...kiosk, isHeld: holdsTheScreen(kiosk.deskReason) };
  });
}
