import "server-only";
import type { Sql } from "@/lib/data/sql";

/** The limits of movement tests that this clinic moved, by test. */
export async function findMovedLimits(sql: Sql, clinicId: string): Promise<Readonly<Record<string, number>>> {
  const rows = await sql.query<{ test: string; below: number | null }>(
    `SELECT DISTINCT ON (test) test, below FROM test_limit_change WHERE clinic_id = $1::uuid
     ORDER BY test, at DESC, id DESC`,
    [clinicId],
  );
  return Object.fromEntries(rows.flatMap(({ test, below }) => (below === null ? [] : [[test, below]])));
}

export type TestLimitChangeRow = {
  readonly id: string;
  readonly test: string;
  /** Null: the usual one. */
  readonly below: number | null;
  readonly before: number | null;
  readonly by: string;
  readonly at: Date;
};

/** Who moved which limit and when, newest first. */
export function listTestLimitChanges(sql: Sql, clinicId: string): Promise<TestLimitChangeRow[]> {
  return sql.query<TestLimitChangeRow>(
    `SELECT c.id, c.test, c.below, lag(c.below) OVER (PARTITION BY c.test ORDER BY c.at, c.id) AS before,
       s.name AS by, c.at
     FROM test_limit_change c JOIN staff s ON s.clinic_id = c.clinic_id AND s.id = c.changed_by
     WHERE c.clinic_id = $1::uuid ORDER BY c.at DESC, c.id DESC`,
    [clinicId],
  );
}

export async function createTestLimitChanges(
  sql: Sql,
  clinicId: string,
  changes: readonly { readonly test: string; readonly below: number | null }[],
  by: string,
): Promise<void> {
  await sql.query(
    `INSERT INTO test_limit_change (clinic_id, test, below, changed_by)
     SELECT $1::uuid, c.test, c.below, $3::uuid FROM jsonb_to_recordset($2::jsonb) AS c(test text, below int)`,
    [clinicId, JSON.stringify(changes), by],
  );
}
