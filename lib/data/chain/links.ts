import "server-only";
import type { Sql } from "@/lib/data/sql";
import type { ChainedTable } from "@/lib/data/chain/chained-tables";
import { type RowShape, rowHash, rowPatients } from "@/lib/data/chain/row-shapes";
import { takeTurn } from "@/lib/data/locks";

/** The rows of one link at most. */
export const MOST_ROWS = 1000;

/** A row is seen once its transaction has ended: none lasts this long, and clocks are put right by less. */
export const LATE_HOURS = 1;

/**
 * Times and bytes are hashed as text, which the first of these settings shape. By the others rows are read
 * in the order of their ids, since the planner would sort all of a clinic's for every thousand while a table was never
 * analysed, and the ids that are known are looked up in one hash, however many came in within the hour.
 */
export async function writePlainly(sql: Sql): Promise<void> {
  await sql.query(
    `SELECT set_config('TimeZone', 'UTC', true), set_config('bytea_output', 'hex', true),
       set_config('extra_float_digits', '1', true), set_config('enable_sort', 'off', true),
       set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`,
  );
}

/** Now, by the database's clock, which rows take their times from. */
export async function readClock(sql: Sql): Promise<Date> {
  const [found] = await sql.query<{ now: Date }>("SELECT now() AS now");
  if (!found) throw new Error("the database does not say what time it is");
  return found.now;
}

/** One at a time makes links of a clinic's chain. */
export const takeChain = (sql: Sql, clinicId: string): Promise<void> => takeTurn(sql, `chain ${clinicId}`);

/** What a link's hash is of, besides the hash before it. */
export const linkBody = (l: string): string =>
  `convert_to(jsonb_build_array(${["clinic_id", "number", "of_table", "columns", "patient_columns", "row_ids", "row_patients", "row_hashes", "since", "upto", "reason", "made_at"].map((column) => `${l}.${column}`).join(", ")})::text, 'UTF8')`;

const INTO = `INSERT INTO chain_link (clinic_id, number, of_table, columns, patient_columns, row_ids, row_patients, row_hashes,
    since, upto, reason, made_at, hash)
  SELECT l.clinic_id, l.number, l.of_table, l.columns, l.patient_columns, l.row_ids, l.row_patients, l.row_hashes,
    l.since, l.upto, l.reason, l.made_at, sha256(l.previous || ${linkBody("l")}) FROM l`;
const LAST = "SELECT number, hash FROM chain_link WHERE clinic_id = $1::uuid ORDER BY number DESC LIMIT 1";

/** The chain begins, or begins anew: what was chained before is kept and no longer compared. Answers the link's number. */
export async function beginChain(sql: Sql, clinicId: string, reason: string): Promise<number> {
  const [made] = await sql.query<{ number: number }>(
    `WITH last AS (${LAST}), l AS (
       SELECT $1::uuid AS clinic_id, coalesce((SELECT number FROM last), 0) + 1 AS number, ''::text AS of_table,
         '{}'::text[] AS columns, '{}'::text[] AS patient_columns, '{}'::uuid[] AS row_ids, '{}'::text[] AS row_patients,
         '{}'::bytea[] AS row_hashes, now()::timestamptz(3) AS since, now()::timestamptz(3) AS upto, $2::text AS reason,
         now()::timestamptz(3) AS made_at, coalesce((SELECT hash FROM last), ''::bytea) AS previous)
     ${INTO} RETURNING number`,
    [clinicId, reason],
  );
  if (!made) throw new Error("no link was made");
  return made.number;
}

export type Beginning = { readonly at: Date; readonly reason: string; readonly number: number };

/** The link with which a clinic's chain last began; null before it ever did. */
export async function findBeginning(sql: Sql, clinicId: string): Promise<Beginning | null> {
  const [found] = await sql.query<Beginning>(
    `SELECT made_at AS at, reason, number FROM chain_link WHERE clinic_id = $1::uuid AND of_table = ''
     ORDER BY number DESC LIMIT 1`,
    [clinicId],
  );
  return found ?? null;
}

/** The links of a table since the beginning that may hold rows of a moment or later. */
export const linksSince = (table: string, begun: string, moment: string): string =>
  `chain_link k WHERE k.clinic_id = $1::uuid AND k.of_table = '${table}' AND k.number > ${begun} AND k.upto >= ${moment}`;

/** How many rows a link is of, and when the last of them came in. */
export type AddedLink = { readonly rows: number; readonly upto: Date };

/** Makes the next link of a table from rows since a moment that are in none yet; null when there are none. */
export async function addLink(
  sql: Sql,
  { from, table, where, at, order, notBefore }: ChainedTable,
  shape: RowShape,
  { clinicId, since, begun }: { readonly clinicId: string; readonly since: Date; readonly begun: number },
): Promise<AddedLink | null> {
  const [made] = await sql.query<AddedLink>(
    `WITH known AS MATERIALIZED (SELECT unnest(k.row_ids) AS id FROM ${linksSince(table, "$3::int", "$2::timestamptz")}),
     since AS MATERIALIZED (
       SELECT r.id, ${at} AS at FROM ${from} WHERE r.clinic_id = $1::uuid AND ${where} AND ${notBefore("$2::timestamptz")}
       ORDER BY ${order} LIMIT ${MOST_ROWS} + (SELECT count(*) FROM known)),
     chosen AS MATERIALIZED (
       SELECT s.id, s.at FROM since s WHERE NOT EXISTS (SELECT FROM known WHERE known.id = s.id)
       ORDER BY s.at, s.id LIMIT ${MOST_ROWS}),
     fresh AS (
       SELECT c.id, c.at, ${rowHash(shape)} AS hash, ${rowPatients(shape)} AS patients
       FROM chosen c JOIN "${table}" r ON r.clinic_id = $1::uuid AND r.id = c.id),
     last AS (${LAST}), l AS (
       SELECT $1::uuid AS clinic_id, last.number + 1 AS number, '${table}'::text AS of_table, $4::text[] AS columns,
         $5::text[] AS patient_columns, array_agg(f.id ORDER BY f.at, f.id) AS row_ids,
         array_agg(f.patients ORDER BY f.at, f.id) AS row_patients, array_agg(f.hash ORDER BY f.at, f.id) AS row_hashes,
         min(f.at)::timestamptz(3) AS since, max(f.at)::timestamptz(3) AS upto, ''::text AS reason,
         now()::timestamptz(3) AS made_at, last.hash AS previous
       FROM fresh f CROSS JOIN last GROUP BY last.number, last.hash)
     ${INTO} RETURNING cardinality(row_ids) AS rows, upto`,
    [clinicId, since, begun, shape.columns, shape.patientColumns],
  );
  return made ?? null;
}
