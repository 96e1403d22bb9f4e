import "server-only";
import { PORTAL_ENDED } from "@/lib/data/sign-in/portal-endings";
import type { Sql } from "@/lib/data/sql";

/** When a clinic reminds, on its own clock; null: never. */
export async function findReminderHour(
  sql: Sql,
  clinicId: string,
): Promise<{ readonly hour: number | null; readonly timeZone: string } | undefined> {
  const [row] = await sql.query<{ hour: number | null; timeZone: string }>(
    `SELECT visit_reminder_hour AS hour, time_zone AS "timeZone" FROM clinic WHERE id = $1::uuid`,
    [clinicId],
  );
  return row;
}

export type VisitToRemind = {
  readonly visitId: string;
  readonly patientId: string;
  readonly startsAt: Date;
  readonly recipient: string;
  /** To those who have not joined, but to nobody whose access staff ended. */
  readonly bringsInvitation: boolean;
};

/** The booked visits of a day ("YYYY-MM-DD") whose patient may be mailed and was not yet reminded of this time. */
export function listVisitsToRemind(sql: Sql, clinicId: string, day: string): Promise<VisitToRemind[]> {
  return sql.query<VisitToRemind>(
    `SELECT v.id AS "visitId", v.patient_id AS "patientId", v.starts_at AS "startsAt",
       coalesce(p.portal_email, p.email) AS recipient, p.portal_email IS NULL AND NOT ${PORTAL_ENDED} AS "bringsInvitation"
     FROM visit v JOIN patient p ON p.clinic_id = v.clinic_id AND p.id = v.patient_id
     WHERE v.clinic_id = $1::uuid AND v.day = $2::date AND v.status = 'booked' AND p.may_mail
       AND p.merged_into_id IS NULL AND coalesce(p.portal_email, p.email) IS NOT NULL
       AND NOT EXISTS (SELECT FROM visit_reminder r WHERE r.clinic_id = v.clinic_id AND r.visit_id = v.id
         AND r.starts_at = v.starts_at)
     ORDER BY v.starts_at, v.id`,
    [clinicId, day],
  );
}

/** Writes that a patient is reminded of a visit as it stands; false when somebody else just did. */
export async function createVisitReminder(
  sql: Sql,
  reminder: {
    readonly id: string;
    readonly clinicId: string;
    readonly patientId: string;
    readonly visitId: string;
    readonly startsAt: Date;
    readonly day: string;
    readonly codeHash: string;
  },
): Promise<boolean> {
  const { id, clinicId, patientId, visitId, startsAt, day, codeHash } = reminder;
  const rows = await sql.query(
    `INSERT INTO visit_reminder (id, clinic_id, patient_id, visit_id, starts_at, day, code_hash)
     VALUES ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::timestamptz, $6::date, $7)
     ON CONFLICT DO NOTHING RETURNING id`,
    [id, clinicId, patientId, visitId, startsAt, day, codeHash],
  );
  return rows.length === 1;
}

export type RemindedVisit = {
  readonly startsAt: Date;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly timeZone: string;
  readonly clinicPhone: string;
  /** The address that ends these mails. */
  readonly offLinkId: string;
};

/** The visit of a reminder, while it stands as reminded of, is still to come and its patient may be mailed. */
export async function findRemindedVisit(sql: Sql, reminderId: string): Promise<RemindedVisit | undefined> {
  const [row] = await sql.query<RemindedVisit>(
    `SELECT r.starts_at AS "startsAt", r.day::text AS day, c.time_zone AS "timeZone", c.phone AS "clinicPhone",
       l.id AS "offLinkId"
     FROM visit_reminder r JOIN clinic c ON c.id = r.clinic_id
     JOIN visit v ON v.clinic_id = r.clinic_id AND v.id = r.visit_id AND v.starts_at = r.starts_at AND v.status = 'booked'
     JOIN patient p ON p.clinic_id = r.clinic_id AND p.id = v.patient_id AND p.may_mail
     JOIN patient_link l ON l.clinic_id = r.clinic_id AND l.patient_id = p.id AND l.purpose = 'visit-mail-off'
       AND l.revoked_at IS NULL
     WHERE r.id = $1::uuid AND r.starts_at > now()`,
    [reminderId],
  );
  return row;
}

/** Whether a patient may be mailed about their appointments, from now on. */
export async function updateMayMail(
  sql: Sql,
  { clinicId, patientId }: { readonly clinicId: string; readonly patientId: string },
  mayMail: boolean,
): Promise<void> {
  await sql.query(
    `UPDATE patient SET may_mail = $3::boolean, version = version + 1
     WHERE clinic_id = $1::uuid AND id = $2::uuid AND may_mail <> $3::boolean`,
    [clinicId, patientId, mayMail],
  );
}
