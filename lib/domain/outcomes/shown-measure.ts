import { changeReading } from "@/lib/domain/outcomes/change-reading";
import type { Reading } from "@/lib/domain/outcomes/measure-reading";
import {
  changeMeasureOf,
  type MeasureRecord,
  type Point,
  pointsOf,
  RECORDED_KEYS,
  type RecordedKey,
} from "@/lib/domain/outcomes/measure-record";
import type { Task } from "@/lib/domain/outcomes/psfs";
import { measureName } from "@/lib/domain/outcomes/measure-words";
import { dayWords, tableWords } from "@/lib/domain/outcomes/score-words";
import { moodReading, ratingReading, riskReading, worryReading } from "@/lib/domain/outcomes/screen-readings";

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
  if (key === "groc") return { name: measureName(key), low: -5, high: 5 };
  if (key === "phq-2") return { name: measureName(key), low: 0, high: 6 };
  const measure = changeMeasureOf(key);
  return measure
    ? { name: measure.name, low: 0, high: measure.highest }
    : { name: measureName(key), low: 0, high: 12 };
}

type Newest = Readonly<{ last: Point; since: string | null }>;

function readingOf(key: RecordedKey, points: readonly Point[], newest: Newest): Reading {
  if (key === "groc") return ratingReading(newest.last);
  if (key === "phq-2") return moodReading(newest.last);
  if (key === "phq-4") return worryReading(newest.last);
  if (key === "start-back") return riskReading(newest.last);
  return changeReading(key, points, newest.since);
}
