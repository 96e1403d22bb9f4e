import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { removePatientPushes } from "@/lib/data/reminders/patient-pushes";
import type { Sql } from "@/lib/data/sql";
import type { Weekday } from "@/lib/domain/reminders/slots";
import type { PauseClass } from "@/lib/domain/triage/rule";

export type ReminderRow = {
  readonly byMail: boolean;
  readonly times: readonly string[];
  readonly days: readonly Weekday[];
  readonly repeat: boolean;
  readonly morningTime: string | null;
  readonly timeZone: string;
};
export const CHOICE = `r.by_mail AS "byMail", r.times, r.days, r.repeat, r.morning_time AS "morningTime", r.time_zone AS "timeZone"`;

export type ReminderState = {
  /** Null: never chosen. */
  readonly choice: ReminderRow | null;
  readonly email: string | null;
  readonly clinicZone: string;
  readonly calendarLinkId: string | null;
  /** How many browsers show the reminders. */
  readonly phones: number;
  /** About appointments. */
  readonly mayMail: boolean;
};

/** What a patient chose, where a mail would go, and the calendar link that is open. */
export async function findReminders(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<ReminderState | undefined> {
  const [row] = await sql.query<ReminderState>(
    `SELECT p.portal_email AS email, p.may_mail AS "mayMail", c.time_zone AS "clinicZone",
       (SELECT to_jsonb(chosen) FROM (SELECT ${CHOICE} FROM reminder_setting r
         WHERE r.clinic_id = p.clinic_id AND r.patient_id = p.id) chosen) AS choice,
       (SELECT l.id FROM patient_link l WHERE l.clinic_id = p.clinic_id AND l.patient_id = p.id
         AND l.purpose = 'calendar' AND l.revoked_at IS NULL ORDER BY l.created_at DESC LIMIT 1) AS "calendarLinkId",
       (SELECT count(*)::int FROM patient_push u WHERE u.clinic_id = p.clinic_id AND u.patient_id = p.id) AS phones
     FROM patient p JOIN clinic c ON c.id = p.clinic_id
     WHERE p.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR p.id = ANY ($2::uuid[])) AND p.id = $3::uuid`,
    [scope.clinicId, scope.patientIds, patientId],
  );
  return row;
}

export async function saveReminders(
  sql: Sql,
  { clinicId, patientId }: { readonly clinicId: string; readonly patientId: string },
  choice: ReminderRow,
): Promise<void> {
  const { byMail, times, days, repeat, morningTime, timeZone } = choice;
  await sql.query(
    `INSERT INTO reminder_setting (clinic_id, patient_id, by_mail, times, days, repeat, morning_time, time_zone)
     VALUES ($1::uuid, $2::uuid, $3, $4::text[], $5::text[], $6, $7, $8)
     ON CONFLICT (clinic_id, patient_id) DO UPDATE SET by_mail = excluded.by_mail, times = excluded.times,
       days = excluded.days, repeat = excluded.repeat, morning_time = excluded.morning_time,
       time_zone = excluded.time_zone, changed_at = now() RETURNING patient_id`,
    [clinicId, patientId, byMail, times, days, repeat, morningTime, timeZone],
  );
}

/** Ends a patient's reminders, by mail and on every phone; what they chose stays, for when they want them again. */
export async function updateRemindersOff(sql: Sql, clinicId: string, patientId: string): Promise<void> {
  await removePatientPushes(sql, { clinicId, patientId }, "all");
  await sql.query(
    `UPDATE reminder_setting SET by_mail = false, changed_at = now()
     WHERE clinic_id = $1::uuid AND patient_id = $2::uuid RETURNING patient_id`,
    [clinicId, patientId],
  );
}

/** Whether the patient of this link still wants reminders. */
export async function wantsReminders(sql: Sql, linkId: string): Promise<boolean> {
  const rows = await sql.query(
    `SELECT r.patient_id FROM patient_link l
     JOIN reminder_setting r ON r.clinic_id = l.clinic_id AND r.patient_id = l.patient_id AND r.by_mail
     WHERE l.id = $1::uuid AND l.revoked_at IS NULL`,
    [linkId],
  );
  return rows.length > 0;
}

export type CalendarRow = {
  readonly linkMadeAt: Date;
  readonly language: string | null;
  readonly times: readonly string[];
  readonly days: readonly Weekday[];
  /** Null while no plan runs. */
  readonly startsOn: string | null;
  readonly paused: boolean | null;
  readonly pause: readonly PauseClass[] | null;
};

/** What a patient's calendar link gives: the times they chose, and whether a plan runs. */
export async function findCalendar(
  sql: Sql,
  scope: PatientScope,
  { linkId, patientId }: { readonly linkId: string; readonly patientId: string },
): Promise<CalendarRow | undefined> {
  const [row] = await sql.query<CalendarRow>(
    `SELECT l.created_at AS "linkMadeAt", p.language, coalesce(r.times, '{}') AS times, coalesce(r.days, '{}') AS days,
       g.starts_on::text AS "startsOn", g.paused_at IS NOT NULL AS paused, g.pause
     FROM patient_link l JOIN patient p ON p.clinic_id = l.clinic_id AND p.id = l.patient_id
     LEFT JOIN reminder_setting r ON r.clinic_id = l.clinic_id AND r.patient_id = l.patient_id
     LEFT JOIN LATERAL (SELECT * FROM programme p WHERE p.clinic_id = l.clinic_id AND p.patient_id = l.patient_id
       AND p.ended_at IS NULL ORDER BY p.created_at DESC LIMIT 1) g ON true
     WHERE l.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR l.patient_id = ANY ($2::uuid[]))
       AND l.id = $3::uuid AND l.patient_id = $4::uuid`,
    [scope.clinicId, scope.patientIds, linkId, patientId],
  );
  return row;
}
