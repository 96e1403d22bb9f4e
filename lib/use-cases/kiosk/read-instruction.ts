import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { holdsTheScreen } from "@/lib/contracts/kiosk";
import { findKioskState } from "@/lib/data/kiosk/kiosk-state";
import { findHeldInstruction, type HeldInstruction } from "@/lib/data/kiosk/kiosk-desk";
import { withActorSql } from "@/lib/data/with-actor";
import { callback } from "@/lib/domain/triage/callback";
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

/** Whether nobody at the clinic is going to come by its opening hours: it is shut, or about to be. */
export const isShut = (held: HeldInstruction, now = new Date()): boolean =>
  callback({ now, hours: held, tier: held.tier }).words === "closed";

/** Whether the instruction stays, and whether the clinic is shut by now: the page asks again and again. */
export async function holdNow(actor: ActorFor<"kiosk.use">): Promise<{ held: boolean; shut: boolean }> {
  return withActorSql(actor, async (sql) => {
    const kiosk = await findKioskState(sql, actor.clinicId, actor.deviceId);
    if (kiosk === undefined || !holdsTheScreen(kiosk.deskReason)) return { held: false, shut: false };
    const held = await findHeldInstruction(sql, actor.clinicId, actor.deviceId);
    return { held: true, shut: held !== undefined && isShut(held) };
  });
}
