import type { Measure } from "@/lib/domain/outcomes/measures";

export type ScoreChange = Readonly<{
  /** Points better; negative is worse. */
  points: number;
  /** Percent better of the first score; null where that was 0, or where more is better. */
  percent: number | null;
  meaningful: boolean;
}>;

/** From the first score to this one: meaningful from so many points or so many percent on, in either direction (spec 6). */
export function changeSince(measure: Measure, first: number, now: number): ScoreChange | null {
  if (measure.meaningful === null) return null;
  const lower = measure.better === "lower";
  const points = lower ? first - now : now - first;
  const percent = lower && first > 0 ? (points / first) * 100 : null;
  const { points: least, percent: share } = measure.meaningful;
  const byShare = share !== null && percent !== null && Math.abs(percent) >= share;
  return { points, percent, meaningful: Math.abs(points) >= least || byShare };
}

/** The scores from which on a change since the first is meaningful; null where the range ends before. */
export function changeMarks(
  measure: Measure,
  first: number,
): Readonly<{ better: number | null; worse: number | null }> {
  if (measure.meaningful === null) return { better: null, worse: null };
  const { points, percent } = measure.meaningful;
  const byShare = measure.better === "lower" && percent !== null && first > 0;
  const least = byShare ? Math.min(points, (first * percent) / 100) : points;
  const [down, up] = [first - least, first + least];
  const [lower, upper] = [down < 0 ? null : down, up > measure.highest ? null : up];
  return measure.better === "lower" ? { better: lower, worse: upper } : { better: upper, worse: lower };
}

/**
 * TR-11: how far the newest score stands above the best one before it, oldest first. Measured from the best and not
 * from the first, so that what was gained and lost again counts; where a sitting was answered anew, the reading that
 * makes the rise larger counts. Undefined without two.
 */
export function riseAboveBest(
  sittings: readonly Readonly<{ lowest: number; highest: number }>[],
): number | undefined {
  const now = sittings.at(-1);
  if (now === undefined || sittings.length < 2) return undefined;
  return now.highest - Math.min(...sittings.slice(0, -1).map(({ lowest }) => lowest));
}
