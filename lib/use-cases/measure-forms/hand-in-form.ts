import "server-only";
import { type PatientScope, patientsVisibleTo } from "@/lib/access/scopes";
import { announce } from "@/lib/data/announce";
import { updateKioskWiped } from "@/lib/data/kiosk-devices";
import {
  createFormScores,
  type FormScore,
  type MeasureFormRow,
  updateHandedIn,
} from "@/lib/data/measure-forms";
import { listScoresSince } from "@/lib/data/outcome-scores";
import { findClinicClock } from "@/lib/data/patients";
import type { Sql } from "@/lib/data/sql";
import { findTriagePatient, type TriagePatient } from "@/lib/data/triage-patient";
import { withActorSql } from "@/lib/data/with-actor";
import { riseAboveBest } from "@/lib/domain/outcomes/change";
import { PORTAL_MODE } from "@/lib/domain/outcomes/measures";
import { answersForRules, type Scored, scoresOf } from "@/lib/domain/questionnaires/score";
import { missingPages } from "@/lib/domain/questionnaires/sitting";
import { trendOfScores } from "@/lib/domain/trends/trend";
import type { Decision } from "@/lib/domain/triage/triage";
import { localDate } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";
import { raiseAlert } from "@/lib/use-cases/alerts/raise-alert";
import { ruleSetName } from "@/lib/use-cases/alerts/rule-set-name";
import { decide } from "@/lib/use-cases/check-ins/decide";
import { type Answering, type FormId, requireForm } from "@/lib/use-cases/measure-forms/open-form";
import { wordsToTell } from "@/lib/use-cases/measure-forms/words-to-tell";

/** `tells`: the rules have words for the patient, which a tablet shows before it forgets them. */
export type HandInOutcome =
  { readonly kind: "missing"; readonly pageId: string } | { readonly kind: "done"; readonly tells: boolean };

/**
 * Hands a form in, once: its answers are final, each questionnaire's score stands in the record, and the rules that read
 * scores have run. A tablet that has nothing to tell forgets the patient.
 */
export function handInForm(actor: Answering, formId: FormId): Promise<HandInOutcome> {
  return withActorSql(actor, async (sql) => {
    const form = await requireForm(sql, actor, formId, { forUpdate: true });
    const [missing] = form.state === "draft" ? missingPages(form, form.draft.passed) : [];
    if (missing) return { kind: "missing", pageId: missing.id };
    const messages = form.state === "draft" ? await close(sql, actor, form) : form.messages;
    const tells = wordsToTell(messages).length > 0;
    if (actor.kind === "kiosk" && !tells)
      await updateKioskWiped(sql, actor.deviceId, { keepsLanguage: true });
    return { kind: "done", tells };
  });
}

/** Makes the answers final. Answers what the rules say of them. */
async function close(sql: Sql, actor: Answering, form: MeasureFormRow): Promise<Decision["messages"]> {
  const scope = patientsVisibleTo(actor);
  const patient = await findTriagePatient(sql, scope, form.patientId);
  if (!patient) throw new AppError("not-found", "patient outside scope");
  const scores = scoresOf(form);
  const decision = await decideOn(sql, scope, patient, { form, scores });
  await updateHandedIn(sql, scope, form, {
    ...{
      tier: decision.tier,
      firedRules: decision.fired,
      messages: decision.messages,
      ruleSet: ruleSetName(decision),
    },
  });
  const kept = await createFormScores(sql, scope, form, { scores, mode: PORTAL_MODE });
  const { clinicId } = actor;
  await raise(sql, { clinicId, patientId: form.patientId }, decision, kept);
  await announce(sql, clinicId, "today");
  return decision.messages;
}

/** The rules on low mood (RF-I01) and on scores over time (TR-11), with these scores the newest. */
async function decideOn(
  sql: Sql,
  scope: PatientScope,
  patient: TriagePatient,
  { form, scores }: { readonly form: MeasureFormRow; readonly scores: readonly Scored[] },
): Promise<Decision> {
  const { groc, ...mood } = answersForRules(form);
  const rmdq = scores.find(({ measure }) => measure === "rmdq");
  const trend = { groc, rmdq: rmdq && (await rise(sql, scope, patient, rmdq.score)) };
  return decide(patient, mood, trendOfScores(patient.course, trend));
}

async function rise(
  sql: Sql,
  scope: PatientScope,
  { patientId, course: { episode } }: TriagePatient,
  now: number,
): Promise<number | undefined> {
  const { timeZone } = await findClinicClock(sql, scope);
  const since = episode === null ? null : localDate(new Date(episode.at), timeZone);
  const before = await listScoresSince(sql, { clinicId: scope.clinicId, patientId }, "rmdq", since);
  return riseAboveBest([...before.map(({ score }) => score), now]);
}

/** The alert stands on the score that its rule read. */
async function raise(
  sql: Sql,
  { clinicId, patientId }: { readonly clinicId: string; readonly patientId: string },
  decision: Decision,
  kept: readonly FormScore[],
): Promise<void> {
  const read =
    kept.find(({ measure }) => measure === "groc") ?? kept.find(({ measure }) => measure === "rmdq");
  const source = read ? { scoreId: read.id } : {};
  await raiseAlert(sql, { clinicId, patientId, source, decision });
}
