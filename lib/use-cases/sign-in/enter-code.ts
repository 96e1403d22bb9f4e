import "server-only";
import type { AnyoneActor } from "@/lib/access/actor";
import { PATIENT_ABSOLUTE_MS } from "@/lib/access/session-limits";
import { systemActor } from "@/lib/access/system-actor";
import { findClinic } from "@/lib/data/clinics/clinics";
import { updatePatientLanguageAtSignIn } from "@/lib/data/patients/patient-language";
import {
  holdPortalAccount,
  listPortalAccounts,
  type PortalAccount,
} from "@/lib/data/sign-in/portal-accounts";
import { createSession } from "@/lib/data/sign-in/sessions";
import { updateRequestTries, updateRequestUsed } from "@/lib/data/sign-in/sign-in-requests";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { sameHash } from "@/lib/secrets";
import { signInCodeHash } from "@/lib/use-cases/sign-in/derived-secrets";
import { type Browser, endReplacedSession } from "@/lib/use-cases/sign-in/open-staff-session";

const MOST_TRIES = 5;

export type CodeOutcome =
  | { readonly outcome: "right"; readonly email: string }
  | { readonly outcome: "wrong"; readonly triesLeft: number }
  /** Run out, used, or tried too often: a new code is needed. */
  | { readonly outcome: "over" };

/** Compares a typed code with a request's; five tries, counted before the code is looked at. Right once. */
export async function codeFits(requestId: string, typed: string): Promise<CodeOutcome> {
  const request = await updateRequestTries(requestId, MOST_TRIES);
  if (!request) return { outcome: "over" };
  const given = signInCodeHash(requestId, typed.replace(/\D/g, ""));
  // A request of an unknown address has no code; it is compared all the same.
  const right = sameHash(given, request.codeHash ?? signInCodeHash(requestId, "none"));
  if (!right || request.codeHash === null) {
    const triesLeft = MOST_TRIES - request.tries;
    return triesLeft > 0 ? { outcome: "wrong", triesLeft } : { outcome: "over" };
  }
  return (await updateRequestUsed(requestId))
    ? { outcome: "right", email: request.email }
    : { outcome: "over" };
}

export type EnterOutcome =
  | Exclude<CodeOutcome, { outcome: "right" }>
  | { readonly outcome: "accounts"; readonly accounts: readonly PortalAccount[] };

/** A patient's sign-in code: answers the accounts it opens, one for each clinic the address is known to. */
export async function enterCode(actor: AnyoneActor, requestId: string, typed: string): Promise<EnterOutcome> {
  const fits = await codeFits(requestId, typed);
  if (fits.outcome !== "right") {
    log().warn({ requestId: actor.requestId, code: `sign-in-code-${fits.outcome}` }, "sign-in");
    return fits;
  }
  const accounts = await listPortalAccounts(fits.email);
  return accounts.length === 0 ? { outcome: "over" } : { outcome: "accounts", accounts };
}

/** A fresh session row for a patient's device, whose language is theirs when they have chosen none before. */
export async function newPatientSession(
  sql: Sql,
  account: PortalAccount,
  { device, language }: Browser,
): Promise<string> {
  if (language !== null) await updatePatientLanguageAtSignIn(sql, account.patientId, language);
  const expiresAt = new Date(Date.now() + PATIENT_ABSOLUTE_MS);
  return createSession(sql, { ...account, staffId: null, device, expiresAt });
}

/** Signs a patient in whose code was right. Answers the session's id; throws unauthenticated when the account is gone. */
export async function openPatientSession(
  actor: AnyoneActor,
  account: PortalAccount,
  browser: Browser,
): Promise<string> {
  const acting = systemActor(account.clinicId, actor.action, actor.requestId);
  const sessionId = await withActorSql(acting, async (sql) => {
    if (!(await holdPortalAccount(sql, account))) throw new AppError("unauthenticated", "no portal account");
    return newPatientSession(sql, account, browser);
  });
  await endReplacedSession(browser.replaces, actor.requestId);
  log().info(
    { requestId: actor.requestId, clinicId: account.clinicId, code: "patient-signed-in" },
    "sign-in",
  );
  return sessionId;
}

/** The clinics' names, for somebody whose address is known to several. */
export function clinicNames(
  actor: AnyoneActor,
  clinicIds: readonly string[],
): Promise<{ clinicId: string; name: string }[]> {
  return Promise.all(
    clinicIds.map(async (clinicId) => {
      const acting = systemActor(clinicId, actor.action, actor.requestId);
      return { clinicId, name: (await withActorSql(acting, (sql) => findClinic(sql, clinicId))).name };
    }),
  );
}
