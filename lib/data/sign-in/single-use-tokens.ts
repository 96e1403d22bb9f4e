import "server-only";
import type { Sql } from "@/lib/data/sql";
import { withLookup } from "@/lib/data/with-actor";

export type TokenPurpose = "staff-invite" | "password-reset" | "patient-invite" | "desk-code" | "kiosk-visit";

export type TokenRow = {
  readonly id: string;
  readonly clinicId: string;
  readonly purpose: TokenPurpose;
  readonly staffId: string | null;
  readonly patientId: string | null;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
};

const COLUMNS = `id, clinic_id AS "clinicId", purpose, staff_id AS "staffId", patient_id AS "patientId",
  expires_at AS "expiresAt", used_at AS "usedAt"`;

/** The row a secret opens, used and expired ones included; the caller shows its hash and sees nothing else. */
export async function findTokenByHash(tokenHash: string): Promise<TokenRow | undefined> {
  const [row] = await withLookup(tokenHash, (sql) =>
    sql.query<TokenRow>(`SELECT ${COLUMNS} FROM single_use_token WHERE token_hash = $1`, [tokenHash]),
  );
  return row;
}

export async function findToken(sql: Sql, tokenId: string): Promise<TokenRow | undefined> {
  const [row] = await sql.query<TokenRow>(`SELECT ${COLUMNS} FROM single_use_token WHERE id = $1::uuid`, [
    tokenId,
  ]);
  return row;
}

type NewToken = {
  readonly clinicId: string;
  readonly purpose: TokenPurpose;
  readonly staffId?: string;
  readonly patientId?: string;
  readonly createdBy?: string | null;
  readonly minutes: number;
};

/** A fresh id for a token, made before the row because its secret is derived from it. */
export async function nextTokenId(sql: Sql): Promise<string> {
  const [row] = await sql.query<{ id: string }>("SELECT uuidv7() AS id");
  if (!row) throw new Error("no id returned");
  return row.id;
}

export async function createToken(sql: Sql, id: string, tokenHash: string, token: NewToken): Promise<void> {
  await sql.query(
    `INSERT INTO single_use_token (id, clinic_id, purpose, token_hash, staff_id, patient_id, created_by, expires_at)
     VALUES ($1::uuid, $2::uuid, $3, $4, $5::uuid, $6::uuid, $7::uuid, now() + make_interval(mins => $8::int))`,
    [
      id,
      token.clinicId,
      token.purpose,
      tokenHash,
      token.staffId ?? null,
      token.patientId ?? null,
      token.createdBy ?? null,
      token.minutes,
    ],
  );
}

/** Uses a token up; false when it was used or has run out, so of two at once only one gets in. */
export async function updateTokenUsed(sql: Sql, tokenId: string): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE single_use_token SET used_at = now() WHERE id = $1::uuid AND used_at IS NULL AND expires_at > now() RETURNING id`,
    [tokenId],
  );
  return rows.length === 1;
}

type TokenOwner = { readonly staffId: string } | { readonly patientId: string };

/** Ends every open token of this owner: a newer one replaces them, or their work is done. */
export async function updateTokensEnded(sql: Sql, owner: TokenOwner): Promise<void> {
  const [column, id] = "staffId" in owner ? ["staff_id", owner.staffId] : ["patient_id", owner.patientId];
  await sql.query(
    `UPDATE single_use_token SET used_at = now() WHERE ${column} = $1::uuid AND used_at IS NULL`,
    [id],
  );
}

/** The patient's newest code or link that still opens, if any. */
export async function findOpenPatientToken(
  sql: Sql,
  patientId: string,
  purpose: TokenPurpose,
): Promise<TokenRow | undefined> {
  const [row] = await sql.query<TokenRow>(
    `SELECT ${COLUMNS} FROM single_use_token WHERE patient_id = $1::uuid AND purpose = $2
       AND used_at IS NULL AND expires_at > now() ORDER BY created_at DESC LIMIT 1`,
    [patientId, purpose],
  );
  return row;
}
