import { daysBetween } from "@/lib/domain/dosing/days";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";

/** One threshold test: the minute at which pain first started or rose by two points (DOSE-5). */
export type ThresholdTest = Readonly<{ date: string; minutes: number; honest: boolean }>;
export type WalkTarget = Readonly<{ kind: "stop-start" }> | Readonly<{ kind: "walk"; minutes: number }>;

const TESTS_COUNTED = 3;
const STEP_SHARE = 0.1;
const SMALLEST_STEP_MINUTES = 1;
/** Below this a step is two minutes at most. */
const SHORT_WALK_MINUTES = 20;
const SHORT_WALK_STEP_MINUTES = 2;
const ROUNDING = 1e-9;

/** The threshold a target is made from: the lowest of the last three honest tests. Oldest first; null without one. */
export function thresholdOf(tests: readonly ThresholdTest[]): number | null {
  const counted = tests.filter(({ honest }) => honest).slice(-TESTS_COUNTED);
  return counted.length === 0 ? null : Math.min(...counted.map(({ minutes }) => minutes));
}

/** What to walk with a threshold. A walk cut short by pain makes the minute it started the new threshold. */
export function walkTarget(thresholdMinutes: number, numbers: DosingNumbers): WalkTarget {
  if (thresholdMinutes < numbers.stopStartUnder) return { kind: "stop-start" };
  const minutes = Math.floor(thresholdMinutes * numbers.walkShare + ROUNDING);
  return { kind: "walk", minutes: Math.min(minutes, numbers.walkTop) };
}

export type WalksSoFar = Readonly<{
  targetMinutes: number;
  greensInARow: number;
  /** The longest walk of the last 30 days. */
  longestMinutes: number;
  /** The most minutes walked in one of the last four weeks. */
  bestWeekMinutes: number;
  walksPerWeek: number;
}>;

/** The next target: a step up after enough green walks, within the session's and the week's cap, by a minute at least. */
export function nextWalkTarget(walks: WalksSoFar, numbers: DosingNumbers): number {
  const { targetMinutes: target, greensInARow, longestMinutes, bestWeekMinutes, walksPerWeek } = walks;
  if (greensInARow < numbers.walkGreens || target >= numbers.walkTop) return target;
  const share = Math.max(SMALLEST_STEP_MINUTES, Math.floor(target * STEP_SHARE + ROUNDING));
  const step = target < SHORT_WALK_MINUTES ? Math.min(share, SHORT_WALK_STEP_MINUTES) : share;
  const sessionCap = (longestMinutes * (100 + numbers.sessionCapPercent)) / 100;
  const weekCap = (bestWeekMinutes * (100 + numbers.weekCapPercent)) / 100 / walksPerWeek;
  const capped = Math.floor(Math.min(target + step, sessionCap, weekCap) + ROUNDING);
  return Math.min(Math.max(capped, target + SMALLEST_STEP_MINUTES), numbers.walkTop);
}

export function isRetestDue(lastTestOn: string, today: string, numbers: DosingNumbers): boolean {
  return daysBetween(lastTestOn, today) >= numbers.walkRetestDays;
}
