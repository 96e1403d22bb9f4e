import { changeMarks, changeSince } from "@/lib/domain/outcomes/change";
import { changeDetail, changeSentence } from "@/lib/domain/outcomes/change-sentence";
import { ndiBand } from "@/lib/domain/outcomes/disability";
import { GROC_MATTERS, grocVerdict } from "@/lib/domain/outcomes/groc";
import {
  changeMeasureOf,
  type MeasureRecord,
  type Point,
  pointsOf,
  RECORDED_KEYS,
  type RecordedKey,
} from "@/lib/domain/outcomes/measure-record";
import type { Measure } from "@/lib/domain/outcomes/measures";
import { medianOfWeek } from "@/lib/domain/outcomes/nprs";
import { psfsChange, type Task } from "@/lib/domain/outcomes/psfs";
import { PHQ2_POSITIVE, phq4Band } from "@/lib/domain/outcomes/phq";
import { startBackRisk } from "@/lib/domain/outcomes/start-back";
import { plainDate } from "@/lib/domain/visits/clinic-time";

export type Mark = Readonly<{ at: number; words: string }>;
type Verdict = "better" | "worse" | "unclear";
type Reading = Readonly<{
  sentence: string;
  detail: string;
  verdict: Verdict | null;
  marks: readonly Mark[];
}>;

/** One measure as the chart shows it: what it says, its points, and the scores from which it matters. */
export type ShownMeasure = Reading &
  Readonly<{
    key: RecordedKey;
    name: string;
    low: number;
    high: number;
    points: readonly (Point & { readonly day: string; readonly words: string })[];
    /** Days of the visits between its first point and its last. */
    visits: readonly string[];
    /** Of PSFS: the patient's own activities and how each goes now. */
    tasks: readonly Task[];
  }>;

export const dayWords = (on: string) => plainDate(new Date(on));
const signed = (score: number) => (score > 0 ? `+${score}` : String(score));
const rounded = (score: number) => Math.round(score * 10) / 10;

/** Every measure that the record holds a score of. */
export function showMeasures(record: MeasureRecord): ShownMeasure[] {
  return RECORDED_KEYS.flatMap((key) => {
    const points = pointsOf(record, key);
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return [];
    return [
      {
        ...{ key, ...scaleOf(key), ...readingOf(key, points, { last, since: record.since }) },
        points: points.map((point) => ({ ...point, day: dayWords(point.on), words: tableWords(key, point) })),
        visits: record.visits.filter((on) => on >= first.on && on <= last.on),
        tasks: last.tasks ?? [],
      },
    ];
  });
}

function scaleOf(key: RecordedKey): Pick<ShownMeasure, "name" | "low" | "high"> {
  if (key === "groc") return { name: "Rating of change (GROC)", low: -5, high: 5 };
  if (key === "phq-2") return { name: "Low mood screen (PHQ-2)", low: 0, high: 6 };
  const measure = changeMeasureOf(key);
  return measure
    ? { name: measure.name, low: 0, high: measure.highest }
    : { name: "Worry and mood screen (PHQ-4)", low: 0, high: 12 };
}

type Newest = Readonly<{ last: Point; since: string | null }>;

function readingOf(key: RecordedKey, points: readonly Point[], newest: Newest): Reading {
  if (key === "groc") return ratingReading(newest.last);
  if (key === "phq-2") return moodReading(newest.last);
  if (key === "phq-4") return worryReading(newest.last);
  if (key === "start-back") return riskReading(newest.last);
  return changeReading(key, points, newest.since);
}

const RATING = { better: "Better from", worse: "Worse from" } as const;

function ratingReading({ on, score }: Point): Reading {
  const verdict = grocVerdict(score);
  const beside = `${verdict === "unclear" ? "less" : "more"} than the ${GROC_MATTERS} that matter`;
  return {
    sentence: `On ${dayWords(on)} the patient rated the change since the start at ${signed(score)} (-5 to +5), ${beside}.`,
    detail: "It leans to how the day feels: never read it alone (Kamper 2009; Bobos 2020).",
    verdict,
    marks: [
      { at: GROC_MATTERS, words: `${RATING.better} ${signed(GROC_MATTERS)}` },
      { at: -GROC_MATTERS, words: `${RATING.worse} ${-GROC_MATTERS}` },
    ],
  };
}

function moodReading({ on, score }: Point): Reading {
  const beside = score >= PHQ2_POSITIVE ? "positive" : "not positive";
  return {
    sentence: `On ${dayWords(on)} it was ${score} of 6, ${beside}: it is from ${PHQ2_POSITIVE} on.`,
    detail: "A screen, no diagnosis and no measure of change. From 2 on it finds more (Arroll 2010).",
    verdict: null,
    marks: [{ at: PHQ2_POSITIVE, words: `Positive from ${PHQ2_POSITIVE}` }],
  };
}

