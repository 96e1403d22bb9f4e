import "server-only";
import type { Sql } from "@/lib/data/sql";
import type { Language } from "@/lib/domain/people/language";

/** Keeps a staff member's new PIN; false where somebody else of the clinic has it (draw again). */
export async function updateKioskPin(sql: Sql, staffId: string, hash: string): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE staff s SET kiosk_pin_hash = $2::text WHERE s.id = $1::uuid AND NOT EXISTS
       (SELECT FROM staff o WHERE o.clinic_id = s.clinic_id AND o.kiosk_pin_hash = $2::text) RETURNING s.id`,
    [staffId, hash],
  );
  return rows.length === 1;
}

/** Whether a staff member has a PIN. */
export async function hasKioskPin(sql: Sql, staffId: string): Promise<boolean> {
  const rows = await sql.query("SELECT FROM staff WHERE id = $1::uuid AND kiosk_pin_hash IS NOT NULL", [
    staffId,
  ]);
  return rows.length === 1;
}

/** Whose PIN this is, among the clinic's active staff. */
export async function findStaffOfPin(sql: Sql, clinicId: string, hash: string): Promise<string | undefined> {
  const [found] = await sql.query<{ id: string }>(
    "SELECT id FROM staff WHERE clinic_id = $1::uuid AND kiosk_pin_hash = $2::text AND active",
    [clinicId, hash],
  );
  return found?.id;
}

export type ResumableVisit = {
  readonly visitId: string;
  readonly patientId: string;
  /** What its answers were given in. */
  readonly language: Language;
  /** Its intake is in: what is open are the questions due. */
  readonly isMeasures: boolean;
};

/**
 * The visit that is open on a tablet, or was until its last wipe within so many minutes, while its intake or its questions
 * due are open.
 */
export async function findResumableVisit(
  sql: Sql,
  device: { readonly clinicId: string; readonly deviceId: string },
  minutes: number,
): Promise<ResumableVisit | undefined> {
  const [found] = await sql.query<ResumableVisit>(
    `SELECT v.id AS "visitId", v.patient_id AS "patientId", i.language, i.state <> 'draft' AS "isMeasures"
     FROM kiosk_device d
     JOIN visit v ON v.clinic_id = d.clinic_id AND v.id = coalesce(d.open_visit_id, d.closed_visit_id)
     JOIN intake i ON i.clinic_id = d.clinic_id AND i.visit_id = v.id AND (i.state = 'draft' OR EXISTS
       (SELECT FROM measure_form f WHERE f.clinic_id = v.clinic_id AND f.visit_id = v.id AND f.state = 'draft'))
     WHERE d.clinic_id = $1::uuid AND d.id = $2::uuid AND v.status IN ('booked', 'arrived')
       AND coalesce(CASE WHEN d.open_visit_id IS NULL THEN d.closed_at ELSE d.open_touched_at END, d.desk_called_at)
         > now() - make_interval(mins => $3::int)`,
    [device.clinicId, device.deviceId, minutes],
  );
  return found;
}

/** Staff stand at the tablet: its call is over, what it held is let go, and it is empty. Keeps who and when. */
export async function updateKioskUnlocked(
  sql: Sql,
  device: { readonly clinicId: string; readonly deviceId: string },
  staffId: string,
): Promise<void> {
  await sql.query(
    `UPDATE kiosk_device SET desk_called_at = NULL, desk_reason = NULL, misses = 0, missed_at = NULL, draft = '{}',
       open_visit_id = NULL, open_patient_id = NULL, open_touched_at = NULL, closed_visit_id = NULL, closed_at = NULL,
       last_seen_at = now(), unlocked_by = $3::uuid, unlocked_at = now()
     WHERE clinic_id = $1::uuid AND id = $2::uuid`,
    [device.clinicId, device.deviceId, staffId],
  );
}
