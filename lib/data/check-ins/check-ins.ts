import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { lateralCourse } from "@/lib/data/check-ins/course";
import { withCourse, type WithCourseRow } from "@/lib/data/check-ins/course-row";
import { type SessionsRead, withSessions } from "@/lib/data/check-ins/course-sessions";
import type { CheckInState, NewCheckIn, StoredAnswers } from "@/lib/data/check-ins/check-in-submissions";
import type { Sql } from "@/lib/data/sql";
import { IN_SCOPE, scoped, TRIAGE_PATIENT, type TriagePatient } from "@/lib/data/check-ins/triage-patient";
import type { FormName } from "@/lib/domain/check-in/form";
import type { MessageCode, PauseClass } from "@/lib/domain/triage/rule";
import type { RuleId } from "@/lib/domain/triage/rule-ids";
import type { Tier } from "@/lib/domain/triage/tiers";

/** Why the page asks again, kept on the server: a code, and for the note what was typed. */
export type CheckInDraft = {
  readonly step?: string;
  readonly problem?: "nothing-chosen" | "note-too-long";
  readonly note?: string;
};

export type CheckInRow = TriagePatient & {
  readonly id: string;
  readonly form: FormName;
  readonly state: CheckInState;
  readonly answers: StoredAnswers;
  readonly draft: CheckInDraft;
  readonly pain: number | null;
  readonly note: string | null;
  readonly tier: Tier;
  readonly firedRules: readonly RuleId[];
  readonly messages: readonly MessageCode[];
  readonly pause: readonly PauseClass[];
  readonly byOther: boolean;
  readonly startedAt: Date;
  readonly committedAt: Date | null;
};

const CHECK_IN = `k.id, k.form, k.state, k.answers, k.draft, k.pain, k.note, k.tier, k.fired_rules AS "firedRules", k.messages,
  k.pause, k.answered_by_other AS "byOther", k.started_at AS "startedAt", k.committed_at AS "committedAt"`;

/** One check-in with what triage needs. `held`: no other request changes it until the transaction ends. */
export async function findCheckIn(
  sql: Sql,
  scope: PatientScope,
  checkInId: string,
  held = false,
  sessions: SessionsRead = "new",
): Promise<CheckInRow | undefined> {
  const [found] = await sql.query<WithCourseRow<CheckInRow>>(
    `SELECT ${TRIAGE_PATIENT}, ${CHECK_IN}
     FROM check_in k JOIN patient p ON p.clinic_id = k.clinic_id AND p.id = k.patient_id
     JOIN clinic c ON c.id = k.clinic_id
     ${lateralCourse("k.id")}
     WHERE ${IN_SCOPE} AND k.id = $3::uuid${held ? " FOR UPDATE OF k" : ""}`,
    [...scoped(scope), checkInId],
  );
  return found && withSessions(sql, withCourse<CheckInRow>(found), sessions);
}

async function findNewest(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
  which: string,
): Promise<{ id: string } | undefined> {
  const [found] = await sql.query<{ id: string }>(
    `SELECT k.id FROM check_in k JOIN patient p ON p.clinic_id = k.clinic_id AND p.id = k.patient_id
     WHERE ${IN_SCOPE} AND p.id = $3::uuid AND ${which} ORDER BY k.started_at DESC LIMIT 1`,
    [...scoped(scope), patientId],
  );
  return found;
}

/** The patient's newest check-in that has been decided. */
export const findLatestCheckIn = (sql: Sql, scope: PatientScope, patientId: string) =>
  findNewest(sql, scope, patientId, "k.state <> 'draft'");

/** The newest of all, an unfinished one too, however old. */
export const findNewestCheckIn = (sql: Sql, scope: PatientScope, patientId: string) =>
  findNewest(sql, scope, patientId, "true");

/** The newest unfinished check-in of the last day, to go on with; older answers would mix two days. */
export const findRecentDraft = (sql: Sql, scope: PatientScope, patientId: string) =>
  findNewest(sql, scope, patientId, "k.state = 'draft' AND k.started_at > now() - interval '24 hours'");

export type CheckInChange = Pick<
  NewCheckIn,
  "form" | "state" | "answers" | "pain" | "tier" | "firedRules" | "messages" | "pause" | "ruleSet"
>;

/** Stores answers and their decision on a held check-in; the moment of commitment moves when the tier rises. */
export async function updateCheckInAnswers(
  sql: Sql,
  checkInId: string,
  clinicId: string,
  change: CheckInChange,
): Promise<void> {
  await sql.query(
    `UPDATE check_in SET state = $3::text::check_in_state, answers = $4::text::jsonb, pain = $5::int,
       committed_at = CASE WHEN $3::text = 'draft' THEN NULL
         WHEN committed_at IS NULL OR $6::text::tier > tier THEN now() ELSE committed_at END,
       tier = $6::text::tier, fired_rules = $7::text[], messages = $8::text[], pause = $9::text[],
       rule_set = $10::text, form = $11::text, draft = '{}', version = version + 1
     WHERE clinic_id = $1::uuid AND id = $2::uuid`,
    [
      clinicId,
      checkInId,
      change.state,
      JSON.stringify(change.answers),
      change.pain,
      change.tier,
      change.firedRules,
      change.messages,
      change.pause,
      change.ruleSet,
      change.form,
    ],
  );
}

/** The check-in of this key came from a phone that had been signed out from elsewhere. */
export async function updateCheckInFromEndedPhone(
  sql: Sql,
  { clinicId, patientId }: { readonly clinicId: string; readonly patientId: string },
  clientKey: string,
): Promise<void> {
  await sql.query(
    `UPDATE check_in SET from_ended_phone = true WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND client_key = $3::uuid`,
    [clinicId, patientId, clientKey],
  );
}

/** Whether somebody answered for the patient, or interpreted. Once it is decided it is not taken back. */
export async function updateCheckInByOther(
  sql: Sql,
  checkInId: string,
  clinicId: string,
  byOther: boolean,
): Promise<void> {
  await sql.query(
    `UPDATE check_in SET answered_by_other = $3::boolean OR (answered_by_other AND state <> 'draft')
     WHERE clinic_id = $1::uuid AND id = $2::uuid`,
    [clinicId, checkInId, byOther],
  );
}

/** When a phone says it was answered: the first such moment stays, and none is after it arrived. */
export async function updateCheckInAnsweredAt(
  sql: Sql,
  checkInId: string,
  clinicId: string,
  answeredAt: Date,
): Promise<void> {
  await sql.query(
    `UPDATE check_in SET answered_at = least(coalesce(answered_at, 'infinity'), $3::timestamptz, now())
     WHERE clinic_id = $1::uuid AND id = $2::uuid`,
    [clinicId, checkInId, answeredAt],
  );
}

export async function updateCheckInDraft(
  sql: Sql,
  checkInId: string,
  clinicId: string,
  draft: CheckInDraft,
): Promise<void> {
  await sql.query(
    `UPDATE check_in SET draft = $3::text::jsonb WHERE clinic_id = $1::uuid AND id = $2::uuid`,
    [clinicId, checkInId, JSON.stringify(draft)],
  );
}

export async function updateCheckInNote(
  sql: Sql,
  checkInId: string,
  clinicId: string,
  note: string,
): Promise<void> {
  await sql.query(
    `UPDATE check_in SET note = $3::text, draft = '{}' WHERE clinic_id = $1::uuid AND id = $2::uuid`,
    [clinicId, checkInId, note],
  );
}
