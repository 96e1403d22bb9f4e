import "server-only";
import type { Sql } from "@/lib/data/sql";

/** Until the transaction ends nobody else takes this turn: whoever comes second waits, and sees what the first has done. */
export async function takeTurn(sql: Sql, turn: string): Promise<void> {
  await sql.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text AS held", [turn]);
}
