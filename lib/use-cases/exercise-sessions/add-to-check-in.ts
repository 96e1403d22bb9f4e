import "server-only";
import { randomUUID } from "node:crypto";
import type { PatientActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { endBaselines } from "@/lib/data/check-ins/baselines";
import {
  findCheckIn,
  findLatestCheckIn,
  findNewestCheckIn,
  updateCheckInAnswers,
} from "@/lib/data/check-ins/check-ins";
import type { Sql } from "@/lib/data/sql";
import { endedBaselines } from "@/lib/domain/baselines/baseline";
import type { FormAnswers } from "@/lib/domain/check-in/answers";
import { mergeAnswers, raised } from "@/lib/domain/triage/raise";
import { interrupts, rank } from "@/lib/domain/triage/tiers";
import { raiseAlert } from "@/lib/use-cases/alerts/raise-alert";
import { ruleSetName } from "@/lib/use-cases/alerts/rule-set-name";
import { openCheckIn } from "@/lib/use-cases/check-ins/start-check-in";
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
  const row = await findCheckIn(sql, scope, await checkInToAddTo(sql, actor), true);
  if (!row) throw new Error("a check-in that was there is not");
  const { clinicId, patientId } = actor;
  const before = answersOf(row);
  const { painNow = null, ...answers } = mergeAnswers(before, given);
  const earlier = storedDecision(row);
  const decision = raised(earlier, decide(row, painNow === null ? answers : { ...answers, painNow }));
  const state = row.state === "draft" && interrupts(decision.tier) ? "interrupted" : row.state;
  await updateCheckInAnswers(sql, row.id, clinicId, {
    ...{ form: row.form, state, answers, pain: painNow, tier: decision.tier },
    ...{ firedRules: decision.fired, messages: decision.messages, pause: decision.pause },
    ruleSet: ruleSetName(decision),
  });
  await raiseAlert(sql, { clinicId, patientId, source: { checkInId: row.id }, decision });
  await endBaselines(sql, actor, endedBaselines(before, answers));
  const { tier } = decide(row, given, {});
  return rank(tier) >= rank("soon") ? row.id : null;
}

/**
 * The check-in that opened the session. What a phone kept may come before that is whole here, or though it never can be:
 * then an unfinished one, or one begun for it. A sign is told the clinic whatever became of the form.
 */
async function checkInToAddTo(sql: Sql, actor: PatientActor): Promise<string> {
  const scope = patientsVisibleTo(actor);
  const found =
    (await findLatestCheckIn(sql, scope, actor.patientId)) ??
    (await findNewestCheckIn(sql, scope, actor.patientId));
  return found?.id ?? (await openCheckIn(sql, actor, randomUUID()));
}
