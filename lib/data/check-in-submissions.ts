import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { lateralCourse } from "@/lib/data/course";
import { MERGED_ALERT, MERGED_COLUMNS, type Merged } from "@/lib/data/raised-alerts";
import { LastStatement, type Sql, type SqlValue } from "@/lib/data/sql";
import { IN_SCOPE, scoped, TRIAGE_PATIENT, type TriagePatient } from "@/lib/data/triage-patient";
import type { FormAnswers } from "@/lib/domain/check-in/answers";
import type { FormName } from "@/lib/domain/check-in/form";
import type { Language } from "@/lib/domain/people/language";
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

/** Put together once: it is long, and asked for at every check-in. */
const SUBMISSION_BEFORE = `SELECT ${TRIAGE_PATIENT}, k.id AS "storedId", k.request_hash AS "storedHash", k.tier AS "storedTier",
    k.messages AS "storedMessages"
  FROM patient p JOIN clinic c ON c.id = p.clinic_id
  LEFT JOIN check_in k ON k.clinic_id = p.clinic_id AND k.patient_id = p.id AND k.client_key = $4::uuid
  ${lateralCourse()}
  WHERE ${IN_SCOPE} AND p.id = $3::uuid`;

export async function findSubmissionBefore(
  sql: Sql,
  scope: PatientScope,
  { patientId, clientKey }: { readonly patientId: string; readonly clientKey: string },
): Promise<SubmissionBefore | undefined> {
  const values = [...scoped(scope), patientId, clientKey];
  const [found] = await sql.query<SubmissionBefore>(SUBMISSION_BEFORE, values);
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
  /** What the patient read. */
  readonly language: Language;
};

const INSERT = `INSERT INTO check_in (clinic_id, patient_id, client_key, request_hash, form, state, answers, pain, note,
    tier, fired_rules, messages, pause, rule_set, language, committed_at)
  VALUES ($1::uuid, $2::uuid, $3::uuid, $4::text, $14::text, $5::text::check_in_state, $6::text::jsonb, $7::int,
    $8::text, $9::text::tier, $10::text[], $11::text[], $12::text[], $13::text, $15::text,
    CASE WHEN $5::text = 'draft' THEN NULL ELSE now() END)
  ON CONFLICT (clinic_id, patient_id, client_key) DO NOTHING
  RETURNING id, clinic_id, patient_id, tier, fired_rules, rule_set`;
const INSERT_WITH_ALERT = `WITH made AS (${INSERT}), evidence AS (
    SELECT clinic_id, patient_id, id AS check_in_id, NULL::uuid AS intake_id, NULL::uuid AS session_id,
      NULL::uuid AS score_id, tier, fired_rules, rule_set, true AS is_new_source
    FROM made
  ), ${MERGED_ALERT}
  SELECT made.id, ${MERGED_COLUMNS} FROM made CROSS JOIN merged m CROSS JOIN evidence e`;

const valuesOf = (checkIn: NewCheckIn): SqlValue[] => [
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
  checkIn.language,
];

/** A check-in's id; undefined when one with this client key stands already. */
type Stored = { readonly id: string } | undefined;

/** Stores a check-in that makes no alert. */
export async function createCheckIn(sql: Sql, checkIn: NewCheckIn): Promise<Stored> {
  const [stored] = await sql.query<{ id: string }>(INSERT, valuesOf(checkIn));
  return stored;
}

/** The same as the last statement of its transaction. */
export function lastCheckIn<T>(checkIn: NewCheckIn, answer: (stored: Stored) => T): LastStatement<T> {
  return new LastStatement(INSERT, valuesOf(checkIn), (rows) => answer(rows[0] as Stored));
}

/** Stores a check-in and makes or joins the patient's alert: one statement, one round trip. */
export async function createCheckInWithAlert(
  sql: Sql,
  checkIn: NewCheckIn,
): Promise<{ id: string; alert: Merged } | undefined> {
  const [stored] = await sql.query<{ id: string } & Merged>(INSERT_WITH_ALERT, valuesOf(checkIn));
  if (!stored) return undefined;
  const { id, ...alert } = stored;
  return { id, alert };
}
