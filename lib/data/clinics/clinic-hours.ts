import "server-only";
import type { Sql } from "@/lib/data/sql";
import type { ClosedDay, OpeningHours } from "@/lib/domain/hours/opening-hours";

export async function updateOpeningHours(sql: Sql, clinicId: string, hours: OpeningHours): Promise<void> {
  await sql.query("UPDATE clinic SET opening_hours = $2::jsonb WHERE id = $1::uuid", [
    clinicId,
    JSON.stringify(hours),
  ]);
}

/** Shuts the clinic for a day; a day that is shut already takes the new reason. */
export async function createClosedDay(sql: Sql, clinicId: string, { day, reason }: ClosedDay): Promise<void> {
  await sql.query(
    `INSERT INTO closed_day (clinic_id, day, reason) VALUES ($1::uuid, $2::date, $3)
     ON CONFLICT (clinic_id, day) DO UPDATE SET reason = excluded.reason`,
    [clinicId, day, reason],
  );
}

/** How many visits are booked on each of these days, where any are. */
export async function countBookedOn(
  sql: Sql,
  clinicId: string,
  days: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const rows = await sql.query<{ day: string; count: number }>(
    `SELECT day::text AS day, count(*)::int AS count FROM visit
     WHERE clinic_id = $1::uuid AND day = ANY ($2::date[]) AND status = 'booked' GROUP BY day`,
    [clinicId, days],
  );
  return Object.fromEntries(rows.map(({ day, count }) => [day, count]));
}

export async function removeClosedDay(sql: Sql, clinicId: string, day: string): Promise<void> {
  await sql.query("DELETE FROM closed_day WHERE clinic_id = $1::uuid AND day = $2::date", [clinicId, day]);
}
