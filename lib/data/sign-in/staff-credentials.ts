import "server-only";
import type { Sql } from "@/lib/data/sql";
import { withLookup } from "@/lib/data/with-actor";

export type StaffAtDoor = {
  readonly staffId: string;
  readonly clinicId: string;
  readonly passwordHash: string | null;
};

/** Active staff whose address this is, in any clinic; the caller shows the address and sees nothing else. */
export function findStaffAtDoor(email: string): Promise<StaffAtDoor[]> {
  return withLookup(email, (sql) =>
    sql.query<StaffAtDoor>(
      `SELECT id AS "staffId", clinic_id AS "clinicId", password_hash AS "passwordHash" FROM staff
       WHERE email = $1 AND active ORDER BY last_sign_in_at DESC NULLS LAST, id LIMIT 2`,
      [email],
    ),
  );
}

export type StaffCredentials = {
  readonly email: string;
  readonly roles: string[];
  readonly passwordHash: string | null;
  /** Sealed; see the sign-in use cases. */
  readonly totpSecret: string | null;
  readonly totpConfirmed: boolean;
  readonly recoveryLeft: number;
  readonly clinicName: string;
  readonly demoClinic: boolean;
};

/** What the sign-in steps need of one active staff member of the open clinic. */
export async function findStaffCredentials(sql: Sql, staffId: string): Promise<StaffCredentials | undefined> {
  const [row] = await sql.query<StaffCredentials>(
    `SELECT s.email, s.roles, s.password_hash AS "passwordHash", s.totp_secret AS "totpSecret",
            s.totp_confirmed AS "totpConfirmed", cardinality(s.recovery_hashes) AS "recoveryLeft",
            c.name AS "clinicName", c.demo AS "demoClinic"
     FROM staff s JOIN clinic c ON c.id = s.clinic_id WHERE s.id = $1::uuid AND s.active`,
    [staffId],
  );
  return row;
}

export async function updateLastSignIn(sql: Sql, staffId: string): Promise<void> {
  await sql.query("UPDATE staff SET last_sign_in_at = now() WHERE id = $1::uuid", [staffId]);
}

export async function updatePassword(sql: Sql, staffId: string, passwordHash: string): Promise<void> {
  await sql.query("UPDATE staff SET password_hash = $2 WHERE id = $1::uuid", [staffId, passwordHash]);
}

/** Marks a step as used; false when this or a later one was used before. */
export async function updateTotpStep(sql: Sql, staffId: string, step: number): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE staff SET totp_last_step = $2::bigint WHERE id = $1::uuid AND coalesce(totp_last_step, -1) < $2::bigint RETURNING id`,
    [staffId, step],
  );
  return rows.length === 1;
}

/** Takes one recovery code out; false when it is none of theirs, or was used. */
export async function removeRecoveryHash(sql: Sql, staffId: string, hash: string): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE staff SET recovery_hashes = array_remove(recovery_hashes, $2)
     WHERE id = $1::uuid AND $2 = ANY (recovery_hashes) RETURNING id`,
    [staffId, hash],
  );
  return rows.length === 1;
}

/** Keeps a secret that is not confirmed yet; a confirmed one is never replaced this way. */
export async function updateUnconfirmedTotp(sql: Sql, staffId: string, sealedSecret: string): Promise<void> {
  await sql.query("UPDATE staff SET totp_secret = $2 WHERE id = $1::uuid AND NOT totp_confirmed", [
    staffId,
    sealedSecret,
  ]);
}

/** Turns two-step sign-in on; false when it was on already. */
export async function updateTotpConfirmed(
  sql: Sql,
  staffId: string,
  { step, recoveryHashes }: { readonly step: number; readonly recoveryHashes: readonly string[] },
): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE staff SET totp_confirmed = true, totp_last_step = $2::bigint, recovery_hashes = $3::text[]
     WHERE id = $1::uuid AND NOT totp_confirmed RETURNING id`,
    [staffId, step, recoveryHashes],
  );
  return rows.length === 1;
}

/** Takes two-step sign-in away: the phone and the recovery codes are lost. */
export async function removeTotp(sql: Sql, staffId: string): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE staff SET totp_secret = NULL, totp_confirmed = false, totp_last_step = NULL, recovery_hashes = '{}'
     WHERE id = $1::uuid RETURNING id`,
    [staffId],
  );
  return rows.length === 1;
}
