import "server-only";
import type { Sql } from "@/lib/data/sql";

export type FoundVisit = {
  readonly visitId: string;
  readonly patientId: string;
  readonly intakeState: "draft" | "completed" | "accepted" | "abandoned" | null;
  /** All was answered at home: the tablet asks only whether anything has changed. */
  readonly asksChange: boolean;
};

const ASKS_CHANGE = `(i.source = 'phone' AND i.completed_at <= coalesce(v.arrived_at, now())
  AND i.state IN ('completed', 'accepted') AND NOT EXISTS (SELECT FROM intake_amendment m
  WHERE m.clinic_id = i.clinic_id AND m.intake_id = i.id AND m.kind <> 'amended')) IS TRUE AS "asksChange"`;

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
    `SELECT v.id AS "visitId", v.patient_id AS "patientId", i.state::text AS "intakeState", ${ASKS_CHANGE}
     FROM clinic c
     JOIN patient p ON p.clinic_id = c.id AND p.name_key = $2::text AND p.birth_date = $3::date
     JOIN visit v ON v.clinic_id = c.id AND v.patient_id = coalesce(p.merged_into_id, p.id) AND v.day = (now() AT TIME ZONE c.time_zone)::date
       AND v.status IN ('booked', 'arrived')
     LEFT JOIN intake i ON i.clinic_id = c.id AND i.visit_id = v.id
     WHERE c.id = $1::uuid ORDER BY v.starts_at`,
    [clinicId, person.nameKey, person.birthDate],
  );
}

/** The patient of a visit of today that has not begun; undefined for any other. */
export async function findPatientDueToday(
  sql: Sql,
  clinicId: string,
  visitId: string,
): Promise<string | undefined> {
  const [row] = await sql.query<{ patientId: string }>(
    `SELECT v.patient_id AS "patientId" FROM visit v JOIN clinic c ON c.id = v.clinic_id
     WHERE v.clinic_id = $1::uuid AND v.id = $2::uuid AND v.day = (now() AT TIME ZONE c.time_zone)::date
       AND v.status IN ('booked', 'arrived')`,
    [clinicId, visitId],
  );
  return row?.patientId;
}

/**
 * The visits of today that a code opens: one from the desk, used up, those of its patient; one from a reminder, the visit
 * it was about, on that day alone. Empty when it is used, over, or not this clinic's.
 */
export async function updateVisitCodeUsed(
  sql: Sql,
  clinicId: string,
  codeHash: string,
): Promise<FoundVisit[]> {
  return sql.query<FoundVisit>(
    `WITH used AS (
       UPDATE single_use_token SET used_at = now()
       WHERE clinic_id = $1::uuid AND token_hash = $2::text AND purpose = 'kiosk-visit' AND used_at IS NULL
         AND expires_at > now() RETURNING patient_id
     ), named AS (
       SELECT patient_id, NULL::uuid AS visit_id, NULL::date AS day FROM used
       UNION ALL SELECT patient_id, visit_id, day FROM visit_reminder WHERE clinic_id = $1::uuid AND code_hash = $2::text
     )
     SELECT v.id AS "visitId", v.patient_id AS "patientId", i.state::text AS "intakeState", ${ASKS_CHANGE}
     FROM named
     JOIN clinic c ON c.id = $1::uuid
     JOIN visit v ON v.clinic_id = c.id AND v.patient_id = named.patient_id
       AND v.id = coalesce(named.visit_id, v.id) AND v.day = coalesce(named.day, v.day)
       AND v.day = (now() AT TIME ZONE c.time_zone)::date AND v.status IN ('booked', 'arrived')
     LEFT JOIN intake i ON i.clinic_id = c.id AND i.visit_id = v.id
     ORDER BY v.starts_at`,
    [clinicId, codeHash],
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
