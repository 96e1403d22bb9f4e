import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import type { KeptOverride } from "@/lib/domain/programmes/plan-finding";
import type { Told } from "@/lib/domain/dosing/told";
import type { Phase } from "@/lib/domain/exercises/written-exercise";

export type ProgrammeRow = {
  readonly id: string;
  readonly patientId: string;
  readonly title: string;
  readonly startsOn: string;
  readonly pausedAt: Date | null;
  readonly pausedByAlertId: string | null;
  readonly pause: string[];
  readonly versionId: string;
  readonly number: number;
  readonly noteToPatient: string;
  readonly templateId: string | null;
  readonly phase: Phase;
  readonly reason: string;
  readonly told: Told | "";
  readonly overrides: readonly KeptOverride[];
  readonly createdAt: Date;
  readonly createdByName: string;
};

const scoped = (scope: PatientScope) => (scope.patientIds === null ? null : [...scope.patientIds]);

const CURRENT = `
  SELECT p.id, p.patient_id AS "patientId", p.title, to_char(p.starts_on, 'YYYY-MM-DD') AS "startsOn",
         p.paused_at AS "pausedAt", p.paused_by_alert_id AS "pausedByAlertId", p.pause,
         v.id AS "versionId", v.number, v.note_to_patient AS "noteToPatient", v.template_id AS "templateId",
         v.phase, v.reason, v.told, v.overrides,
         v.created_at AS "createdAt", s.name AS "createdByName"
  FROM programme p
  JOIN programme_version v ON v.id = p.current_version_id
  JOIN staff s ON s.id = v.created_by`;

/** The running programme of a patient with its current version. */
export async function findRunningProgramme(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<ProgrammeRow | undefined> {
  const [row] = await sql.query<ProgrammeRow>(
    `${CURRENT} WHERE p.clinic_id = $1::uuid AND p.patient_id = $2::uuid AND p.ended_at IS NULL
       AND ($3::uuid[] IS NULL OR p.patient_id = ANY ($3::uuid[])) ORDER BY p.created_at DESC LIMIT 1`,
    [scope.clinicId, patientId, scoped(scope)],
  );
  return row;
}

/** The patient's newest programme, running or ended, to copy from. */
export async function findNewestProgramme(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<ProgrammeRow | undefined> {
  const [row] = await sql.query<ProgrammeRow>(
    `${CURRENT} WHERE p.clinic_id = $1::uuid AND p.patient_id = $2::uuid
       AND ($3::uuid[] IS NULL OR p.patient_id = ANY ($3::uuid[])) ORDER BY p.created_at DESC LIMIT 1`,
    [scope.clinicId, patientId, scoped(scope)],
  );
  return row;
}

/** A running programme by its id; one that ended is history and opens no more changes. */
export async function findProgramme(
  sql: Sql,
  scope: PatientScope,
  programmeId: string,
): Promise<ProgrammeRow | undefined> {
  const [row] = await sql.query<ProgrammeRow>(
    `${CURRENT} WHERE p.clinic_id = $1::uuid AND p.id = $2::uuid AND p.ended_at IS NULL
       AND ($3::uuid[] IS NULL OR p.patient_id = ANY ($3::uuid[]))`,
    [scope.clinicId, programmeId, scoped(scope)],
  );
  return row;
}

/** Whose programme it is, also one that ended. */
export async function findPatientOfProgramme(
  sql: Sql,
  scope: PatientScope,
  programmeId: string,
): Promise<string | undefined> {
  const [row] = await sql.query<{ patientId: string }>(
    `SELECT patient_id AS "patientId" FROM programme WHERE clinic_id = $1::uuid AND id = $2::uuid
       AND ($3::uuid[] IS NULL OR patient_id = ANY ($3::uuid[]))`,
    [scope.clinicId, programmeId, scoped(scope)],
  );
  return row?.patientId;
}

/** The programme a version belongs to, also one that ended since. */
export async function findProgrammeOfVersion(
  sql: Sql,
  scope: PatientScope,
  versionId: string,
): Promise<string | undefined> {
  const [row] = await sql.query<{ id: string }>(
    `SELECT p.id FROM programme_version v JOIN programme p ON p.clinic_id = v.clinic_id AND p.id = v.programme_id
     WHERE v.clinic_id = $1::uuid AND v.id = $2::uuid AND ($3::uuid[] IS NULL OR p.patient_id = ANY ($3::uuid[]))`,
    [scope.clinicId, versionId, scoped(scope)],
  );
  return row?.id;
}

export async function createProgramme(
  sql: Sql,
  programme: { clinicId: string; patientId: string; title: string; startsOn: string; pause: PauseState },
): Promise<string> {
  const { clinicId, patientId, title, startsOn, pause } = programme;
  const [row] = await sql.query<{ id: string }>(
    `INSERT INTO programme (clinic_id, patient_id, title, starts_on, pause, paused_at, paused_by_alert_id)
     VALUES ($1::uuid, $2::uuid, $3, $4::date, $5::text[], $6::timestamptz, $7::uuid) RETURNING id`,
    [clinicId, patientId, title, startsOn, pause.pause, pause.pausedAt, pause.pausedByAlertId],
  );
  if (!row) throw new Error("no programme row returned");
  return row.id;
}

/** What holds a programme back; a new programme inherits it, so that assigning one never lifts a pause. */
export type PauseState = Pick<ProgrammeRow, "pause" | "pausedAt" | "pausedByAlertId">;

/** The alert that must hold back any programme of this patient, or undefined: emergency or urgent and not resolved. */
export async function findStoppingAlert(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<string | undefined> {
  const [row] = await sql.query<{ id: string }>(
    `SELECT id FROM alert WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND state <> 'resolved'
       AND tier IN ('urgent', 'emergency') ORDER BY tier DESC, raised_at DESC LIMIT 1`,
    [scope.clinicId, patientId],
  );
  return row?.id;
}
