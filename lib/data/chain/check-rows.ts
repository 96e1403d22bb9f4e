import "server-only";
import type { ChainFinding } from "@/lib/domain/chain/finding";
import type { Sql } from "@/lib/data/sql";
import { type RowShape, rowHash, rowPatients } from "@/lib/data/chain/row-shapes";
import { isWhereMergesPutIt, type Merges } from "@/lib/domain/chain/moved-by-merges";

/** Findings told of one table at a time: whoever is told of some looks for the rest. */
export const MOST_TOLD = 20;

type Differing = {
  readonly number: number;
  readonly chainedAt: Date;
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
  // Of a row that a merge must have moved it tells that it stands where it stood, too.
  const merges = shape.patientColumns.length === 0 ? (new Map() as Merges) : await listMerges(sql, clinicId);
  const mustMove = merges.size === 0 ? "" : `OR string_to_array(d.was, ',') && $3::text[]`;
  const rows = await sql.query<Differing>(
    `SELECT d.* FROM (
       SELECT l.number, l.made_at AS "chainedAt", w.id AS "rowId", r.id IS NULL AS "isGone",
         ${rowHash(shape)} = w.hash AS "isSame", w.patients AS was, ${rowPatients(shape)} AS "is"
       FROM chain_link l CROSS JOIN LATERAL unnest(l.row_ids, l.row_hashes, l.row_patients) AS w(id, hash, patients)
       LEFT JOIN "${table}" r ON r.clinic_id = $1::uuid AND r.id = w.id
       WHERE l.clinic_id = $1::uuid AND l.number = ANY ($2::int[])) d
     WHERE d."isGone" OR NOT d."isSame" OR d.was <> d."is" ${mustMove}`,
    [clinicId, numbers, ...(merges.size === 0 ? [] : [[...merges.keys()]])],
  );
  return rows
    .flatMap(({ number, chainedAt, rowId, isGone, isSame, was, is }): ChainFinding[] => {
      if (isGone) return [{ kind: "gone", number, table, rowId }];
      if (!isSame) return [{ kind: "changed", number, table, rowId }];
      const isRight = isWhereMergesPutIt(was, is, merges, chainedAt.getTime());
      return isRight ? [] : [{ kind: "moved", number, table, rowId }];
    })
    .slice(0, MOST_TOLD);
}

async function listMerges(sql: Sql, clinicId: string): Promise<Merges> {
  const rows = await sql.query<{ merged: string; into: string; at: Date }>(
    `SELECT merged_id AS merged, survivor_id AS into, uuid_extract_timestamp(id) AS at FROM patient_merge WHERE clinic_id = $1::uuid ORDER BY id`,
    [clinicId],
  );
  return new Map(rows.map(({ merged, into, at }) => [merged, { into, at: at.getTime() }]));
}
