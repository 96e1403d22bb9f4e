import "server-only";
import type { AlertDetail } from "@/lib/contracts/alert";
import { type AlertState, stateAfter, tiersBelow } from "@/lib/domain/alerts/alert-state";
import type { Tier } from "@/lib/domain/triage/tiers";

type Level = { readonly state: AlertState; readonly tier: Tier };

/** The levels a reader may step an alert down to; with none, why. */
export function steppingDown(
  { state, tier }: Level,
  mayStepDown: boolean,
): Pick<AlertDetail, "stepDownTo" | "noStepDown"> {
  const none = (noStepDown: string) => ({ stepDownTo: [], noStepDown });
  if (!mayStepDown) return none("Only a clinician steps the level down.");
  if (stateAfter(state, "step-down") === null)
    return none("A resolved alert keeps its level. To step it down, open it again first.");
  const stepDownTo = tiersBelow(tier);
  return stepDownTo.length > 0
    ? { stepDownTo, noStepDown: null }
    : none(`${tier.toUpperCase()} is the lowest level: it cannot be stepped down further.`);
}
