import "server-only";
import type { PatientActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { endBaselines } from "@/lib/data/check-ins/baselines";
import { findCheckIn, findLatestCheckIn, updateCheckInAnswers } from "@/lib/data/check-ins/check-ins";
import type { Sql } from "@/lib/data/sql";
import { endedBaselines } from "@/lib/domain/baselines/baseline";
import type { FormAnswers } from "@/lib/domain/check-in/answers";
import { mergeAnswers, raised } from "@/lib/domain/triage/raise";
import { rank } from "@/lib/domain/triage/tiers";
import { raiseAlert } from "@/lib/use-cases/alerts/raise-alert";
import { ruleSetName } from "@/lib/use-cases/alerts/rule-set-name";
import { answersOf, decide, storedDecision } from "@/lib/use-cases/check-ins/decide";

/**
 * Adds what a patient says during a session to the check-in that opened it and decides again: nothing given is taken
 * back, the tier only rises. Answers the check-in whose result the patient must read now, or null.
 */
export async function addToCheckIn(
  sql: Sql,
  actor: PatientActor,
  given: FormAnswers,
): Promise<string | null> {
  if (Object.keys(given).length === 0) return null;
  const scope = patientsVisibleTo(actor);
  const found = await findLatestCheckIn(sql, scope, actor.patientId);
  const row = found && (await findCheckIn(sql, scope, found.id, true));
  if (!row) throw new Error("a session without a check-in");
  const { clinicId, patientId } = actor;
  const before = answersOf(row);
  const { painNow = null, ...answers } = mergeAnswers(before, given);
  const earlier = storedDecision(row);
  const decision = raised(earlier, decide(row, painNow === null ? answers : { ...answers, painNow }));
  await updateCheckInAnswers(sql, row.id, clinicId, {
    ...{ form: row.form, state: row.state, answers, pain: painNow, tier: decision.tier },
    ...{ firedRules: decision.fired, messages: decision.messages, pause: decision.pause },
    ruleSet: ruleSetName(decision),
  });
  await raiseAlert(sql, { clinicId, patientId, source: { checkInId: row.id }, decision });
  await endBaselines(sql, actor, endedBaselines(before, answers));
  const { tier } = decide(row, given, {});
  return rank(tier) >= rank("soon") ? row.id : null;
}
