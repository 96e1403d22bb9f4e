import { daysBetween } from "@/lib/domain/dosing/days";
import type { ResponseClass } from "@/lib/domain/dosing/classify-response";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";

/** The same one-sided test on both sides on one day: seconds, reps or degrees, more is stronger. */
export type SideTest = Readonly<{ date: string; left: number; right: number }>;
export type SideGap = Readonly<{ percent: number; weaker: "left" | "right" | null }>;

/** How far the weaker side is behind the stronger one (DOSE-8); null when there is nothing to compare with. */
export function sideGap({ left, right }: Pick<SideTest, "left" | "right">): SideGap | null {
  const strong = Math.max(left, right);
  const weak = Math.min(left, right);
  if (strong <= 0 || weak < 0) return null;
  const weaker = left === right ? null : left < right ? "left" : "right";
  return { percent: ((strong - weak) / strong) * 100, weaker };
}

/** `keep`: the tests do not tell enough to change what is done now. */
export type SideCorrection =
  | Readonly<{ kind: "keep" }>
  | Readonly<{ kind: "equal" }>
  /** The weaker side first; the stronger one does as many reps as the weaker can, and no more. */
  | Readonly<{ kind: "weaker-first"; side: "left" | "right"; extraSet: boolean }>;

/** What two tests at least a week apart ask for. Oldest first; `weakSide` is the weaker side's last response. */
export function sideCorrection(
  tests: readonly SideTest[],
  weakSide: ResponseClass | null,
  numbers: DosingNumbers,
): SideCorrection {
  const last = tests.at(-1);
  const before = last && tests.findLast(({ date }) => daysBetween(date, last.date) >= numbers.gapTestDays);
  const now = last && sideGap(last);
  const then = before && sideGap(before);
  if (!now || !then) return { kind: "keep" };
  if (Math.max(now.percent, then.percent) < numbers.gapClearPercent) return { kind: "equal" };
  const isGap = Math.min(now.percent, then.percent) >= numbers.gapFlagPercent;
  if (!isGap || now.weaker === null || now.weaker !== then.weaker) return { kind: "keep" };
  return { kind: "weaker-first", side: now.weaker, extraSet: weakSide === "green" };
}
