import "server-only";
import type { Sql } from "@/lib/data/sql";

/** The dosing numbers a clinic moved. */
export async function findDosingSettings(
  sql: Sql,
  clinicId: string,
): Promise<Readonly<Record<string, number>>> {
  const [row] = await sql.query<{ settings: Record<string, number> }>(
    `SELECT dosing_settings AS settings FROM clinic WHERE id = $1::uuid`,
    [clinicId],
  );
  return row?.settings ?? {};
}

export async function updateDosingSettings(
  sql: Sql,
  clinicId: string,
  settings: Readonly<Record<string, number>>,
): Promise<void> {
  await sql.query(`UPDATE clinic SET dosing_settings = $2::jsonb WHERE id = $1::uuid RETURNING id`, [
    clinicId,
    JSON.stringify(settings),
  ]);
}
