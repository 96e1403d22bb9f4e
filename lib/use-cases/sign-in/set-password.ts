import "server-only";
import type { AnyoneActor } from "@/lib/access/actor";
import { systemActor } from "@/lib/access/system-actor";
import { type PasswordProblem, passwordProblem } from "@/lib/credentials/password-rule";
import { hashPassword } from "@/lib/credentials/passwords";
import { revokeSessions } from "@/lib/data/sign-in/sessions";
import {
  findTokenByHash,
  type TokenRow,
  updateTokensEnded,
  updateTokenUsed,
} from "@/lib/data/sign-in/single-use-tokens";
import {
  findStaffCredentials,
  type StaffCredentials,
  updatePassword,
} from "@/lib/data/sign-in/staff-credentials";
import { withActorSql } from "@/lib/data/with-actor";
import { log } from "@/lib/log";
import { linkHash } from "@/lib/use-cases/sign-in/derived-secrets";
import { forget, PASSWORD_BY_ACCOUNT } from "@/lib/use-cases/sign-in/limits";
import { tellSecurityChange } from "@/lib/use-cases/sign-in/set-up-totp";

type StaffToken = TokenRow & { readonly staffId: string };

function isOpen(token: TokenRow | undefined): token is StaffToken {
  if (!token?.staffId || token.usedAt || token.expiresAt <= new Date()) return false;
  return token.purpose === "staff-invite" || token.purpose === "password-reset";
}

export type PasswordLink = { readonly clinicName: string; readonly email: string; readonly first: boolean };

/** Whose password a mailed link sets, or null when it has run out or was used. */
export async function passwordLink(actor: AnyoneActor, token: string): Promise<PasswordLink | null> {
  const row = await findTokenByHash(linkHash(token));
  if (!isOpen(row)) return null;
  const acting = systemActor(row.clinicId, actor.action, actor.requestId);
  const staff = await withActorSql(acting, (sql) => findStaffCredentials(sql, row.staffId));
  return staff
    ? { clinicName: staff.clinicName, email: staff.email, first: staff.passwordHash === null }
    : null;
}

export type SetOutcome =
  | { readonly outcome: "set"; readonly email: string }
  | { readonly outcome: "not-good"; readonly problem: PasswordProblem }
  | { readonly outcome: "over" };

/**
 * Sets a staff password by a mailed link: ends every session and every other link of theirs and keeps their second
 * step (ASVS 6.4.3). It signs nobody in. A password that will not do leaves the link usable.
 */
export async function setPassword(actor: AnyoneActor, token: string, password: string): Promise<SetOutcome> {
  const row = await findTokenByHash(linkHash(token));
  if (!isOpen(row)) return { outcome: "over" };
  const acting = systemActor(row.clinicId, actor.action, actor.requestId);
  const before = await withActorSql(acting, (sql) => findStaffCredentials(sql, row.staffId));
  if (!before) return { outcome: "over" };
  const problem = passwordProblem(password, before.email);
  if (problem) return { outcome: "not-good", problem };
  return storePassword(actor, row, before, await hashPassword(password));
}

async function storePassword(
  actor: AnyoneActor,
  { id, clinicId, staffId }: StaffToken,
  staff: StaffCredentials,
  passwordHash: string,
): Promise<SetOutcome> {
  const acting = systemActor(clinicId, actor.action, actor.requestId);
  const set = await withActorSql(acting, async (sql) => {
    if (!(await updateTokenUsed(sql, id))) return false;
    await updatePassword(sql, staffId, passwordHash);
    await updateTokensEnded(sql, { staffId });
    await revokeSessions(sql, { staffId });
    const person = { clinicId, email: staff.email, requestId: actor.requestId };
    if (staff.passwordHash !== null) await tellSecurityChange(sql, person, "password");
    return true;
  });
  if (!set) return { outcome: "over" };
  // Somebody who tried this account's password all day must not keep its owner out.
  await forget([PASSWORD_BY_ACCOUNT, staff.email]);
  log().info({ requestId: actor.requestId, clinicId, staffId, code: "password-set" }, "sign-in");
  return { outcome: "set", email: staff.email };
}
