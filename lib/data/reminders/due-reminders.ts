import "server-only";
import { ENDED_ROUNDS } from "@/lib/data/exercise-sessions/ended-rounds";
import type { Sql } from "@/lib/data/sql";
import type { Dose } from "@/lib/domain/exercises/dose";
import type { Ended } from "@/lib/domain/programmes/next-round";
import type { Weekday } from "@/lib/domain/reminders/slots";
import type { PauseClass } from "@/lib/domain/triage/rule";
import { CHOICE, type ReminderRow } from "@/lib/data/reminders/reminders";

export type RemindableRow = ReminderRow & {
  readonly patientId: string;
  /** Null where they take no mail. */
  readonly email: string | null;
  /** The patient's own day, YYYY-MM-DD, its weekday and their clock. */
  readonly day: string;
  readonly weekday: Weekday;
  readonly time: string;
  readonly hasBegun: boolean;
  readonly paused: boolean;
  readonly pause: readonly PauseClass[];
  readonly logged: number;
  /** What the plan prescribes, and the day's sessions that are over. */
  readonly items: readonly { readonly dose: Dose }[];
  readonly ended: readonly Ended[];
  readonly morningOpen: boolean;
  readonly sent: readonly string[];
  readonly offLinkId: string | null;
  /** Null where they have not chosen. */
  readonly language: string | null;
};

/** Whose chosen times lie in the last hours of their own clock, with what decides whether to remind. `at`: now. */
export function listRemindable(sql: Sql, clinicId: string, at: Date): Promise<RemindableRow[]> {
  return sql.query<RemindableRow>(
    `SELECT r.patient_id AS "patientId", CASE WHEN r.by_mail THEN p.portal_email END AS email, p.language, ${CHOICE}, here.day::text AS day,
       (ARRAY['su','mo','tu','we','th','fr','sa'])[extract(dow FROM here.day)::int + 1] AS weekday,
       to_char(here.at, 'HH24:MI') AS time, g.starts_on <= here.day AS "hasBegun", g.paused_at IS NOT NULL AS paused, g.pause,
       (SELECT count(*)::int FROM exercise_session s WHERE s.clinic_id = r.clinic_id AND s.patient_id = r.patient_id
         AND s.day = clinic.day AND s.logged) AS logged,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('dose', i.dose)), '[]') FROM programme_item i
         WHERE i.clinic_id = g.clinic_id AND i.version_id = g.current_version_id) AS items,
       (SELECT coalesce(${ENDED_ROUNDS}, '[]') FROM exercise_session s
         WHERE s.clinic_id = r.clinic_id AND s.patient_id = r.patient_id AND s.day = clinic.day) AS ended,
       EXISTS (SELECT FROM exercise_session s WHERE s.clinic_id = r.clinic_id AND s.patient_id = r.patient_id
         AND s.day = clinic.day - 1 AND s.morning_pain IS NULL AND s.logged) AS "morningOpen",
       ARRAY(SELECT m.slot FROM sent_reminder m WHERE m.clinic_id = r.clinic_id AND m.patient_id = r.patient_id
         AND m.day = here.day) AS sent,
       (SELECT l.id FROM patient_link l WHERE l.clinic_id = r.clinic_id AND l.patient_id = r.patient_id
         AND l.purpose = 'reminders-off' AND l.revoked_at IS NULL LIMIT 1) AS "offLinkId"
     FROM reminder_setting r
     JOIN clinic c ON c.id = r.clinic_id
     JOIN patient p ON p.clinic_id = r.clinic_id AND p.id = r.patient_id
     CROSS JOIN LATERAL (SELECT $2::timestamptz AT TIME ZONE r.time_zone AS at, ($2::timestamptz AT TIME ZONE r.time_zone)::date AS day) here
     CROSS JOIN LATERAL (SELECT ($2::timestamptz AT TIME ZONE c.time_zone)::date AS day) clinic
     CROSS JOIN LATERAL (SELECT * FROM programme g WHERE g.clinic_id = r.clinic_id AND g.patient_id = r.patient_id
       AND g.ended_at IS NULL AND g.current_version_id IS NOT NULL ORDER BY g.created_at DESC LIMIT 1) g
     WHERE r.clinic_id = $1::uuid AND ((r.by_mail AND p.portal_email IS NOT NULL) OR EXISTS (SELECT FROM patient_push u
         WHERE u.clinic_id = r.clinic_id AND u.patient_id = r.patient_id))
       AND EXISTS (SELECT FROM unnest(r.times || r.morning_time) chosen
         WHERE here.at::time - chosen::time BETWEEN interval '0' AND interval '5 hours')`,
    [clinicId, at],
  );
}

/** Writes that this reminder goes out; false when it did before. */
export async function createSentReminder(
  sql: Sql,
  sent: {
    readonly clinicId: string;
    readonly patientId: string;
    readonly day: string;
    readonly slot: string;
  },
): Promise<boolean> {
  const rows = await sql.query(
    `INSERT INTO sent_reminder (clinic_id, patient_id, day, slot) VALUES ($1::uuid, $2::uuid, $3::date, $4)
     ON CONFLICT DO NOTHING RETURNING slot`,
    [sent.clinicId, sent.patientId, sent.day, sent.slot],
  );
  return rows.length === 1;
}
