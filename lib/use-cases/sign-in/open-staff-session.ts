import "server-only";
import type { AnyoneActor } from "@/lib/access/actor";
import { STAFF_ABSOLUTE_MS } from "@/lib/access/session-limits";
import { systemActor } from "@/lib/access/system-actor";
import type { Sql } from "@/lib/data/sql";
import { findSession } from "@/lib/data/sign-in/session-reads";
import { createSession, revokeSessionById } from "@/lib/data/sign-in/sessions";
import { updateLastSignIn } from "@/lib/data/sign-in/staff-credentials";
import { withActorSql } from "@/lib/data/with-actor";
import type { Language } from "@/lib/domain/people/language";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { knownCredentials, stepFor } from "@/lib/use-cases/sign-in/next-staff-step";
import {
  forgetSecondStepTries,
  secondStepFits,
  type StepOutcome,
  takeSecondStepTry,
} from "@/lib/use-cases/sign-in/second-step";
import type { KnownStaff } from "@/lib/use-cases/sign-in/sign-in-staff";

/** The browser that signs in; `replaces` is the session its cookie named until now. */
export type Browser = {
  readonly device: string;
  readonly replaces: string | null;
  /** Chosen before anybody signed in. */
  readonly language: Language | null;
};

/** A fresh session row for a staff member: 12 hours at most. */
export async function newStaffSession(sql: Sql, clinicId: string, staffId: string, device: string) {
  const expiresAt = new Date(Date.now() + STAFF_ABSOLUTE_MS);
  await updateLastSignIn(sql, staffId);
  return createSession(sql, { clinicId, staffId, patientId: null, device, expiresAt });
}

/** A browser has one session: the one before ends, whoever's it was. */
export async function endReplacedSession(replaces: string | null, requestId: string): Promise<void> {
  if (replaces === null) return;
  const row = await findSession(replaces);
  if (!row || row.revoked_at) return;
  const acting = systemActor(row.clinic_id, "session.replace", requestId);
  await withActorSql(acting, (sql) => revokeSessionById(sql, row.id));
}

/** Signs in somebody who needs no second step; throws unauthenticated when they do. Answers the session's id. */
export async function openStaffSession(
  actor: AnyoneActor,
  person: KnownStaff,
  browser: Browser,
): Promise<string> {
  const acting = systemActor(person.clinicId, actor.action, actor.requestId);
  const sessionId = await withActorSql(acting, async (sql) => {
    const staff = await knownCredentials(sql, person);
    if (stepFor(staff) !== "open") throw new AppError("unauthenticated", "a second step is missing");
    return newStaffSession(sql, person.clinicId, person.staffId, browser.device);
  });
  await endReplacedSession(browser.replaces, actor.requestId);
  logSignIn(person, actor.requestId);
  return sessionId;
}

export type SecondStepOutcome = StepOutcome | { readonly outcome: "open"; readonly sessionId: string };

/** Signs in with the phone's code or a recovery code, after the password. */
export async function openStaffSessionByCode(
  actor: AnyoneActor,
  person: KnownStaff,
  code: string,
  browser: Browser,
): Promise<SecondStepOutcome> {
  const limited = await takeSecondStepTry(person.staffId);
  if (limited) return limited;
  const acting = systemActor(person.clinicId, actor.action, actor.requestId);
  const sessionId = await withActorSql(acting, async (sql) => {
    const staff = await knownCredentials(sql, person);
    if (!(await secondStepFits(sql, person.staffId, staff, code, new Date()))) return null;
    return newStaffSession(sql, person.clinicId, person.staffId, browser.device);
  });
  if (sessionId === null) {
    log().warn({ requestId: actor.requestId, staffId: person.staffId, code: "second-step-wrong" }, "sign-in");
    return { outcome: "wrong" };
  }
  await forgetSecondStepTries(person.staffId);
  await endReplacedSession(browser.replaces, actor.requestId);
  logSignIn(person, actor.requestId);
  return { outcome: "open", sessionId };
}

export function logSignIn(person: { clinicId: string; staffId: string }, requestId: string): void {
  log().info({ requestId, clinicId: person.clinicId, staffId: person.staffId, code: "signed-in" }, "sign-in");
}