function worryReading({ on, score, subscore }: Point): Reading {
  const worry = subscore ?? 0;
  const half = (name: string, of: number) =>
    `${name} ${of} of 6, ${of >= PHQ2_POSITIVE ? "positive" : "not positive"}`;
  return {
    sentence: `On ${dayWords(on)} it was ${score} of 12, ${phq4Band(score)}: ${half("worry", worry)}; ${half("low mood", score - worry)}.`,
    detail: `A screen, no diagnosis and no measure of change. Each half is positive from ${PHQ2_POSITIVE} on (NINDS CDE).`,
    ...{ verdict: null, marks: [] },
  };
}

function riskReading(last: Point): Reading {
  return {
    sentence: `On ${dayWords(last.on)} it was ${pointWords("start-back", last)}.`,
    detail: "A risk group, no measure of change.",
    ...{ verdict: null, marks: [] },
  };
}

/** Scores of an earlier problem are drawn beside it: then it says from when this one counts. */
function oneScore({ score, on }: Point, drawn: readonly Point[], since: string | null): string {
  const isAlone = since === null || drawn.length === 1;
  const when = isAlone ? "so far" : `since this problem began on ${dayWords(since)}`;
  return `One score ${when}: ${rounded(score)} on ${dayWords(on)}.`;
}

/** What is of one day is no change yet. */
function oneDay(
  course: readonly Point[],
  first: Point,
  drawn: readonly Point[],
  since: string | null,
): string {
  if (course.length === 1) return oneScore(first, drawn, since);
  return `All of one day so far, ${dayWords(first.on)}: ${course.map(({ score }) => rounded(score)).join(", ")}.`;
}

function changeReading(key: RecordedKey, points: readonly Point[], since: string | null): Reading {
  const silent = { detail: "", verdict: null, marks: [] };
  const measure = changeMeasureOf(key);
  const course = points.filter(({ on }) => since === null || on >= since);
  const first = course[0];
  if (!first || !measure) {
    return { ...silent, sentence: `No score since this problem began on ${dayWords(since ?? "")}.` };
  }
  const marks = marksFrom(measure, first.score);
  if (course.every(({ on }) => dayWords(on) === dayWords(first.on)))
    return { ...silent, marks, sentence: oneDay(course, first, points, since) };
  if (key === "psfs") return { ...tasksReading(measure, first, course.at(-1) ?? first), marks };
  const isMedian = key === "pain";
  const now = (isMedian ? medianOfWeek(course) : course.at(-1)?.score) ?? first.score;
  const compared = { measure, first: first.score, now };
  return {
    sentence: changeSentence({ ...compared, since: dayWords(first.on) }),
    detail: changeDetail(compared, isMedian),
    ...{ verdict: verdictOf(compared), marks },
  };
}

/** Judged over the activities that were asked both times: another one is no change. */
function tasksReading(measure: Measure, first: Point, last: Point): Omit<Reading, "marks"> {
  const { points, meaningful, tasksMoved } = psfsChange(first.tasks ?? [], last.tasks ?? []);
  if (points === null) {
    const sentence = `The activities are not those of ${dayWords(first.on)}: the two scores are not compared.`;
    return { sentence, detail: "", verdict: null };
  }
  const compared = { measure, first: rounded(first.score), now: rounded(first.score + points) };
  const moved = tasksMoved.length === 0 ? "" : ` Moved by 3 or more: ${tasksMoved.join(", ")}.`;
  return {
    sentence: changeSentence({ ...compared, since: dayWords(first.on) }),
    detail: `${changeDetail(compared, false)}${moved}`,
    verdict: verdictOfPoints(points, meaningful),
  };
}

function verdictOfPoints(points: number, meaningful: boolean): Verdict {
  if (!meaningful) return "unclear";
  return points > 0 ? "better" : "worse";
}

function marksFrom(measure: Measure, first: number): Mark[] {
  const { better, worse } = changeMarks(measure, first);
  return [
    ...(better === null ? [] : [{ at: better, words: `${RATING.better} ${rounded(better)}` }]),
    ...(worse === null ? [] : [{ at: worse, words: `${RATING.worse} ${rounded(worse)}` }]),
  ];
}

type Compared = Readonly<{ measure: Measure; first: number; now: number }>;

function verdictOf({ measure, first, now }: Compared): Verdict {
  const change = changeSince(measure, first, now);
  return verdictOfPoints(change?.points ?? 0, change?.meaningful ?? false);
}

const BAND = {
  none: "no disability",
  mild: "mild",
  moderate: "moderate",
  severe: "severe",
  complete: "complete",
} as const;

/** What a point's row says: its score, and whether staff amended the answer. */
const tableWords = (key: RecordedKey, point: Point) =>
  `${pointWords(key, point)}${point.amended ? " (amended)" : ""}`;

/** A score as the table says it. */
function pointWords(key: RecordedKey, { score, subscore }: Point): string {
  if (key === "groc") return signed(score);
  if (key === "odi") return `${score}%`;
  if (key === "psfs") return String(rounded(score));
  if (key === "phq-4") return `${score}, ${phq4Band(score)}`;
  if (key === "ndi") return `${score}, ${BAND[ndiBand(score)]}`;
  if (key !== "start-back" || subscore === null) return String(score);
  return `${score}, ${startBackRisk(score, subscore)} risk, ${subscore} in items 5 to 9`;
}
