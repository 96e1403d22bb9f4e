import "server-only";
import { chainFindings } from "@/lib/contracts/chain";
import type { ChainFinding } from "@/lib/domain/chain/finding";
import type { Sql } from "@/lib/data/sql";

/** What the last whole round over a clinic's chain found: up to which link it went, over how many rows, since when. */
export type ChainCheck = {
  readonly beganAt: Date;
  readonly endedAt: Date;
  readonly number: number;
  /** Of that link, hexadecimal. */
  readonly hash: string;
  readonly rows: number;
  readonly findings: readonly ChainFinding[];
  /** Since when every round finds something; null when the last found nothing. */
  readonly foundAt: Date | null;
};

type Row = Omit<ChainCheck, "findings"> & { readonly findings: unknown };

export async function findChainCheck(sql: Sql, clinicId: string): Promise<ChainCheck | null> {
  const [found] = await sql.query<Row>(
    `SELECT began_at AS "beganAt", ended_at AS "endedAt", number, encode(hash, 'hex') AS hash, rows::float8 AS rows, findings,
       found_at AS "foundAt"
     FROM chain_check WHERE clinic_id = $1::uuid`,
    [clinicId],
  );
  return found ? { ...found, findings: chainFindings.parse(found.findings) } : null;
}

/** Keeps what a round found in place of the one before. */
export async function saveChainCheck(
  sql: Sql,
  clinicId: string,
  { beganAt, number, hash, rows, findings }: Omit<ChainCheck, "endedAt" | "foundAt">,
): Promise<void> {
  await sql.query(
    `INSERT INTO chain_check AS c (clinic_id, began_at, ended_at, number, hash, rows, findings, found_at)
     VALUES ($1::uuid, $2::timestamptz, now(), $3::int, decode($4, 'hex'), $5::bigint, $6::text::jsonb,
       CASE WHEN $6::text <> '[]' THEN now() END)
     ON CONFLICT (clinic_id) DO UPDATE SET began_at = excluded.began_at, ended_at = excluded.ended_at,
       number = excluded.number, hash = excluded.hash, rows = excluded.rows, findings = excluded.findings,
       found_at = CASE WHEN excluded.found_at IS NOT NULL THEN coalesce(c.found_at, excluded.found_at) END`,
    [clinicId, beganAt, number, hash, rows, JSON.stringify(findings)],
  );
}

/** The kinds of what the last round over the clinic's chain found. */
export async function listFoundKinds(sql: Sql, clinicId: string): Promise<readonly string[]> {
  const rows = await sql.query<{ kind: string }>(
    `SELECT DISTINCT found ->> 'kind' AS kind FROM chain_check c, jsonb_array_elements(c.findings) AS found
     WHERE c.clinic_id = $1::uuid`,
    [clinicId],
  );
  return rows.map(({ kind }) => kind);
}
