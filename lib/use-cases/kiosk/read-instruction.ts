import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { holdsTheScreen } from "@/lib/contracts/kiosk";
import { findKioskState } from "@/lib/data/kiosk/kiosk-state";
import { findHeldInstruction, type HeldInstruction } from "@/lib/data/kiosk/kiosk-desk";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import type { KioskScreen } from "@/lib/use-cases/kiosk/kiosk-screen";

export type Instruction = { readonly kiosk: KioskScreen } & HeldInstruction;

/** The instruction this tablet holds until staff answer its call. Throws not-found when it holds none (any more). */
export async function readInstruction(actor: ActorFor<"kiosk.use">): Promise<Instruction> {
  return withActorSql(actor, async (sql) => {
    const kiosk = await findKioskState(sql, actor.clinicId, actor.deviceId);
    const held = await findHeldInstruction(sql, actor.clinicId, actor.deviceId);
    if (!kiosk || !held || !holdsTheScreen(kiosk.deskReason)) throw new AppError("not-found", "nothing held");
    return { kiosk, ...held };
  });
}

/** True while the instruction stays: the page asks again and again. */
export async function isHeld(actor: ActorFor<"kiosk.use">): Promise<boolean> {
  return withActorSql(actor, async (sql) => {
    const kiosk = await findKioskState(sql, actor.clinicId, actor.deviceId);
    return kiosk !== undefined && holdsTheScreen(kiosk.deskReason);
  });
}
