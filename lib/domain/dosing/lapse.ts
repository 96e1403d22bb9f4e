import { daysBetween } from "@/lib/domain/dosing/days";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";

/** How a plan is taken up again after days without a session (DOSE-6). */
export type Restart =
  | Readonly<{ kind: "same" }>
  /** Too long: the plan is closed and somebody looks again. */
  | Readonly<{ kind: "close" }>
  | Readonly<{
      kind: "lighter";
      volumeFactor: number;
      loadFactor: number;
      /** So many green sessions before anything rises. */
      greensBeforeProgress: number;
      fullCheckIn: boolean;
      easierVariant: boolean;
      /** At least so many days until the old dose is reached. */
      climbDays: number;
    }>;

const LONG_LAPSE_LOAD = 0.8;
const FRESH_START_LOAD = 0.6;
const GREENS_AFTER_LONG_LAPSE = 2;
const GREENS_AFTER_FRESH_START = 3;

export function restartAfter(daysOff: number, numbers: DosingNumbers): Restart {
  if (daysOff >= numbers.closeDays) return { kind: "close" };
  if (daysOff >= numbers.freshStartDays)
    return {
      kind: "lighter",
      volumeFactor: numbers.freshStartFactor,
      loadFactor: FRESH_START_LOAD,
      greensBeforeProgress: GREENS_AFTER_FRESH_START,
      fullCheckIn: true,
      easierVariant: true,
      climbDays: Math.ceil(daysOff / 2),
    };
  const lighter = { kind: "lighter", fullCheckIn: false, easierVariant: false, climbDays: 0 } as const;
  if (daysOff >= numbers.longLapseDays)
    return {
      ...lighter,
      volumeFactor: numbers.longLapseFactor,
      loadFactor: LONG_LAPSE_LOAD,
      greensBeforeProgress: GREENS_AFTER_LONG_LAPSE,
    };
  return daysOff >= numbers.lapseDays
    ? { ...lighter, volumeFactor: numbers.lapseFactor, loadFactor: 1, greensBeforeProgress: 0 }
    : { kind: "same" };
}

/** How long the exercises rested, seen from any later day. */
export type Break = Readonly<{
  /** The last day with an entry in this plan; null where there is none. */
  lastDay: string | null;
  freshStartDays: number;
}>;
/** The same, with the days after which its reason is asked for. */
export type AskedBreak = Break & Readonly<{ lapseDays: number }>;

/** So long that its reason is asked for. */
export const isLapse = ({ lastDay, lapseDays }: Omit<AskedBreak, "freshStartDays">, day: string): boolean =>
  lastDay !== null && daysBetween(lastDay, day) >= lapseDays;

/** So long that the full check-in comes before the first session again. */
export const isFreshStart = ({ lastDay, freshStartDays }: Break, day: string): boolean =>
  lastDay !== null && daysBetween(lastDay, day) >= freshStartDays;

export const LAPSE_REASONS = ["busy", "better", "pain", "ill", "fever", "new-symptom"] as const;
export type LapseReason = (typeof LAPSE_REASONS)[number];

/** What the reason given asks for, on top of the days off. Pain counts as a red session and is looked at soon. */
export function afterLapseReason(reason: LapseReason): "nothing" | "red-and-soon" | "full-check-in-first" {
  if (reason === "pain") return "red-and-soon";
  return reason === "busy" || reason === "better" ? "nothing" : "full-check-in-first";
}
