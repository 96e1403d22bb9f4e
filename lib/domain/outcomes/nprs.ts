import type { Measure } from "@/lib/domain/outcomes/measures";

/**
 * The numeric rating of pain, 0 to 10. 2 points or 30 percent matter (Ostelo 2008, consensus for low back pain);
 * recovered is 0 (Kamper 2010).
 */
export const NPRS: Measure = {
  ...{ name: "Pain", instrument: "NPRS 0-10", highest: 10, unit: "of 10", better: "lower", recovered: 0 },
  meaningful: { points: 2, percent: 30, source: "Ostelo 2008" },
};

const DAY = 86_400_000;
const WEEK = 7;

/** The middle of the scores of the 7 days that end with the newest, so that one bad day is not read as a change (spec 6). */
export function medianOfWeek(
  scores: readonly { readonly on: string; readonly score: number }[],
): number | undefined {
  const newest = Math.max(...scores.map(({ on }) => Date.parse(on)));
  const week = scores
    .filter(({ on }) => newest - Date.parse(on) < WEEK * DAY)
    .map(({ score }) => score)
    .toSorted((one, other) => one - other);
  const [low, high] = [week[Math.floor((week.length - 1) / 2)], week[Math.floor(week.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
