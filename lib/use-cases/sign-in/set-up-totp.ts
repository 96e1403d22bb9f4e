import "server-only";
import type { ClinicActor, StaffActor } from "@/lib/access/actor";
import { newRecoveryCodes, recoveryHash } from "@/lib/credentials/recovery-codes";
import { newTotpSecret, totpAddress, totpStep } from "@/lib/credentials/totp";
import {
  findStaffCredentials,
  type StaffCredentials,
  updateTotpConfirmed,
  updateUnconfirmedTotp,
} from "@/lib/data/sign-in/staff-credentials";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { sealed, unsealed } from "@/lib/secrets";
import { sendMail } from "@/lib/use-cases/mail/send-mail";
import {
  forgetSecondStepTries,
  type StepOutcome,
  takeSecondStepTry,
  totpPurpose,
} from "@/lib/use-cases/sign-in/second-step";

export type TotpSetUp = { readonly secret: string; readonly address: string };

/** The secret being set up, kept sealed so that a reload shows the same QR code. Throws conflict when it is on already. */
export async function totpBeingSetUp(sql: Sql, staffId: string, staff: StaffCredentials): Promise<TotpSetUp> {
  if (staff.totpConfirmed) throw new AppError("conflict", "two-step sign-in is on");
  const kept = staff.totpSecret === null ? null : unsealed(totpPurpose(staffId), staff.totpSecret);
  const secret = kept ?? newTotpSecret();
  if (kept === null) await updateUnconfirmedTotp(sql, staffId, sealed(totpPurpose(staffId), secret));
  return { secret, address: totpAddress(secret, staff.email) };
}

export type TotpConfirmed = { readonly outcome: "on"; readonly recoveryCodes: readonly string[] };

/** Turns two-step sign-in on when `code` fits the secret being set up. Answers the recovery codes, this once. */
export async function confirmTotp(
  sql: Sql,
  staffId: string,
  staff: StaffCredentials,
  typed: string,
): Promise<TotpConfirmed | null> {
  const secret = staff.totpSecret === null ? null : unsealed(totpPurpose(staffId), staff.totpSecret);
  const step = secret === null ? null : totpStep(secret, typed.replace(/\s/g, ""), new Date());
  if (step === null) return null;
  const recoveryCodes = newRecoveryCodes();
  const recoveryHashes = recoveryCodes.map((code) => recoveryHash(staffId, code));
  if (!(await updateTotpConfirmed(sql, staffId, { step, recoveryHashes }))) return null;
  return { outcome: "on", recoveryCodes };
}

/** Tells the person by mail that their way of signing in changed (ASVS 6.3.7). */
export function tellSecurityChange(
  sql: Sql,
  person: { readonly clinicId: string; readonly email: string; readonly requestId: string },
  change: "password" | "two-step",
): Promise<void> {
  return sendMail(sql, {
    clinicId: person.clinicId,
    recipient: person.email,
    template: "security-change",
    values: { change },
    dedupeKey: `security-change:${person.requestId}`,
  });
}

async function ownCredentials(sql: Sql, staffId: string): Promise<StaffCredentials> {
  const staff = await findStaffCredentials(sql, staffId);
  if (!staff) throw new AppError("not-found", "no such staff");
  return staff;
}

/** The QR code's content for somebody signed in who sets up their own phone. */
export function startOwnTotp(actor: StaffActor): Promise<TotpSetUp> {
  return withActorSql(actor, async (sql) =>
    totpBeingSetUp(sql, actor.staffId, await ownCredentials(sql, actor.staffId)),
  );
}

/** The same person's first code from that phone. */
export async function confirmOwnTotp(actor: StaffActor, code: string): Promise<TotpConfirmed | StepOutcome> {
  return confirmedFor(actor, actor.staffId, code, (sql) => ownCredentials(sql, actor.staffId));
}

/** Counts the try, compares, and tells the person by mail; `read` answers who they are inside the transaction. */
export async function confirmedFor(
  acting: ClinicActor,
  staffId: string,
  code: string,
  read: (sql: Sql) => Promise<StaffCredentials>,
  afterwards: (sql: Sql) => Promise<void> = () => Promise.resolve(),
): Promise<TotpConfirmed | StepOutcome> {
  const limited = await takeSecondStepTry(staffId);
  if (limited) return limited;
  const confirmed = await withActorSql(acting, async (sql) => {
    const staff = await read(sql);
    const done = await confirmTotp(sql, staffId, staff, code);
    if (done === null) return null;
    const person = { clinicId: acting.clinicId, email: staff.email, requestId: acting.requestId };
    await tellSecurityChange(sql, person, "two-step");
    await afterwards(sql);
    return done;
  });
  if (confirmed === null) return { outcome: "wrong" };
  await forgetSecondStepTries(staffId);
  return confirmed;
}
