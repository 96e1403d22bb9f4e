import { rank, type Tier } from "@/lib/domain/triage/tiers";

export const ALERT_STATES = ["open", "acknowledged", "resolved"] as const;
export type AlertState = (typeof ALERT_STATES)[number];

/** Who can move an alert: people by role; the rules on a patient's answers; the clock of its escalation. */
export type AlertMover = "clinician" | "owner" | "rules" | "clock";

type Move = Readonly<{
  from: readonly AlertState[];
  /** Null: it stays where it is. */
  to: AlertState | null;
  by: readonly AlertMover[];
  /** What the person must give. */
  asks: readonly ("reason" | "outcome" | "handler" | "next-review" | "result")[];
}>;

const UNRESOLVED = ["open", "acknowledged"] as const;

/**
 * Everything that can happen to an alert. Only a clinician resolves: no answer of the patient, no rule and no clock
 * closes one. What is not here cannot happen.
 */
export const ALERT_MOVES = {
  acknowledge: { from: ["open"], to: "acknowledged", by: ["clinician", "owner"], asks: [] },
  /** An attempt to reach the patient. Who rings has seen the alert. */
  attempt: { from: UNRESOLVED, to: "acknowledged", by: ["clinician", "owner"], asks: ["result"] },
  "step-down": { from: UNRESOLVED, to: "acknowledged", by: ["clinician"], asks: ["reason"] },
  resolve: {
    from: UNRESOLVED,
    to: "resolved",
    by: ["clinician"],
    asks: ["outcome", "handler", "next-review", "reason"],
  },
  reopen: { from: ["resolved"], to: "open", by: ["clinician"], asks: ["reason"] },
  /** More of the same from the patient. */
  "add-evidence": { from: UNRESOLVED, to: null, by: ["rules"], asks: [] },
  /** A risen tier, or a new red flag of a new check-in: somebody must acknowledge what was not known before. */
  raise: { from: UNRESOLVED, to: "open", by: ["rules"], asks: [] },
  /** Acknowledged, and not resolved in time. */
  lapse: { from: ["acknowledged"], to: "open", by: ["clock"], asks: [] },
} as const satisfies Record<string, Move>;

export type AlertMove = keyof typeof ALERT_MOVES;

/** The state after a move, or null when it cannot be made from here. */
export function stateAfter(state: AlertState, move: AlertMove): AlertState | null {
  const { from, to }: Move = ALERT_MOVES[move];
  return from.includes(state) ? (to ?? state) : null;
}

/** The levels a clinician may step down to: an alert stays one, or becomes a note for the next visit. */
export const STEP_DOWN_TIERS = ["urgent", "soon", "routine"] as const satisfies readonly Tier[];

/** Those below the level an alert has now. */
export function tiersBelow(tier: Tier): (typeof STEP_DOWN_TIERS)[number][] {
  return STEP_DOWN_TIERS.filter((lower) => rank(lower) < rank(tier));
}
