import "server-only";
import type { Sql } from "@/lib/data/sql";
import { CHAINED_TABLES } from "@/lib/data/chain/chained-tables";

/**
 * What of a table's rows is hashed, and the columns that name a patient: a merge gives those to the record that stays, so
 * they stand beside the hash.
 */
export type RowShape = { readonly columns: readonly string[]; readonly patientColumns: readonly string[] };
export type RowShapes = ReadonlyMap<string, RowShape>;

const IS_PATIENT = `c.relname <> 'patient_merge' AND (a.attname = 'patient_id' OR (a.attname <> 'clinic_id' AND EXISTS (
  SELECT FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid = c.oid AND k.confrelid = 'public.patient'::regclass
    AND a.attnum = ANY (k.conkey))))`;

/** A migration may add a column under a worker that runs, so what was read is not trusted for longer. */
const KEPT_MS = 60_000;
let kept: { readonly shapes: RowShapes; readonly since: number } | undefined;

/** The chained tables' columns by the tables' names. */
export async function readShapes(sql: Sql): Promise<RowShapes> {
  const now = performance.now();
  if (kept === undefined || now - kept.since > KEPT_MS) kept = { shapes: await askShapes(sql), since: now };
  return kept.shapes;
}

async function askShapes(sql: Sql): Promise<RowShapes> {
  const rows = await sql.query<RowShape & { readonly table: string }>(
    `SELECT c.relname::text AS "table",
       coalesce(array_agg(a.attname::text ORDER BY a.attname) FILTER (WHERE NOT (${IS_PATIENT})), '{}') AS columns,
       coalesce(array_agg(a.attname::text ORDER BY a.attname) FILTER (WHERE ${IS_PATIENT}), '{}') AS "patientColumns"
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname = ANY ($1::text[])
     GROUP BY c.relname`,
    [CHAINED_TABLES.map(({ table }) => table)],
  );
  return new Map(rows.map(({ table, ...shape }) => [table, shape]));
}

/** Whether a table still has every column of a shape: names are put into statements only when it has. */
export function hasShape(known: RowShape | undefined, { columns, patientColumns }: RowShape): boolean {
  const names = new Set([...(known?.columns ?? []), ...(known?.patientColumns ?? [])]);
  return [...columns, ...patientColumns].every((name) => names.has(name));
}

const quoted = (name: string) => `r."${name}"`;

/** The hash of a row `r`: SHA-256 of its columns' values as a JSON list, in the order of their names. */
export const rowHash = ({ columns }: RowShape): string =>
  `sha256(convert_to(jsonb_build_array(${columns.map(quoted).join(", ")})::text, 'UTF8'))`;

/** Whom a row `r` names, in the order of its columns' names; "-" is nobody. */
export const rowPatients = ({ patientColumns }: RowShape): string =>
  patientColumns.length === 0
    ? "''"
    : patientColumns.map((name) => `coalesce(${quoted(name)}::text, '-')`).join(" || ',' || ");
