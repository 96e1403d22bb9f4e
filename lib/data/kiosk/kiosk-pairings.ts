import "server-only";
import type { Sql } from "@/lib/data/sql";

/** Keeps a pairing code's hash; false when another living code has it (draw again). */
export async function createKioskPairing(
  sql: Sql,
  pairing: {
    readonly clinicId: string;
    readonly codeHash: string;
    readonly name: string;
    readonly createdBy: string;
    readonly expiresAt: Date;
  },
): Promise<boolean> {
  const rows = await sql.query(
    `INSERT INTO kiosk_pairing (clinic_id, code_hash, name, created_by, expires_at)
     VALUES ($1::uuid, $2::text, $3::text, $4::uuid, $5::timestamptz) ON CONFLICT DO NOTHING RETURNING id`,
    [pairing.clinicId, pairing.codeHash, pairing.name, pairing.createdBy, pairing.expiresAt],
  );
  return rows.length === 1;
}

/** The clinic a code belongs to; only inside a lookup that shows the code's hash. */
export async function findPairingClinic(sql: Sql, codeHash: string): Promise<string | undefined> {
  const [row] = await sql.query<{ clinicId: string }>(
    `SELECT clinic_id AS "clinicId" FROM kiosk_pairing
     WHERE code_hash = $1::text AND used_at IS NULL AND expires_at > now()`,
    [codeHash],
  );
  return row?.clinicId;
}

/** Spends a code; the name it gives the tablet, or undefined when it is used or over. One caller wins. */
export async function updatePairingUsed(sql: Sql, codeHash: string): Promise<string | undefined> {
  const [row] = await sql.query<{ name: string }>(
    `UPDATE kiosk_pairing SET used_at = now()
     WHERE code_hash = $1::text AND used_at IS NULL AND expires_at > now() RETURNING name`,
    [codeHash],
  );
  return row?.name;
}
