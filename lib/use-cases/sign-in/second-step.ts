import "server-only";
import { recoveryHash } from "@/lib/credentials/recovery-codes";
import { totpStep } from "@/lib/credentials/totp";
import {
  removeRecoveryHash,
  type StaffCredentials,
  updateTotpStep,
} from "@/lib/data/sign-in/staff-credentials";
import type { Sql } from "@/lib/data/sql";
import { waitMinutes } from "@/lib/errors";
import { unsealed } from "@/lib/secrets";
import { forget, SECOND_STEP, takeTries } from "@/lib/use-cases/sign-in/limits";

export type StepOutcome =
  | { readonly outcome: "right" }
  | { readonly outcome: "wrong" }
  | { readonly outcome: "limited"; readonly minutes: number };

export const totpPurpose = (staffId: string): string => `totp ${staffId}`;

/** A phone's code, once: its step and every earlier one are refused from then on. */
async function phoneCodeFits(sql: Sql, staffId: string, staff: StaffCredentials, code: string, now: Date) {
  const secret = staff.totpSecret === null ? null : unsealed(totpPurpose(staffId), staff.totpSecret);
  const step = secret === null ? null : totpStep(secret, code, now);
  return step !== null && (await updateTotpStep(sql, staffId, step));
}

/** Counts a try outside the caller's transaction, so that a refused one counts too. */
export async function takeSecondStepTry(staffId: string): Promise<StepOutcome | null> {
  const taken = await takeTries([SECOND_STEP, staffId]);
  return taken.allowed ? null : { outcome: "limited", minutes: waitMinutes(taken) };
}

/** Compares a phone's code or a recovery code for a person whose two-step sign-in is on. */
export async function secondStepFits(
  sql: Sql,
  staffId: string,
  staff: StaffCredentials,
  typed: string,
  now: Date,
): Promise<boolean> {
  if (!staff.totpConfirmed) return false;
  const digits = typed.replace(/\s/g, "");
  if (/^\d{6}$/.test(digits)) return phoneCodeFits(sql, staffId, staff, digits, now);
  return removeRecoveryHash(sql, staffId, recoveryHash(staffId, typed));
}

export const forgetSecondStepTries = (staffId: string): Promise<void> => forget([SECOND_STEP, staffId]);
