import "server-only";
import type { Sql } from "@/lib/data/sql";

type LinkHash = { readonly number: number; readonly hash: string };

/** The last link of a clinic's chain, its hash in hexadecimal. */
export async function findHead(sql: Sql, clinicId: string): Promise<LinkHash | null> {
  const [found] = await sql.query<LinkHash>(
    `SELECT number, encode(hash, 'hex') AS hash FROM chain_link WHERE clinic_id = $1::uuid ORDER BY number DESC LIMIT 1`,
    [clinicId],
  );
  return found ?? null;
}

/** The hashes of some links, those that are there, by number. */
export async function readHashes(
  sql: Sql,
  clinicId: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await sql.query<LinkHash>(
    `SELECT number, encode(hash, 'hex') AS hash FROM chain_link WHERE clinic_id = $1::uuid AND number = ANY ($2::int[])`,
    [clinicId, numbers],
  );
  return new Map(rows.map(({ number, hash }) => [number, hash]));
}
