import "server-only";
import type { ClinicActor } from "@/lib/access/actor";
import { type PatientScope, patientsVisibleTo } from "@/lib/access/scopes";
import { announce } from "@/lib/data/announce";
import { createFormScores, type FormScore, updateHandedIn } from "@/lib/data/intakes/handed-in-forms";
import type { MeasureFormRow } from "@/lib/data/outcomes/measure-forms";
import { listScoresSince } from "@/lib/data/outcomes/outcome-scores";
import { findClinicClock } from "@/lib/data/patients/patients";
import type { Sql } from "@/lib/data/sql";
import { findTriagePatient, type TriagePatient } from "@/lib/data/check-ins/triage-patient";
import { riseAboveBest } from "@/lib/domain/outcomes/change";
import { PORTAL_MODE } from "@/lib/domain/outcomes/measures";
import { answersForRules, scoresOf } from "@/lib/domain/questionnaires/score";
import { trendOfScores } from "@/lib/domain/trends/trend";
import type { Decision } from "@/lib/domain/triage/triage";
import { localDate } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";
import { raiseAlert } from "@/lib/use-cases/alerts/raise-alert";
import { ruleSetName } from "@/lib/use-cases/alerts/rule-set-name";
import { decide } from "@/lib/use-cases/check-ins/decide";

/**
 * Makes a draft's answers final: each questionnaire's score stands in the record, and the rules that read scores have run.
 * Answers what they say of it. `left`: nobody handed it in, so that it counts from when it was answered.
 */
export async function closeForm(
  sql: Sql,
  actor: ClinicActor,
  form: MeasureFormRow,
  { left = false } = {},
): Promise<Decision["messages"]> {
  const scope = patientsVisibleTo(actor);
  const scores = scoresOf(form);
  // The scores first: those of the form it amends must be withdrawn, and these stand in their place, when rules are decided.
  const kept = await createFormScores(sql, scope, form, { scores, mode: PORTAL_MODE, left });
  const patient = await findTriagePatient(sql, scope, form.patientId, form.id);
  if (!patient) throw new AppError("not-found", "patient outside scope");
  const decision = await decideOn(sql, scope, patient, { form, kept });
  await updateHandedIn(sql, scope, form, {
    ...{ tier: decision.tier, firedRules: decision.fired, messages: decision.messages },
    ...{ ruleSet: ruleSetName(decision), left },
  });
  const { clinicId } = actor;
  await raise(sql, { clinicId, patientId: form.patientId }, decision, kept);
  announce(sql, clinicId, "today");
  return decision.messages;
}

/** The rules on low mood (RF-I01) and on scores over time (TR-11), with these scores in their place. */
async function decideOn(
  sql: Sql,
  scope: PatientScope,
  patient: TriagePatient,
  { form, kept }: { readonly form: MeasureFormRow; readonly kept: readonly FormScore[] },
): Promise<Decision> {
  const { groc, ...mood } = answersForRules(form);
  const rmdq = kept.find(({ measure }) => measure === "rmdq");
  const trend = { groc, rmdq: rmdq && (await rise(sql, scope, patient, rmdq)) };
  return decide(patient, mood, trendOfScores(patient.course, trend));
}

/** Of the sitting decided on, what is said now counts and not what it stands in place of: that was decided on when it came. */
async function rise(
  sql: Sql,
  scope: PatientScope,
  { patientId, course: { episode } }: TriagePatient,
  now: FormScore,
): Promise<number | undefined> {
  const { timeZone } = await findClinicClock(sql, scope);
  const since = episode === null ? null : localDate(new Date(episode.at), timeZone);
  const all = await listScoresSince(sql, { clinicId: scope.clinicId, patientId }, "rmdq", since);
  return riseAboveBest(all.map((one) => (one.id === now.id ? { ...one, highest: now.score } : one)));
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
