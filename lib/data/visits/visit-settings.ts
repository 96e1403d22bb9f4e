import "server-only";
import { CLOSED_DAYS } from "@/lib/data/clinics/clinics";
import type { Sql } from "@/lib/data/sql";
import type { BookingHours } from "@/lib/domain/hours/outside-hours";
import { type SelfBooking, selfBookingOf } from "@/lib/domain/visits/self-booking";
import { type VisitType, visitTypesOf } from "@/lib/domain/visits/visit-types";
import { AppError } from "@/lib/errors";

export type VisitSettings = BookingHours & {
  readonly timeZone: string;
  /** The clinic's local date, YYYY-MM-DD. */
  readonly today: string;
  readonly types: readonly VisitType[];
  readonly waitMinutes: number;
  /** From this hour of the day before on, appointments are reminded of by mail; null: never. */
  readonly reminderHour: number | null;
  readonly selfBooking: SelfBooking;
};
type Stored = { readonly storedTypes: unknown; readonly storedSelfBooking: unknown };

/** What a clinic's bookings go by. */
export async function findVisitSettings(sql: Sql, clinicId: string): Promise<VisitSettings> {
  const [row] = await sql.query<Omit<VisitSettings, "types" | "selfBooking"> & Stored>(
    `SELECT c.time_zone AS "timeZone", (now() AT TIME ZONE c.time_zone)::date::text AS today,
       c.visit_types AS "storedTypes", c.self_booking AS "storedSelfBooking", c.wait_minutes AS "waitMinutes", c.visit_reminder_hour AS "reminderHour", ${CLOSED_DAYS} AS "closedDays",
       c.opening_hours AS "openingHours"
     FROM clinic c WHERE c.id = $1::uuid`,
    [clinicId],
  );
  if (!row) throw new AppError("not-found", "clinic outside scope");
  const { storedTypes, storedSelfBooking, ...settings } = row;
  return { ...settings, types: visitTypesOf(storedTypes), selfBooking: selfBookingOf(storedSelfBooking) };
}

export async function updateVisitSettings(
  sql: Sql,
  clinicId: string,
  { types, waitMinutes, reminderHour }: Pick<VisitSettings, "types" | "waitMinutes" | "reminderHour">,
): Promise<void> {
  await sql.query(
    `UPDATE clinic SET visit_types = $2::jsonb, wait_minutes = $3::int, visit_reminder_hour = $4::int WHERE id = $1::uuid`,
    [clinicId, JSON.stringify(types), waitMinutes, reminderHour],
  );
}

export async function updateSelfBooking(sql: Sql, clinicId: string, selfBooking: SelfBooking): Promise<void> {
  await sql.query("UPDATE clinic SET self_booking = $2::jsonb WHERE id = $1::uuid", [
    clinicId,
    JSON.stringify(selfBooking),
  ]);
}
