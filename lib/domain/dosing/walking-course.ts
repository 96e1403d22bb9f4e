import type { ResponseClass } from "@/lib/domain/dosing/classify-response";
import { daysBetween } from "@/lib/domain/dosing/days";
import { restartAfter } from "@/lib/domain/dosing/lapse";
import { weekOf } from "@/lib/domain/dosing/mornings";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import {
  isRetestDue,
  nextWalkTarget,
  type ThresholdTest,
  thresholdOf,
  type WalkTarget,
  walkTarget,
} from "@/lib/domain/dosing/walking";

/** The walk of the plan to which the rule belongs, and what is walked in its place below five minutes (DOSE-5). */
export const THRESHOLD_WALK = "AE01";
export const STOP_START_WALK = "AE02";

/** A walk as it was logged. `minutes` is null where it was not said: then it was the target or nothing. */
export type Walk = Readonly<{
  date: string;
  class: ResponseClass;
  minutes: number | null;
  /** It was stopped because pain began, or rose by two points. */
  cutShort: boolean;
}>;

export type WalkingCourse = Readonly<{
  /** The minute at which pain starts. */
  threshold: number;
  target: WalkTarget;
  greensInARow: number;
  lastTestOn: string;
  retestDue: boolean;
}>;

type State = {
  tests: ThresholdTest[];
  walks: { date: string; minutes: number }[];
  target: WalkTarget;
  greens: number;
  last: string;
};
type Event = Readonly<{ date: string }> & Readonly<{ test: ThresholdTest } | { walk: Walk }>;

/**
 * The walking target of a day, from all tests and walks up to it, oldest first. A test sets it; a walk cut short by pain
 * is a test too; enough green walks raise it, a red one and a break lower it. Null before the first honest test.
 */
export function walkingCourse(
  tests: readonly ThresholdTest[],
  walks: readonly Walk[],
  { today, walksPerWeek }: Readonly<{ today: string; walksPerWeek: number }>,
  numbers: DosingNumbers,
): WalkingCourse | null {
  const events: readonly Event[] = [
    ...tests.filter(({ honest }) => honest).map((test) => ({ date: test.date, test })),
    // What is walked today was walked to today's target, and moves tomorrow's.
    ...walks.filter(({ date }) => date < today).map((walk) => ({ date: walk.date, walk })),
  ].toSorted((one, other) => one.date.localeCompare(other.date));
  let state: State | null = null;
  for (const event of events) {
    if ("test" in event) state = tested(state, event.test, numbers);
    else if (state) state = walked(rested(state, event.date, numbers), event.walk, walksPerWeek, numbers);
  }
  if (state === null) return null;
  const now = rested(state, today, numbers);
  const threshold = thresholdOf(now.tests) ?? 0;
  const lastTestOn = now.tests.at(-1)?.date ?? today;
  return {
    ...{ threshold, target: now.target, greensInARow: now.greens, lastTestOn },
    retestDue: isRetestDue(lastTestOn, today, numbers),
  };
}

/** A longer target that was reached in green walks is not taken back while the new test alone allows it. */
function tested(state: State | null, test: ThresholdTest, numbers: DosingNumbers): State {
  const tests = [...(state?.tests ?? []), test];
  const byRule = walkTarget(thresholdOf(tests) ?? test.minutes, numbers);
  const alone = walkTarget(test.minutes, numbers);
  const kept = state?.target;
  const target =
    kept && minutesOf(byRule) < minutesOf(kept) && minutesOf(kept) <= minutesOf(alone) ? kept : byRule;
  return { tests, walks: state?.walks ?? [], target, greens: 0, last: test.date };
}

function walked(state: State, walk: Walk, walksPerWeek: number, numbers: DosingNumbers): State {
  const last = walk.date;
  if (walk.cutShort && walk.minutes !== null) {
    const test = { date: walk.date, minutes: walk.minutes, honest: true };
    return {
      ...state,
      last,
      greens: 0,
      tests: [...state.tests, test],
      target: walkTarget(walk.minutes, numbers),
    };
  }
  if (state.target.kind === "stop-start") return { ...state, last };
  const { minutes: targetMinutes } = state.target;
  const walks = [...state.walks, { date: last, minutes: walk.minutes ?? targetMinutes }];
  if (walk.class === "red")
    return { ...state, last, walks, greens: 0, target: shortened(state.target, numbers.stepDownFactor) };
  if (walk.class === "amber") return { ...state, last, walks, greens: 0 };
  const greens = state.greens + (walk.class === "green" ? 1 : 0);
  const minutes = nextWalkTarget(
    { targetMinutes, greensInARow: greens, ...bestOf(walks, last), walksPerWeek },
    numbers,
  );
  const rose = minutes > targetMinutes;
  return { ...state, last, walks, greens: rose ? 0 : greens, target: { kind: "walk", minutes } };
}

/** What a break makes of the target (DOSE-6); after the longest one the share of a fresh start. */
function rested(state: State, on: string, numbers: DosingNumbers): State {
  const restart = restartAfter(daysBetween(state.last, on), numbers);
  if (restart.kind === "same") return state;
  const factor = restart.kind === "lighter" ? restart.volumeFactor : numbers.freshStartFactor;
  return { ...state, greens: 0, target: shortened(state.target, factor) };
}

function shortened(target: WalkTarget, factor: number): WalkTarget {
  if (target.kind === "stop-start") return target;
  return { kind: "walk", minutes: Math.max(1, Math.floor(target.minutes * factor)) };
}

const minutesOf = (target: WalkTarget) => (target.kind === "walk" ? target.minutes : 0);

const DAYS_OF_LONGEST = 30;
const WEEKS = [0, 7, 14, 21];

/** The longest walk of the last 30 days, and the most minutes in one of the last four weeks. */
function bestOf(walks: State["walks"], on: string) {
  const lately = walks.filter(({ date }) => daysBetween(date, on) < DAYS_OF_LONGEST);
  const weeks = WEEKS.map((ago) =>
    weekOf(lately, on, ago).reduce((total, { minutes }) => total + minutes, 0),
  );
  return {
    longestMinutes: Math.max(...lately.map(({ minutes }) => minutes)),
    bestWeekMinutes: Math.max(...weeks),
  };
}
