import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import type { SharpAnswer } from "@/lib/domain/triage/answers";
import { interrupts, type Tier } from "@/lib/domain/triage/tiers";

/** What of a whole plan stands still, and why (DOSE-9). Which items a class holds is said by today-plan. */
export type PlanHold = Readonly<{
  locked: "all" | "all-but-acute" | "pause-classes" | "none";
  /** A session may be started today. */
  mayStart: boolean;
  volumeFactor: number;
  /** No new goals, and somebody speaks with the patient within so many days. */
  moodTaskDays: number | null;
  /** The share a clinician who has reassessed starts again with, unless they say another. */
  restartPercent: number | null;
}>;

export type PlanState = Readonly<{
  openTier: Tier;
  /** Red sessions in a row, of any item. */
  redsInARow: number;
  gateAnswered: boolean;
  /** 0-6; null when not asked. */
  phq2: number | null;
}>;

const LOW_MOOD = 3; // PHQ-2, Kroenke 2003
const MOOD_TASK_DAYS = 7;

export function planHold(state: PlanState, numbers: DosingNumbers): PlanHold {
  const locked = lockedBy(state, numbers);
  return {
    locked,
    mayStart: locked !== "all" && state.gateAnswered,
    volumeFactor: state.redsInARow >= numbers.redsToStepDown ? numbers.stepDownFactor : 1,
    moodTaskDays: (state.phq2 ?? 0) >= LOW_MOOD ? MOOD_TASK_DAYS : null,
    restartPercent: locked === "all" ? numbers.restartPercent : null,
  };
}

function lockedBy({ openTier, redsInARow }: PlanState, numbers: DosingNumbers): PlanHold["locked"] {
  if (interrupts(openTier)) return "all";
  if (redsInARow >= numbers.redsToPause) return "all-but-acute";
  return openTier === "soon" ? "pause-classes" : "none";
}

/** What follows sharp pain in a session once the five-minute walk is over. */
export type AfterSharpPain =
  | Readonly<{ kind: "hide-item-today"; nextTime: "easier" }>
  | Readonly<{ kind: "end-session"; tier: "soon" }>;

export function afterSharpPain(answer: SharpAnswer): AfterSharpPain {
  return answer === "gone"
    ? { kind: "hide-item-today", nextTime: "easier" }
    : { kind: "end-session", tier: "soon" };
}
