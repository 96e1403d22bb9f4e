import "server-only";
import type { AnyoneActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { systemActor } from "@/lib/access/system-actor";
import { findPortalPatient, updatePortalActivated } from "@/lib/data/portal-accounts";
import {
  findTokenByHash,
  type TokenRow,
  updateTokensEnded,
  updateTokenUsed,
} from "@/lib/data/single-use-tokens";
import { createSignInRequest, updateRequestCode } from "@/lib/data/sign-in-requests";
import { withActorSql } from "@/lib/data/with-actor";
import { mailAddress } from "@/lib/domain/people/mail-address";
import { AppError, isAppError, waitMinutes } from "@/lib/errors";
import { log } from "@/lib/log";
import { sendMail } from "@/lib/use-cases/mail/send-mail";
import { createPatientLink } from "@/lib/use-cases/patients/invite-patient";
import {
  deskCodeHash,
  linkHash,
  SIGN_IN_CODE_MINUTES,
  signInCode,
  signInCodeHash,
} from "@/lib/use-cases/sign-in/derived-secrets";
import { codeFits, type CodeOutcome, newPatientSession } from "@/lib/use-cases/sign-in/enter-code";
import {
  CODE_BY_ACCOUNT,
  CODE_BY_ACCOUNT_AND_NETWORK,
  forget,
  JOIN_BY_NETWORK,
  JOIN_BY_TOKEN,
  takeTries,
} from "@/lib/use-cases/sign-in/limits";
import { type Browser, endReplacedSession } from "@/lib/use-cases/sign-in/open-staff-session";

/** What a person joins with: the secret of a mailed link, or the code from the desk as they typed it. */
export type JoinSecret = { readonly link: string } | { readonly code: string };

type PatientToken = TokenRow & { readonly patientId: string };

function openToken(token: TokenRow | undefined, secret: JoinSecret): PatientToken | null {
  const purpose = "link" in secret ? "patient-invite" : "desk-code";
  const open = token?.purpose === purpose && !token.usedAt && token.expiresAt > new Date();
  return open && token.patientId ? { ...token, patientId: token.patientId } : null;
}

const hashOf = (secret: JoinSecret) => ("link" in secret ? linkHash(secret.link) : deskCodeHash(secret.code));

/** True while a mailed link can still be used. */
export async function linkIsOpen(link: string): Promise<boolean> {
  return openToken(await findTokenByHash(linkHash(link)), { link }) !== null;
}

/** Somebody who showed an invitation and the date of birth that goes with it. `proven`: the address its link came by. */
export type Joining = {
  readonly tokenId: string;
  readonly clinicId: string;
  readonly patientId: string;
  readonly proven: string | null;
};

export type JoinOutcome =
  | { readonly outcome: "joining"; readonly joining: Joining; readonly email: string }
  | { readonly outcome: "wrong" }
  | { readonly outcome: "limited"; readonly minutes: number };

/**
 * First step of joining: the invitation and the date of birth (YYYY-MM-DD) must fit together. A wrong date, a wrong
 * code and one that has run out answer alike. Five tries for each invitation.
 */
export async function startJoining(
  actor: AnyoneActor,
  secret: JoinSecret,
  birthDate: string,
): Promise<JoinOutcome> {
  const taken = await takeTries([JOIN_BY_NETWORK, actor.network], [JOIN_BY_TOKEN, hashOf(secret)]);
  if (!taken.allowed) return { outcome: "limited", minutes: waitMinutes(taken) };
  const token = openToken(await findTokenByHash(hashOf(secret)), secret);
  if (!token) return { outcome: "wrong" };
  const acting = systemActor(token.clinicId, actor.action, actor.requestId);
  const patient = await withActorSql(acting, (sql) =>
    findPortalPatient(sql, patientsVisibleTo(acting), token.patientId),
  );
  if (!patient || patient.birthDate !== birthDate) {
    log().warn({ requestId: actor.requestId, clinicId: token.clinicId, code: "join-wrong" }, "sign-in");
    return { outcome: "wrong" };
  }
  await forget([JOIN_BY_TOKEN, hashOf(secret)]);
  const known = patient.email === null ? null : mailAddress(patient.email);
  const { id: tokenId, clinicId, patientId } = token;
  const joining = { tokenId, clinicId, patientId, proven: "link" in secret ? known : null };
  return { outcome: "joining", joining, email: known ?? "" };
}

export type AddressOutcome =
  | { readonly outcome: "proven"; readonly email: string }
  | { readonly outcome: "code-sent"; readonly email: string; readonly requestId: string }
  | { readonly outcome: "not-an-address" }
  | { readonly outcome: "limited"; readonly minutes: number };

/** Second step: the address sign-in codes will go to. One that no link proved gets a code first. */
export async function chooseAddress(
  actor: AnyoneActor,
  joining: Joining,
  typed: string,
): Promise<AddressOutcome> {
  const email = mailAddress(typed);
  if (email === null) return { outcome: "not-an-address" };
  if (email === joining.proven) return { outcome: "proven", email };
  const taken = await takeTries(
    [CODE_BY_ACCOUNT_AND_NETWORK, `${email} ${joining.patientId}`],
    [CODE_BY_ACCOUNT, email],
  );
  if (!taken.allowed) return { outcome: "limited", minutes: waitMinutes(taken) };
  const until = new Date(Date.now() + SIGN_IN_CODE_MINUTES * 60_000);
  const requestId = await createSignInRequest(email, until, () => Promise.resolve());
  await updateRequestCode(requestId, signInCodeHash(requestId, signInCode(requestId)));
  const { clinicId } = joining;
  await withActorSql(systemActor(clinicId, actor.action, actor.requestId), (sql) =>
    sendMail(sql, {
      clinicId,
      recipient: email,
      template: "confirm-address",
      values: { signInRequestId: requestId },
      dedupeKey: `confirm-address:${requestId}`,
    }),
  );
  return { outcome: "code-sent", email, requestId };
}

export type JoinedOutcome =
  | { readonly outcome: "joined"; readonly sessionId: string }
  /** Another patient of this clinic signs in with that address. */
  | { readonly outcome: "address-taken" }
  /** The invitation was used or replaced meanwhile. */
  | { readonly outcome: "over" };

/** Last step: uses the invitation up, opens the portal under the proven address, signs in. All or nothing. */
export async function finishJoining(
  actor: AnyoneActor,
  joining: Joining,
  email: string,
  browser: Browser,
): Promise<JoinedOutcome> {
  const { clinicId, patientId, tokenId } = joining;
  const acting = systemActor(clinicId, actor.action, actor.requestId);
  try {
    const sessionId = await withActorSql(acting, async (sql) => {
      if (!(await updateTokenUsed(sql, tokenId))) throw new AppError("not-found", "invitation is over");
      await updatePortalActivated(sql, patientId, email);
      await updateTokensEnded(sql, { patientId });
      return newPatientSession(sql, { clinicId, patientId }, browser);
    });
    await endReplacedSession(browser.replaces, actor.requestId);
    log().info({ requestId: actor.requestId, clinicId, code: "patient-joined" }, "sign-in");
    return { outcome: "joined", sessionId };
  } catch (error) {
    if (isAppError(error, "conflict")) return { outcome: "address-taken" };
    if (isAppError(error, "not-found")) return { outcome: "over" };
    throw error;
  }
}

export type ProvenOutcome = JoinedOutcome | Exclude<CodeOutcome, { outcome: "right" }>;

/** The same with the code that was sent to the chosen address. */
export async function finishJoiningByCode(
  actor: AnyoneActor,
  joining: Joining,
  answer: { readonly requestId: string; readonly code: string },
  browser: Browser,
): Promise<ProvenOutcome> {
  const fits = await codeFits(answer.requestId, answer.code);
  return fits.outcome === "right" ? finishJoining(actor, joining, fits.email, browser) : fits;
}

/** Sends a fresh link to the address on record, for somebody whose own link ran out. Says nothing either way. */
export async function renewLink(actor: AnyoneActor, link: string): Promise<void> {
  const taken = await takeTries([JOIN_BY_NETWORK, actor.network], [JOIN_BY_TOKEN, `renew ${linkHash(link)}`]);
  const token = await findTokenByHash(linkHash(link));
  if (!taken.allowed || token?.purpose !== "patient-invite" || !token.patientId) return;
  const { clinicId, patientId } = token;
  const acting = systemActor(clinicId, actor.action, actor.requestId);
  await withActorSql(acting, async (sql) => {
    const patient = await findPortalPatient(sql, patientsVisibleTo(acting), patientId);
    if (!patient?.email || patient.activated) return;
    await createPatientLink(sql, { clinicId, patientId, email: patient.email }, null);
  });
}
