import "server-only";
import type { ChainFinding } from "@/lib/domain/chain/finding";
import type { Sql } from "@/lib/data/sql";
import { type RowShape, rowHash, rowPatients } from "@/lib/data/chain/row-shapes";
import { isMovedByMerges } from "@/lib/domain/chain/moved-by-merges";

/** Findings told of one table at a time: whoever is told of some looks for the rest. */
export const MOST_TOLD = 20;

type Differing = {
  readonly number: number;
  readonly rowId: string;
  readonly isGone: boolean;
  readonly isSame: boolean;
  readonly was: string;
  readonly is: string;
};

/** Rows of these links, all of one table and one shape, that are not as they were when the links were made. */
export async function findDiffering(
  sql: Sql,
  clinicId: string,
  table: string,
  shape: RowShape,
  numbers: readonly number[],
): Promise<ChainFinding[]> {
  const rows = await sql.query<Differing>(
    `SELECT d.* FROM (
       SELECT l.number, w.id AS "rowId", r.id IS NULL AS "isGone", ${rowHash(shape)} = w.hash AS "isSame",
         w.patients AS was, ${rowPatients(shape)} AS "is"
       FROM chain_link l CROSS JOIN LATERAL unnest(l.row_ids, l.row_hashes, l.row_patients) AS w(id, hash, patients)
       LEFT JOIN "${table}" r ON r.clinic_id = $1::uuid AND r.id = w.id
       WHERE l.clinic_id = $1::uuid AND l.number = ANY ($2::int[])) d
     WHERE d."isGone" OR NOT d."isSame" OR d.was <> d."is"`,
    [clinicId, numbers],
  );
  const merges = rows.some(({ isSame }) => isSame)
    ? await listMerges(sql, clinicId)
    : new Map<string, string>();
  return rows
    .flatMap(({ number, rowId, isGone, isSame, was, is }): ChainFinding[] => {
      if (isGone) return [{ kind: "gone", number, table, rowId }];
      if (!isSame) return [{ kind: "changed", number, table, rowId }];
      return isMovedByMerges(was, is, merges) ? [] : [{ kind: "moved", number, table, rowId }];
    })
    .slice(0, MOST_TOLD);
}

/** The record that stayed, by the one that was put into it. */
async function listMerges(sql: Sql, clinicId: string): Promise<Map<string, string>> {
  const rows = await sql.query<{ merged: string; survivor: string }>(
    `SELECT merged_id AS merged, survivor_id AS survivor FROM patient_merge WHERE clinic_id = $1::uuid ORDER BY id`,
    [clinicId],
  );
  return new Map(rows.map(({ merged, survivor }) => [merged, survivor]));
}
