import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { lateralCourse } from "@/lib/data/course";
import { MERGED_ALERT, MERGED_COLUMNS, type Merged } from "@/lib/data/raised-alerts";
import type { Sql } from "@/lib/data/sql";
import { IN_SCOPE, scoped, TRIAGE_PATIENT, type TriagePatient } from "@/lib/data/triage-patient";
import type { FormAnswers } from "@/lib/domain/check-in/answers";
import type { FormName } from "@/lib/domain/check-in/form";
import type { MessageCode, PauseClass } from "@/lib/domain/triage/rule";
import type { RuleId } from "@/lib/domain/triage/rule-ids";
import type { Tier } from "@/lib/domain/triage/tiers";

export type CheckInState = "draft" | "interrupted" | "completed";

export type StoredAnswers = Omit<FormAnswers, "painNow">;

/** A patient's inputs with the check-in already stored under this client key, if there is one. */
export type SubmissionBefore = TriagePatient & {
  readonly storedId: string | null;
  readonly storedHash: string | null;
  readonly storedTier: Tier | null;
  readonly storedMessages: readonly MessageCode[] | null;
};

export async function findSubmissionBefore(
  sql: Sql,
  scope: PatientScope,
  { patientId, clientKey }: { readonly patientId: string; readonly clientKey: string },
): Promise<SubmissionBefore | undefined> {
  const [found] = await sql.query<SubmissionBefore>(
    `SELECT ${TRIAGE_PATIENT}, k.id AS "storedId", k.request_hash AS "storedHash", k.tier AS "storedTier",
       k.messages AS "storedMessages"
     FROM patient p JOIN clinic c ON c.id = p.clinic_id
     LEFT JOIN check_in k ON k.clinic_id = p.clinic_id AND k.patient_id = p.id AND k.client_key = $4::uuid
     ${lateralCourse()}
     WHERE ${IN_SCOPE} AND p.id = $3::uuid`,
    [...scoped(scope), patientId, clientKey],
  );
  return found;
}

export type NewCheckIn = {
  readonly clinicId: string;
  readonly patientId: string;
  readonly clientKey: string;
  readonly requestHash: string;
  readonly form: FormName;
  readonly state: CheckInState;
  readonly answers: StoredAnswers;
  readonly pain: number | null;
  readonly note: string | null;
  readonly tier: Tier;
  readonly firedRules: readonly RuleId[];
  readonly messages: readonly MessageCode[];
  readonly pause: readonly PauseClass[];
  readonly ruleSet: string;
  readonly raisesAlert: boolean;
};

const INSERT = `INSERT INTO check_in (clinic_id, patient_id, client_key, request_hash, form, state, answers, pain, note,
    tier, fired_rules, messages, pause, rule_set, committed_at)
  VALUES ($1::uuid, $2::uuid, $3::uuid, $4::text, $14::text, $5::text::check_in_state, $6::text::jsonb, $7::int,
    $8::text, $9::text::tier, $10::text[], $11::text[], $12::text[], $13::text,
    CASE WHEN $5::text = 'draft' THEN NULL ELSE now() END)
  ON CONFLICT (clinic_id, patient_id, client_key) DO NOTHING
  RETURNING id, clinic_id, patient_id, tier, fired_rules, rule_set`;
const INSERT_WITH_ALERT = `WITH made AS (${INSERT}), evidence AS (
    SELECT clinic_id, patient_id, id AS check_in_id, NULL::uuid AS intake_id, NULL::uuid AS session_id,
      NULL::uuid AS score_id, tier, fired_rules, rule_set, true AS is_new_source
    FROM made
  ), ${MERGED_ALERT}
  SELECT made.id, ${MERGED_COLUMNS} FROM made CROSS JOIN merged m CROSS JOIN evidence e`;

/**
 * Stores a check-in and, where its decision makes one, makes or joins the patient's alert: one statement, one round
 * trip. Undefined when a check-in with this client key stands already.
 */
export async function createCheckIn(
  sql: Sql,
  checkIn: NewCheckIn,
): Promise<{ id: string; alert: Merged | null } | undefined> {
  const [stored] = await sql.query<{ id: string } & (Merged | object)>(
    checkIn.raisesAlert ? INSERT_WITH_ALERT : INSERT,
    [
      checkIn.clinicId,
      checkIn.patientId,
      checkIn.clientKey,
      checkIn.requestHash,
      checkIn.state,
      JSON.stringify(checkIn.answers),
      checkIn.pain,
      checkIn.note,
      checkIn.tier,
      checkIn.firedRules,
      checkIn.messages,
      checkIn.pause,
      checkIn.ruleSet,
      checkIn.form,
    ],
  );
  if (!stored) return undefined;
  const { id, ...alert } = stored;
  return { id, alert: "alertId" in alert ? alert : null };
}

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
  readonly startedAt: Date;
  readonly committedAt: Date | null;
};

const CHECK_IN = `k.id, k.form, k.state, k.answers, k.draft, k.pain, k.note, k.tier, k.fired_rules AS "firedRules", k.messages,
  k.pause, k.started_at AS "startedAt", k.committed_at AS "committedAt"`;

/** One check-in with what triage needs. `held`: no other request changes it until the transaction ends. */
export async function findCheckIn(
  sql: Sql,
  scope: PatientScope,
  checkInId: string,
  held = false,
): Promise<CheckInRow | undefined> {
  const [found] = await sql.query<CheckInRow>(
    `SELECT ${TRIAGE_PATIENT}, ${CHECK_IN}
     FROM check_in k JOIN patient p ON p.clinic_id = k.clinic_id AND p.id = k.patient_id
     JOIN clinic c ON c.id = k.clinic_id
     ${lateralCourse("k.id")}
     WHERE ${IN_SCOPE} AND k.id = $3::uuid${held ? " FOR UPDATE OF k" : ""}`,
    [...scoped(scope), checkInId],
  );
  return found;
}

/** The patient's newest check-in that has been decided. */
export async function findLatestCheckIn(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<{ id: string } | undefined> {
  const [found] = await sql.query<{ id: string }>(
    `SELECT k.id FROM check_in k JOIN patient p ON p.clinic_id = k.clinic_id AND p.id = k.patient_id
     WHERE ${IN_SCOPE} AND p.id = $3::uuid AND k.state <> 'draft' ORDER BY k.started_at DESC LIMIT 1`,
    [...scoped(scope), patientId],
  );
  return found;
}

/** The newest unfinished check-in of the last day, to go on with; older answers would mix two days. */
export async function findRecentDraft(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<{ id: string } | undefined> {
  const [found] = await sql.query<{ id: string }>(
    `SELECT k.id FROM check_in k JOIN patient p ON p.clinic_id = k.clinic_id AND p.id = k.patient_id
     WHERE ${IN_SCOPE} AND p.id = $3::uuid AND k.state = 'draft' AND k.started_at > now() - interval '24 hours'
     ORDER BY k.started_at DESC LIMIT 1`,
    [...scoped(scope), patientId],
  );
  return found;
}

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
