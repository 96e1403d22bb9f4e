import "server-only";
import { startCycle } from "@/lib/data/alert-cycles";
import { createAlertEvent } from "@/lib/data/alert-events";
import { announce } from "@/lib/data/announce";
import { enqueue } from "@/lib/data/queue";
import {
  type AlertEvidence,
  type AlertSource,
  findAlertOfSource,
  holdProgrammes,
  type Merged,
  mergeAlert,
  type SourceAlert,
} from "@/lib/data/raised-alerts";
import type { Sql } from "@/lib/data/sql";
import { together } from "@/lib/data/together";
import { interrupts, rank } from "@/lib/domain/triage/tiers";
import type { Decision } from "@/lib/domain/triage/triage";
import { ruleSetName } from "@/lib/use-cases/alerts/rule-set-name";

export type RaiseAlert = {
  readonly clinicId: string;
  readonly patientId: string;
  readonly source: AlertSource;
  readonly decision: Decision;
};

/** Emergency, urgent and soon make an alert; routine is a note at the next visit. */
export function makesAlert({ tier }: Pick<Decision, "tier">): boolean {
  return rank(tier) >= rank("soon");
}

function addsTo(alert: SourceAlert, { tier, fired }: Decision): boolean {
  return rank(tier) > rank(alert.tier) || fired.some((id) => !alert.firedRules.includes(id));
}

/**
 * Inside the caller's transaction: the patient's one unresolved alert, made or raised, never lowered; the running
 * programme held back; the job and the live signal. A source that has said all this before adds nothing, also when its
 * alert was resolved or stepped down since. Answers the alert's id, or null when the decision makes none.
 */
export async function raiseAlert(sql: Sql, raise: RaiseAlert): Promise<string | null> {
  const { decision } = raise;
  if (!makesAlert(decision)) return null;
  const evidence: AlertEvidence = {
    ...raise,
    tier: decision.tier,
    firedRules: decision.fired,
    ruleSet: ruleSetName(decision),
  };
  const found = await findAlertOfSource(sql, evidence);
  if (found && !addsTo(found, decision)) return found.id;
  const merged = await mergeAlert(sql, evidence, found === undefined);
  await afterRaising(sql, merged, raise);
  return merged.alertId;
}

/** History, programme, live signal and job, the same for an alert that was made and one that was added to. */
export async function afterRaising(
  sql: Sql,
  { alertId, made, restarts }: Merged,
  { clinicId, patientId, decision }: RaiseAlert,
): Promise<void> {
  const detail = { tier: decision.tier, rules: decision.fired };
  await together(
    ...(restarts ? [startCycle(sql, clinicId, alertId)] : []),
    createAlertEvent(sql, { clinicId, alertId, kind: made ? "raised" : "evidence-added", detail }),
    holdProgrammes(sql, { clinicId, patientId, alertId, pause: decision.pause }),
    announce(sql, clinicId, "alerts", interrupts(decision.tier) ? "now" : "soon"),
    ...(made || restarts ? [enqueue(sql, "alert.raised", { clinicId, alertId })] : []),
  );
}
