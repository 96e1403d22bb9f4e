import "server-only";
import type { Sql } from "@/lib/data/sql";

type Change = { readonly from: string; readonly to: string };

/** Whether the database has this time zone too: its list may be older. */
export async function knowsTimeZone(sql: Sql, timeZone: string): Promise<boolean> {
  const rows = await sql.query("SELECT 1 FROM pg_timezone_names WHERE name = $1", [timeZone]);
  return rows.length > 0;
}

export async function updateTimeZone(sql: Sql, clinicId: string, timeZone: string): Promise<void> {
  await sql.query("UPDATE clinic SET time_zone = $2 WHERE id = $1::uuid", [clinicId, timeZone]);
}

/** The earlier of today in two time zones, YYYY-MM-DD. */
export async function findEarlierToday(sql: Sql, { from, to }: Change): Promise<string> {
  const [row] = await sql.query<{ day: string }>(
    "SELECT least((now() AT TIME ZONE $1)::date, (now() AT TIME ZONE $2)::date)::text AS day",
    [from, to],
  );
  if (!row) throw new Error("the database has no today");
  return row.day;
}

/** How many visits stand from a day on, YYYY-MM-DD. */
export async function countVisitsFrom(sql: Sql, clinicId: string, day: string): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM visit WHERE clinic_id = $1::uuid AND day >= $2::date
       AND status NOT IN ('cancelled', 'no_show')`,
    [clinicId, day],
  );
  return row?.count ?? 0;
}

/** Farther off than anybody books; in hours, which no clock change makes longer. */
const OUT_OF_THE_WAY = "interval '9600000 hours'";

/**
 * Gives the visits from a day on, and the reminders sent of them, the same time of day in another time zone. They go
 * there by way of a time nobody books: moved one after the other, a visit would meet the next, which is not moved yet.
 * Where both zones have the same clock, a visit stays as it is for whoever has it open.
 */
export async function moveVisitsToZone(
  sql: Sql,
  clinicId: string,
  since: string,
  { from, to }: Change,
): Promise<void> {
  await sql.query(
    `UPDATE visit_reminder r SET starts_at = (r.starts_at AT TIME ZONE $3) AT TIME ZONE $4 FROM visit v
     WHERE r.clinic_id = $1::uuid AND v.clinic_id = r.clinic_id AND v.id = r.visit_id AND v.day >= $2::date
       AND r.starts_at = v.starts_at`,
    [clinicId, since, from, to],
  );
  await sql.query(
    `UPDATE visit SET starts_at = starts_at + ${OUT_OF_THE_WAY}, ends_at = ends_at + ${OUT_OF_THE_WAY}
     WHERE clinic_id = $1::uuid AND day >= $2::date`,
    [clinicId, since],
  );
  await sql.query(
    `UPDATE visit v SET starts_at = new.at, ends_at = new.at + (v.ends_at - v.starts_at),
       version = v.version + (new.at <> v.starts_at - ${OUT_OF_THE_WAY})::int
     FROM (SELECT id, ((starts_at - ${OUT_OF_THE_WAY}) AT TIME ZONE $3) AT TIME ZONE $4 AS at FROM visit
       WHERE clinic_id = $1::uuid AND day >= $2::date) new
     WHERE v.clinic_id = $1::uuid AND v.id = new.id`,
    [clinicId, since, from, to],
  );
}
