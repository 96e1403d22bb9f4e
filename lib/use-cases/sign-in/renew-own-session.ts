import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { revokeSessions } from "@/lib/data/sign-in/sessions";
import { withActorSql } from "@/lib/data/with-actor";
import { newStaffSession } from "@/lib/use-cases/sign-in/open-staff-session";

/** A fresh session in place of every one this person has: their way of signing in just changed. */
export function renewOwnSession(actor: StaffActor, device: string): Promise<string> {
  return withActorSql(actor, async (sql) => {
    await revokeSessions(sql, { staffId: actor.staffId });
    return newStaffSession(sql, actor.clinicId, actor.staffId, device);
  });
}
