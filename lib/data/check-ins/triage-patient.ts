import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { BASELINE_NOW } from "@/lib/data/check-ins/baselines";
import { lateralCourse } from "@/lib/data/check-ins/course";
import { withCourse, type WithCourseRow } from "@/lib/data/check-ins/course-row";
import { withSessions } from "@/lib/data/check-ins/course-sessions";
import { CHANGES_IN_EFFECT } from "@/lib/data/safety/safety-changes";
import type { Sql, SqlValue } from "@/lib/data/sql";
import type { Course } from "@/lib/domain/trends/course";
import type { HistoryFlag } from "@/lib/domain/patients/history-flags";
import type { ChangeKey, Sex } from "@/lib/domain/triage/answers";
import type { SafetyChange } from "@/lib/domain/triage/safety-settings";

/** What triage and the forms read of the patient. age: whole years on the clinic's calendar. */
export type TriagePatient = {
  readonly patientId: string;
  readonly age: number;
  readonly sex: Sex | null;
  readonly history: readonly HistoryFlag[];
  readonly baseline: readonly ChangeKey[];
  /** What the clinic has made stricter, oldest first. */
  readonly safetyChanges: readonly SafetyChange[];
  readonly crisisPathStaffed: boolean;
  readonly course: Course;
};

/** Its columns, for a statement with the patient `p`, the clinic `c` and their course. */
export const TRIAGE_PATIENT = `p.id AS "patientId", p.sex, p.history_flags AS history, ${BASELINE_NOW} AS baseline,
  date_part('year', age((now() AT TIME ZONE c.time_zone)::date, p.birth_date))::int AS age,
  ${CHANGES_IN_EFFECT}, course.row AS course`;
export const IN_SCOPE = `p.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR p.id = ANY($2::uuid[]))`;
export const scoped = (scope: PatientScope): [string, readonly string[] | null] => [
  scope.clinicId,
  scope.patientIds,
];

/** Put together once: it is long, and asked for at every check-in. */
const TRIAGED = `SELECT ${TRIAGE_PATIENT} FROM patient p JOIN clinic c ON c.id = p.clinic_id
  ${lateralCourse(undefined, "$4::uuid")} WHERE ${IN_SCOPE} AND p.id = $3::uuid`;
const TRIAGED_AND_HELD = `${TRIAGED} AND p.merged_into_id IS NULL FOR KEY SHARE OF p`;

/** What the rules read of a patient; undefined outside the scope. `without`: a form of measures that is being handed in. */
export function findTriagePatient(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
  without: string | null = null,
): Promise<TriagePatient | undefined> {
  return triaged(sql, TRIAGED, [...scoped(scope), patientId, without]);
}

/**
 * The same of who is checking in, held as what is written of it will hold them: a merge of their record waits until that
 * is there to be moved, and of a record that has become part of another there is nobody.
 */
export function holdTriagePatient(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<TriagePatient | undefined> {
  return triaged(sql, TRIAGED_AND_HELD, [...scoped(scope), patientId, null]);
}

async function triaged(sql: Sql, statement: string, values: SqlValue[]): Promise<TriagePatient | undefined> {
  const [found] = await sql.query<WithCourseRow<TriagePatient>>(statement, values);
  return found && withSessions(sql, withCourse<TriagePatient>(found), "new");
}
