import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import { MAINTENANCE } from "@/lib/domain/programmes/templates/other";
import type { EndReason, StoredEndReason } from "@/lib/domain/programme-end/reasons";

/** Who does the maintenance plan afterwards is still asked each month; another plan asks by itself. */
const MAINTENANCE_ID = MAINTENANCE.id;

export type NewEnd = {
  readonly clinicId: string;
  readonly patientId: string;
  readonly programmeId: string;
  readonly reason: StoredEndReason;
  readonly note: string;
  /** Null: the patient stopped themselves. */
  readonly endedBy: string | null;
  /** The clinic's local date. */
  readonly endedOn: string;
  /** Null for one that the next programme replaced. */
  readonly watchUntil: string | null;
};

/** Ends a running programme and keeps why; false when it had ended already. */
export async function endProgrammeRow(sql: Sql, end: NewEnd): Promise<boolean> {
  const { clinicId, patientId, programmeId, reason, note, endedBy, endedOn, watchUntil } = end;
  const ended = await sql.query(
    `UPDATE programme SET ended_at = now()
     WHERE clinic_id = $1::uuid AND id = $2::uuid AND patient_id = $3::uuid AND ended_at IS NULL RETURNING id`,
    [clinicId, programmeId, patientId],
  );
  if (ended.length === 0) return false;
  await sql.query(
    `INSERT INTO programme_end (clinic_id, patient_id, programme_id, reason, note, ended_by, ended_on, watch_until)
     VALUES ($1::uuid, $2::uuid, $3::uuid, $4, $5, $6::uuid, $7::date, $8::date) RETURNING id`,
    [clinicId, patientId, programmeId, reason, note, endedBy, endedOn, watchUntil],
  );
  return true;
}

export type ProgrammeEndRow = {
  readonly title: string;
  readonly reason: EndReason;
  readonly note: string;
  readonly endedOn: string;
  readonly watchUntil: string;
  /** Null: the patient stopped themselves. */
  readonly endedByName: string | null;
  readonly lastCheckInOn: string | null;
};

/** How the patient's last programme ended, where somebody ended it. */
export async function findProgrammeEnd(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<ProgrammeEndRow | undefined> {
  const [row] = await sql.query<ProgrammeEndRow>(
    `SELECT g.title, e.reason, e.note, e.ended_on::text AS "endedOn", e.watch_until::text AS "watchUntil",
       s.name AS "endedByName", (SELECT max((k.started_at AT TIME ZONE c.time_zone)::date)::text FROM check_in k
         WHERE k.clinic_id = e.clinic_id AND k.patient_id = e.patient_id AND k.state <> 'draft') AS "lastCheckInOn"
     FROM programme_end e JOIN programme g ON g.clinic_id = e.clinic_id AND g.id = e.programme_id
     JOIN clinic c ON c.id = e.clinic_id
     LEFT JOIN staff s ON s.clinic_id = e.clinic_id AND s.id = e.ended_by
     WHERE e.clinic_id = $1::uuid AND e.patient_id = $2::uuid AND ($3::uuid[] IS NULL OR e.patient_id = ANY ($3::uuid[]))
       AND e.watch_until IS NOT NULL ORDER BY e.at DESC, e.id DESC LIMIT 1`,
    [scope.clinicId, patientId, scope.patientIds],
  );
  return row;
}

export type EarlierProgrammeRow = {
  readonly id: string;
  readonly title: string;
  readonly startsOn: string;
  readonly endedOn: string;
  readonly reason: StoredEndReason | null;
  readonly note: string;
};

/** The patient's programmes that have ended, the newest first. */
export function listEarlierProgrammes(
  sql: Sql,
  scope: PatientScope,
  { patientId, atMost }: { readonly patientId: string; readonly atMost: number },
): Promise<EarlierProgrammeRow[]> {
  return sql.query<EarlierProgrammeRow>(
    `SELECT p.id, p.title, p.starts_on::text AS "startsOn", e.reason, coalesce(e.note, '') AS note,
       coalesce(e.ended_on, (p.ended_at AT TIME ZONE c.time_zone)::date)::text AS "endedOn"
     FROM programme p JOIN clinic c ON c.id = p.clinic_id
     LEFT JOIN programme_end e ON e.clinic_id = p.clinic_id AND e.programme_id = p.id
     WHERE p.clinic_id = $1::uuid AND p.patient_id = $2::uuid AND ($3::uuid[] IS NULL OR p.patient_id = ANY ($3::uuid[]))
       AND p.ended_at IS NOT NULL ORDER BY p.ended_at DESC, p.id DESC LIMIT $4::int`,
    [scope.clinicId, patientId, scope.patientIds, atMost],
  );
}

export type WatchedRow = {
  readonly endId: string;
  readonly email: string;
  readonly endedOn: string;
  readonly watchUntil: string;
  readonly lastCheckInOn: string | null;
  /** The clinic's local date. */
  readonly today: string;
};

/** Whose last programme ended a month ago or more and who is still asked each month, in the clinic's daytime. */
export function listWatched(sql: Sql, clinicId: string): Promise<WatchedRow[]> {
  return sql.query<WatchedRow>(
    `SELECT e.id AS "endId", p.portal_email AS email, e.ended_on::text AS "endedOn", e.watch_until::text AS "watchUntil",
       clock.today::text AS today, last.day::text AS "lastCheckInOn"
     FROM clinic c
     CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE c.time_zone)::date AS today, (now() AT TIME ZONE c.time_zone)::time AS time) clock
     JOIN programme_end e ON e.clinic_id = c.id AND e.watch_until >= clock.today AND e.ended_on <= clock.today - 28
     JOIN patient p ON p.clinic_id = e.clinic_id AND p.id = e.patient_id AND p.portal_email IS NOT NULL
     CROSS JOIN LATERAL (SELECT max((k.started_at AT TIME ZONE c.time_zone)::date) AS day FROM check_in k
       WHERE k.clinic_id = e.clinic_id AND k.patient_id = e.patient_id AND k.state <> 'draft') last
     WHERE c.id = $1::uuid AND clock.time BETWEEN '09:00' AND '20:00' AND coalesce(last.day, e.ended_on) < clock.today - 20
       AND NOT EXISTS (SELECT FROM programme_end later WHERE later.clinic_id = e.clinic_id
         AND later.patient_id = e.patient_id AND later.watch_until IS NOT NULL AND later.at > e.at)
       AND NOT EXISTS (SELECT FROM programme g JOIN programme_version v ON v.clinic_id = g.clinic_id
         AND v.id = g.current_version_id WHERE g.clinic_id = e.clinic_id AND g.patient_id = e.patient_id
         AND g.ended_at IS NULL AND v.template_id IS DISTINCT FROM $2)
       AND NOT EXISTS (SELECT FROM mail m WHERE m.clinic_id = e.clinic_id AND m.template = 'monthly-check-in'
         AND m.dedupe_key LIKE 'monthly:' || e.id || ':%' AND m.created_at > now() - interval '20 days')`,
    [clinicId, MAINTENANCE_ID],
  );
}
