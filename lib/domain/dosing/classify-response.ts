import type { ItemLog } from "@/lib/domain/dosing/item-log";
import { usualMorning } from "@/lib/domain/dosing/mornings";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import type { RuleId } from "@/lib/domain/triage/rule-ids";

/** How the body took one session; `unknown` until the next morning is answered. */
export type ResponseClass = "green" | "amber" | "red" | "unknown";
/** `triage` names the rule that the answer alone would fire. */
export type Response = Readonly<{ class: ResponseClass; triage: RuleId | null }>;

const RED: Response = { class: "red", triage: null };

/** The class of one session (DOSE-2): the first that matches. `before` are the sessions before it, oldest first. */
export function classifyResponse(
  log: ItemLog,
  before: readonly ItemLog[],
  phase: Phase,
  numbers: DosingNumbers,
): Response {
  const [low, high] =
    phase === "A" ? [numbers.acuteGreenMax, numbers.acuteAmberMax] : [numbers.greenMax, numbers.amberMax];
  const alarming = alarmingPain(log);
  if (alarming) return alarming;
  if (log.worst > high) return RED;
  if (log.am !== null && log.am > usualMorning(log, before, numbers) + numbers.morningTolerance)
    return log.doms ? { class: "amber", triage: null } : RED;
  if (log.am === null) return { class: "unknown", triage: null };
  return { class: log.worst > low ? "amber" : "green", triage: null };
}

/** Pain whose kind or place is a warning, whatever its strength. */
function alarmingPain({ legMoved, quality, sharpSettled5min }: ItemLog): Response | null {
  if (legMoved === "bothLegs") return { class: "red", triage: "RF-A06" };
  if (legMoved === "down") return { class: "red", triage: "RF-A10" };
  if (quality === "electric") return RED;
  return quality === "sharp" && sharpSettled5min !== true ? { class: "red", triage: "RF-H01" } : null;
}

/** The response to every session, in the same order. */
export function classifyAll(
  logs: readonly ItemLog[],
  phase: Phase,
  numbers: DosingNumbers,
): readonly Response[] {
  return logs.map((log, index) => classifyResponse(log, logs.slice(0, index), phase, numbers));
}
