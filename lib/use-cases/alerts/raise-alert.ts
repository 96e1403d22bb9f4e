import "server-only";
import { startCycle } from "@/lib/data/alerts/alert-cycles";
import { announce } from "@/lib/data/announce";
import { findClinic } from "@/lib/data/clinics/clinics";
import { enqueue } from "@/lib/data/queue";
import {
  aftermath,
  type AlertEvidence,
  type AlertSource,
  findAlertOfSource,
  type Merged,
  mergeAlert,
  type SourceAlert,
} from "@/lib/data/alerts/raised-alerts";
import type { Sql } from "@/lib/data/sql";
import { together } from "@/lib/data/together";
import type { EndedBaseline } from "@/lib/domain/baselines/baseline";
import { everyoneTold } from "@/lib/domain/escalation/steps";
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
  // Of an alert that was resolved since, it is new to the one that stands.
  const isNew = found === undefined || found.state === "resolved";
  const merged = await mergeAlert(sql, evidence, isNew);
  await restart(sql, merged, raise);
  const { text, values } = afterRaising(sql, merged, raise);
  await sql.query(text, values);
  return merged.alertId;
}

/** The clock started anew for what must be acknowledged anew, and the job that tells people; mostly nothing. */
export async function restart(
  sql: Sql,
  merged: Merged,
  { clinicId }: Pick<RaiseAlert, "clinicId">,
): Promise<void> {
  const { alertId, made } = merged;
  const restarts = merged.restarts || (await hasRunOut(sql, clinicId, merged));
  if (!made && !restarts) return;
  await together(
    ...(restarts ? [startCycle(sql, clinicId, alertId)] : []),
    enqueue(sql, "alert.raised", { clinicId, alertId }),
  );
}

/** Whether a new red flag came to an alert of which everyone was told before, in the clinic's opening hours. */
async function hasRunOut(sql: Sql, clinicId: string, { openSince, was }: Merged): Promise<boolean> {
  if (openSince === null || was === null) return false;
  return everyoneTold(was, openSince, await findClinic(sql, clinicId), new Date());
}

/**
 * Live signal, history and programme, the same for an alert that was made and one that was added to: the statement for
 * the last two.
 */
export function afterRaising(
  sql: Pick<Sql, "tells">,
  merged: Merged,
  { clinicId, patientId, decision }: Omit<RaiseAlert, "source">,
  ended: readonly EndedBaseline[] = [],
) {
  const { tier, fired, pause } = decision;
  announce(sql, clinicId, "alerts", interrupts(tier) ? "now" : "soon");
  return aftermath({ clinicId, patientId, merged, detail: { tier, rules: fired }, pause, ended });
}
