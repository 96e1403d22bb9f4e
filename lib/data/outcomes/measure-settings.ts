import "server-only";
import type { Sql } from "@/lib/data/sql";

export type MeasureSettings = {
  /** What the clinic moved of the schedule. */
  readonly weeks: Readonly<Record<string, unknown>>;
  /** The texts of RMDQ loaded last, and by whom; null where none ever were. No items: their use was ended. */
  readonly texts: {
    readonly items: readonly string[];
    readonly licence: string;
    readonly by: string;
    readonly at: string;
  } | null;
};

export async function findMeasureSettings(sql: Sql, clinicId: string): Promise<MeasureSettings> {
  const [found] = await sql.query<MeasureSettings>(
    `SELECT c.measure_weeks AS weeks, (SELECT json_build_object('items', t.items, 'licence', t.licence, 'by', s.name, 'at', t.at)
       FROM measure_items t JOIN staff s ON s.clinic_id = t.clinic_id AND s.id = t.loaded_by
       WHERE t.clinic_id = c.id AND t.measure = 'rmdq' ORDER BY t.at DESC, t.id DESC LIMIT 1) AS texts
     FROM clinic c WHERE c.id = $1::uuid`,
    [clinicId],
  );
  return found ?? { weeks: {}, texts: null };
}

export async function updateMeasureWeeks(
  sql: Sql,
  clinicId: string,
  weeks: Readonly<Record<string, number | null>>,
): Promise<void> {
  await sql.query(`UPDATE clinic SET measure_weeks = $2::text::jsonb WHERE id = $1::uuid RETURNING id`, [
    clinicId,
    JSON.stringify(weeks),
  ]);
}

/** Keeps the texts as a row of their own: forms answered before go on naming those they showed. */
export async function createMeasureItems(
  sql: Sql,
  clinicId: string,
  loaded: { readonly items: readonly string[]; readonly licence: string; readonly staffId: string },
): Promise<void> {
  await sql.query(
    `INSERT INTO measure_items (clinic_id, measure, items, licence, loaded_by)
     VALUES ($1::uuid, 'rmdq', $2::text[], $3::text, $4::uuid)`,
    [clinicId, loaded.items, loaded.licence, loaded.staffId],
  );
}
