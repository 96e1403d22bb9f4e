import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { MERGED_ALERT, MERGED_COLUMNS, type Merged } from "@/lib/data/alerts/raised-alerts";
import { LastStatement, type Sql, type SqlValue } from "@/lib/data/sql";
import { IN_SCOPE, scoped } from "@/lib/data/check-ins/triage-patient";
import type { FormAnswers } from "@/lib/domain/check-in/answers";
import type { FormName } from "@/lib/domain/check-in/form";
import type { Language } from "@/lib/domain/people/language";
import type { MessageCode, PauseClass } from "@/lib/domain/triage/rule";
import type { RuleId } from "@/lib/domain/triage/rule-ids";
import type { Tier } from "@/lib/domain/triage/tiers";

export type CheckInState = "draft" | "interrupted" | "completed";

export type StoredAnswers = Omit<FormAnswers, "painNow">;

/** A check-in that stands already. hash: of what was sent. */
export type StoredCheckIn = {
  readonly id: string;
  readonly hash: string;
  readonly tier: Tier;
  readonly messages: readonly MessageCode[];
};

/** The check-in stored under this client key; undefined when there is none in the scope. */
export async function findStoredCheckIn(
  sql: Sql,
  scope: PatientScope,
  { patientId, clientKey }: { readonly patientId: string; readonly clientKey: string },
): Promise<StoredCheckIn | undefined> {
  const [found] = await sql.query<StoredCheckIn>(
    `SELECT k.id, k.request_hash AS hash, k.tier, k.messages FROM check_in k
     JOIN patient p ON p.clinic_id = k.clinic_id AND p.id = k.patient_id
     WHERE ${IN_SCOPE} AND p.id = $3::uuid AND k.client_key = $4::uuid`,
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
  /** What the patient read. */
  readonly language: Language;
  /** Somebody answered for the patient, or interpreted. */
  readonly byOther: boolean;
};

const INSERT = `INSERT INTO check_in (clinic_id, patient_id, client_key, request_hash, form, state, answers, pain, note,
    tier, fired_rules, messages, pause, rule_set, language, answered_by_other, committed_at)
  VALUES ($1::uuid, $2::uuid, $3::uuid, $4::text, $14::text, $5::text::check_in_state, $6::text::jsonb, $7::int,
    $8::text, $9::text::tier, $10::text[], $11::text[], $12::text[], $13::text, $15::text, $16::boolean,
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
  checkIn.byOther,
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
