import "server-only";
import { startCycle } from "@/lib/data/alert-cycles";
import { createAlertEvent } from "@/lib/data/alert-events";
import { announce } from "@/lib/data/announce";
import { enqueue } from "@/lib/data/queue";
import {
  type AlertEvidence,
  type AlertSource,
  createAlert,
  findAlertOfSource,
  holdProgrammes,
  type SourceAlert,
  updateAlertEvidence,
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
 * Inside the caller's transaction: the one unresolved alert of this check-in or intake, made or raised, never lowered;
 * the running programme held back; the job and the live signal. A resolved alert gets a successor for new evidence only.
 * Answers the alert's id, or null when the decision makes none.
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
  if (found && found.state !== "resolved") return addEvidence(sql, found, raise, evidence);
  const made = await createAlert(sql, evidence);
  // Another request made it meanwhile: its row is visible now, so this one adds to it.
  if (!made) return raiseAlert(sql, raise);
  await afterRaising(sql, made, raise, "raised");
  await enqueue(sql, "alert.raised", { clinicId: raise.clinicId, alertId: made });
  return made;
}

async function addEvidence(
  sql: Sql,
  alert: SourceAlert,
  raise: RaiseAlert,
  evidence: AlertEvidence,
): Promise<string> {
  await updateAlertEvidence(sql, alert.id, evidence);
  await afterRaising(sql, alert.id, raise, "evidence-added");
  if (rank(raise.decision.tier) > rank(alert.tier)) {
    await startCycle(sql, raise.clinicId, alert.id);
    await enqueue(sql, "alert.raised", { clinicId: raise.clinicId, alertId: alert.id });
  }
  return alert.id;
}

/** History, programme and live signal, the same for a new and a raised alert. */
export async function afterRaising(
  sql: Sql,
  alertId: string,
  { clinicId, patientId, decision }: RaiseAlert,
  kind: "raised" | "evidence-added",
): Promise<void> {
  const detail = { tier: decision.tier, rules: decision.fired };
  await together(
    createAlertEvent(sql, { clinicId, alertId, kind, detail }),
    holdProgrammes(sql, { clinicId, patientId, alertId, pause: decision.pause }),
    announce(sql, clinicId, "alerts", interrupts(decision.tier) ? "now" : "soon"),
  );
}
