import { changeMarks, changeSince } from "@/lib/domain/outcomes/change";
import { changeDetail, changeSentence } from "@/lib/domain/outcomes/change-sentence";
import { type Mark, RATING, type Reading, type Verdict } from "@/lib/domain/outcomes/measure-reading";
import { changeMeasureOf, type Point, type RecordedKey } from "@/lib/domain/outcomes/measure-record";
import type { Measure } from "@/lib/domain/outcomes/measures";
import { medianOfWeek } from "@/lib/domain/outcomes/nprs";
import { psfsChange } from "@/lib/domain/outcomes/psfs";
import { dayWords, rounded } from "@/lib/domain/outcomes/score-words";

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

/** How far a measure has moved since the problem began, against what matters (specification, section 6). */
export function changeReading(key: RecordedKey, points: readonly Point[], since: string | null): Reading {
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
