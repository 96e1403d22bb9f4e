import { changeSince, type ScoreChange } from "@/lib/domain/outcomes/change";
import type { Measure } from "@/lib/domain/outcomes/measures";

type Compared = Readonly<{ measure: Measure; first: number; now: number; since: string }>;

/** "Pain fell by 3 points since Mar 4, 2026, more than the 2 that matter." */
export function changeSentence({ measure, first, now, since }: Compared): string {
  const change = changeSince(measure, first, now);
  if (now === first) return `${measure.name} is where it was on ${since}: ${now}.`;
  const many = Math.round(Math.abs(now - first) * 10) / 10;
  const moved = `${measure.name} ${now < first ? "fell" : "rose"} by ${many} ${many === 1 ? "point" : "points"} since ${since}`;
  return change === null || measure.meaningful === null
    ? `${moved}.`
    : `${moved}, ${beside(measure.meaningful, change)}.`;
}

function beside(least: NonNullable<Measure["meaningful"]>, { points, meaningful }: ScoreChange): string {
  const many = Math.abs(points);
  if (many > least.points) return `more than the ${least.points} that matter`;
  if (many === least.points) return `just the ${least.points} that matter`;
  if (!meaningful) return `less than the ${least.points} that matter`;
  return `less than ${least.points}, but at least ${least.percent ?? 0}% of the first score, which matters too`;
}

/** "From 6 to 3. A change of 2 points, or of 30%, matters (Ostelo 2008). At 0 it counts as recovered." */
export function changeDetail({ measure, first, now }: Omit<Compared, "since">, isMedian: boolean): string {
  const { meaningful, recovered } = measure;
  const share = typeof meaningful?.percent === "number" ? `, or of ${meaningful.percent}%,` : "";
  return [
    `From ${first} to ${now}${isMedian ? ", the middle of the last 7 days" : ""}.`,
    ...(meaningful
      ? [`A change of ${meaningful.points} points${share} matters (${meaningful.source}).`]
      : []),
    ...(recovered === undefined || now > recovered ? [] : [`${atMost(recovered)} counts as recovered.`]),
  ].join(" ");
}

const atMost = (limit: number) => (limit === 0 ? "0" : `${limit} or less`);
