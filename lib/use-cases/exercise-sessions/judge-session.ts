import "server-only";
import type { PatientActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import {
  type CheckInRow,
  findCheckIn,
  findLatestCheckIn,
  updateCheckInAnswers,
} from "@/lib/data/check-ins/check-ins";
import type { Sql } from "@/lib/data/sql";
import { raised } from "@/lib/domain/triage/raise";
import { rank } from "@/lib/domain/triage/tiers";
import type { Course } from "@/lib/domain/trends/course";
import type { Trend } from "@/lib/domain/triage/answers";
import { trendOfSession } from "@/lib/domain/trends/trend";
import { raiseAlert } from "@/lib/use-cases/alerts/raise-alert";
import { ruleSetName } from "@/lib/use-cases/alerts/rule-set-name";
import { decide, storedDecision } from "@/lib/use-cases/check-ins/decide";

async function latest(sql: Sql, actor: PatientActor): Promise<CheckInRow | undefined> {
  const scope = patientsVisibleTo(actor);
  const found = await findLatestCheckIn(sql, scope, actor.patientId);
  return found && findCheckIn(sql, scope, found.id, true, "always");
}

/**
 * Decides on what the sessions show (TR-09, TR-10). It raises the check-in that opened this session, and never lowers
 * it. Answers the check-in whose result the patient must read now, or null where nothing new is said.
 */
export async function judgeSession(
  sql: Sql,
  actor: PatientActor,
  sessionId: string,
  trendOf: (course: Course) => Trend = trendOfSession,
): Promise<string | null> {
  const row = await latest(sql, actor);
  if (!row) return null;
  const { clinicId, patientId } = actor;
  const shown = decide(row, {}, trendOf(row.course));
  const earlier = storedDecision(row);
  const isKnown = shown.fired.every((id) => earlier.fired.includes(id));
  // A rule that fired before may call for more now: a third red session after a second (TR-10).
  if (isKnown && rank(shown.tier) <= rank(earlier.tier)) return null;
  const decision = raised(earlier, shown);
  await updateCheckInAnswers(sql, row.id, clinicId, {
    ...{ form: row.form, state: row.state, answers: row.answers, pain: row.pain, tier: decision.tier },
    ...{ firedRules: decision.fired, messages: decision.messages, pause: decision.pause },
    ruleSet: ruleSetName(decision),
  });
  await raiseAlert(sql, { clinicId, patientId, source: { sessionId }, decision: shown });
  return rank(decision.tier) > rank(earlier.tier) && rank(decision.tier) >= rank("soon") ? row.id : null;
}
