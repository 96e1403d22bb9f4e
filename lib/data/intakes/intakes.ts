import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { RefusedPage } from "@/lib/contracts/kiosk";
import { CHANGES_IN_EFFECT } from "@/lib/data/safety/safety-changes";
import type { Sql } from "@/lib/data/sql";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import type { Language } from "@/lib/domain/people/language";
import type { PauseClass, MessageCode } from "@/lib/domain/triage/rule";
import type { RuleId } from "@/lib/domain/triage/rule-ids";
import type { SafetyChange } from "@/lib/domain/triage/safety-settings";
import type { Tier } from "@/lib/domain/triage/tiers";

/** An answer that was replaced: both versions stay readable. */
export type ReplacedAnswer = { readonly step: string; readonly was: unknown; readonly at: string };
/** What stands beside the answers while the patient is at it. */
export type IntakeDraft = {
  readonly refused?: RefusedPage | null;
  readonly replaced?: readonly ReplacedAnswer[];
  /** The pages answered at home, signed in: a tablet in a room with other people shows none of these answers. */
  readonly atHome?: readonly string[];
  /** What was refused was typed at home. */
  readonly refusedAtHome?: boolean;
};

/** What the patient says is no longer right; staff take it over once they know who this is. */
export type DetailChanges = {
  readonly mobile?: string;
  readonly email?: string;
  readonly emergencyName?: string;
  readonly emergencyPhone?: string;
  readonly mayRing?: boolean;
  readonly mayLeaveMessage?: boolean;
};

export type OpenIntake = {
  readonly id: string;
  readonly state: "draft" | "completed" | "accepted" | "abandoned";
  readonly source: IntakeSource;
  readonly version: number;
  readonly clinicName: string;
  /** The patient's, in whole years by the clinic's calendar. */
  readonly age: number;
  /** What the clinic has made stricter, oldest first. */
  readonly safetyChanges: readonly SafetyChange[];
  readonly crisisPathStaffed: boolean;
  /** The whole history was told within a year: asked whether it has changed, not asked anew. */
  readonly hasToldHistory: boolean;
  /** Every question of the history that they were ever asked; of what was told before this was kept, none. */
  readonly askedHistory: readonly string[];
  /** Somebody answers for the patient, or interprets. */
  readonly byOther: boolean;
  readonly answers: IntakeAnswers;
  readonly draft: IntakeDraft;
  readonly detailChanges: DetailChanges;
  readonly tier: Tier;
  readonly firedRules: readonly RuleId[];
  readonly messages: readonly MessageCode[];
  readonly pause: readonly PauseClass[];
};

/** For a statement that names the intake `i`; its values come first. */
export const INTAKE_IN_SCOPE = `i.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR i.patient_id = ANY($2::uuid[]))`;
export const intakeScopeValues = (scope: PatientScope) => [scope.clinicId, scope.patientIds] as const;

/** Where an intake was begun. */
export type IntakeSource = "kiosk" | "phone";

/** Makes the visit's intake, or takes up the one that is there. */
export async function createIntake(
  sql: Sql,
  intake: {
    readonly clinicId: string;
    readonly patientId: string;
    readonly visitId: string;
    readonly formId: string;
    readonly formVersion: number;
    readonly source: IntakeSource;
  },
): Promise<void> {
  await sql.query(
    `INSERT INTO intake (clinic_id, patient_id, visit_id, form_id, form_version, fired_rules, messages, pause, source)
     VALUES ($1::uuid, $2::uuid, $3::uuid, $4::text, $5::int, '{}', '{}', '{}', $6::text) ON CONFLICT DO NOTHING`,
    [intake.clinicId, intake.patientId, intake.visitId, intake.formId, intake.formVersion, intake.source],
  );
}

/** The intake of a visit in scope. `forUpdate` holds it until the transaction ends. */
export async function findIntakeOfVisit(
  sql: Sql,
  scope: PatientScope,
  visitId: string,
  { forUpdate = false } = {},
): Promise<OpenIntake | undefined> {
  const [found] = await sql.query<OpenIntake>(
    `SELECT i.id, i.state::text AS state, i.source, i.version, i.answered_by_other AS "byOther", i.answers, i.draft, i.detail_changes AS "detailChanges", c.name AS "clinicName",
       i.tier::text AS tier, i.fired_rules AS "firedRules", i.messages, i.pause,
       date_part('year', age((now() AT TIME ZONE c.time_zone)::date, p.birth_date))::int AS age,
       EXISTS (SELECT FROM history_version h WHERE h.clinic_id = i.clinic_id AND h.patient_id = i.patient_id
         AND h.reason = '' AND h.at > now() - interval '1 year') AS "hasToldHistory",
       ARRAY(SELECT DISTINCT unnest(h.asked) FROM history_version h WHERE h.clinic_id = i.clinic_id
         AND h.patient_id = i.patient_id AND h.reason = '') AS "askedHistory",
       ${CHANGES_IN_EFFECT}
     FROM intake i JOIN patient p ON p.clinic_id = i.clinic_id AND p.id = i.patient_id JOIN clinic c ON c.id = i.clinic_id
     WHERE ${INTAKE_IN_SCOPE} AND i.visit_id = $3::uuid${forUpdate ? " FOR UPDATE OF i" : ""}`,
    [...intakeScopeValues(scope), visitId],
  );
  return found;
}

export type IntakeChange = {
  readonly answers: IntakeAnswers;
  readonly draft: IntakeDraft;
  readonly detailChanges: DetailChanges;
  readonly tier: Tier;
  readonly firedRules: readonly string[];
  readonly messages: readonly string[];
  readonly pause: readonly string[];
  readonly ruleSet: string | null;
  readonly state: "draft" | "completed";
  /** What the patient reads now. An intake stays marked once any of it was read in another language than English. */
  readonly language: Language;
};

/** Saves a draft intake read as `version`; false when it is not in scope, finished, or was changed meanwhile. */
export async function updateIntake(
  sql: Sql,
  scope: PatientScope,
  intake: Pick<OpenIntake, "id" | "version">,
  change: IntakeChange,
): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE intake i SET answers = $5::text::jsonb, draft = $6::text::jsonb, detail_changes = $7::text::jsonb,
       tier = greatest(i.tier, $8::text::tier), fired_rules = $9::text[], messages = $10::text[], pause = $11::text[],
       rule_set = coalesce($12::text, i.rule_set), state = $13::text::intake_state,
       language = CASE WHEN i.language = 'en' THEN $14::text ELSE i.language END,
       completed_at = CASE WHEN $13::text = 'completed' THEN now() ELSE i.completed_at END, version = i.version + 1
     WHERE ${INTAKE_IN_SCOPE} AND i.id = $3::uuid AND i.version = $4::int AND i.state = 'draft' RETURNING i.id`,
    [
      ...intakeScopeValues(scope),
      intake.id,
      intake.version,
      JSON.stringify(change.answers),
      JSON.stringify(change.draft),
      JSON.stringify(change.detailChanges),
      change.tier,
      change.firedRules,
      change.messages,
      change.pause,
      change.ruleSet,
      change.state,
      change.language,
    ],
  );
  return rows.length === 1;
}
