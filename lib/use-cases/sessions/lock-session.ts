import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { passwordMatches } from "@/lib/credentials/passwords";
import { lockSession as updateLocked, unlockSession as updateUnlocked } from "@/lib/data/sign-in/sessions";
import { findStaffCredentials } from "@/lib/data/sign-in/staff-credentials";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError, waitMinutes } from "@/lib/errors";
import { log } from "@/lib/log";
import { forget, takeTries, UNLOCK } from "@/lib/use-cases/sign-in/limits";

/** Locks this browser's session: idle, or left on purpose. Pages with records answer as if signed out. */
export async function lockSession(actor: StaffActor): Promise<void> {
  await withActorSql(actor, (sql) => updateLocked(sql, actor.sessionId));
}

export type UnlockOutcome =
  | { readonly outcome: "open" }
  | { readonly outcome: "wrong" }
  | { readonly outcome: "limited"; readonly minutes: number };

/** Opens a locked session with the person's password. */
export async function unlockSession(actor: StaffActor, password: string): Promise<UnlockOutcome> {
  const taken = await takeTries([UNLOCK, actor.sessionId]);
  if (!taken.allowed) return { outcome: "limited", minutes: waitMinutes(taken) };
  const staff = await withActorSql(actor, (sql) => findStaffCredentials(sql, actor.staffId));
  if (!staff) throw new AppError("unauthenticated", "no longer staff");
  if (!(await passwordMatches(password, staff.passwordHash))) {
    log().warn({ requestId: actor.requestId, staffId: actor.staffId, code: "unlock-wrong" }, "sign-in");
    return { outcome: "wrong" };
  }
  await withActorSql(actor, (sql) => updateUnlocked(sql, actor.sessionId));
  await forget([UNLOCK, actor.sessionId]);
  return { outcome: "open" };
}
