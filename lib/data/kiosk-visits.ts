import "server-only";
import type { Sql } from "@/lib/data/sql";

export type FoundVisit = {
  readonly visitId: string;
  readonly patientId: string;
  readonly intakeState: "draft" | "completed" | "accepted" | "abandoned" | null;
};

/**
 * Today's visits of whoever has exactly this name and date of birth ("YYYY-MM-DD"), by the clinic's own calendar.
 * The one look-up a kiosk may do outside its open visit; it answers ids and states only.
 */
export async function listKioskVisits(
  sql: Sql,
  clinicId: string,
  person: { readonly nameKey: string; readonly birthDate: string },
): Promise<FoundVisit[]> {
  return sql.query<FoundVisit>(
    `SELECT v.id AS "visitId", v.patient_id AS "patientId", i.state::text AS "intakeState"
     FROM clinic c
     JOIN patient p ON p.clinic_id = c.id AND p.name_key = $2::text AND p.birth_date = $3::date
     JOIN visit v ON v.clinic_id = c.id AND v.patient_id = p.id AND v.day = (now() AT TIME ZONE c.time_zone)::date
       AND v.status IN ('booked', 'arrived')
     LEFT JOIN intake i ON i.clinic_id = c.id AND i.visit_id = v.id
     WHERE c.id = $1::uuid ORDER BY v.starts_at`,
    [clinicId, person.nameKey, person.birthDate],
  );
}

/** Marks a booked visit as arrived; an arrived one stays as it is. */
export async function updateVisitArrived(sql: Sql, clinicId: string, visitId: string): Promise<void> {
  await sql.query(
    `UPDATE visit SET status = 'arrived', arrived_at = coalesce(arrived_at, now()), version = version + 1
     WHERE clinic_id = $1::uuid AND id = $2::uuid AND status = 'booked'`,
    [clinicId, visitId],
  );
}
