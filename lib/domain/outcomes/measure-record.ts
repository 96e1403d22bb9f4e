import { NPRS } from "@/lib/domain/outcomes/nprs";
import { type Measure, MEASURE_KEYS, MEASURES } from "@/lib/domain/outcomes/measures";
import { phq2Score } from "@/lib/domain/outcomes/phq";
import type { Task } from "@/lib/domain/outcomes/psfs";

/** What the record holds scores of: asked of the patient, then entered from paper. In the order that they are shown. */
export const RECORDED_KEYS = ["pain", "psfs", "groc", ...MEASURE_KEYS, "phq-2", "phq-4"] as const;
export type RecordedKey = (typeof RECORDED_KEYS)[number];

/**
 * One answer or entry that counts. `on`: the clinic's date, YYYY-MM-DD. PHQ-2 of a check-in or an intake comes as its two
 * items. `tasks`: what a PSFS asked, and how each went.
 */
export type RecordedScore = Readonly<{
  measure: string;
  on: string;
  score: number | null;
  subscore: number | null;
  interest: number | null;
  lowMood: number | null;
  tasks?: readonly Task[];
  /** Staff heard another answer after the intake was handed in: this one. */
  amended?: boolean;
}>;

export type MeasureRecord = Readonly<{
  /** The day this problem began here; null before any intake or check-in. */
  since: string | null;
  /** The oldest first. */
  scores: readonly RecordedScore[];
  /** Days of visits that took place, the oldest first. */
  visits: readonly string[];
}>;

export type Point = Readonly<{
  on: string;
  score: number;
  subscore: number | null;
  tasks?: readonly Task[];
  amended?: boolean;
}>;

/** The points of one measure; a PHQ-2 with a blank item is none. */
export function pointsOf({ scores }: MeasureRecord, key: RecordedKey): Point[] {
  return scores.flatMap(({ measure, on, subscore, interest, lowMood, tasks, amended, ...row }) => {
    if (measure !== key) return [];
    const items = { interest: interest ?? undefined, lowMood: lowMood ?? undefined };
    const score = row.score ?? (key === "phq-2" ? phq2Score(items) : undefined);
    return score === undefined
      ? []
      : [{ on, score, subscore, ...(tasks && { tasks }), ...(amended && { amended }) }];
  });
}

/** What a change is judged by; null for what is a change in itself (GROC) and for a screen (PHQ). */
export function changeMeasureOf(key: RecordedKey): Measure | null {
  if (key === "groc" || key === "phq-2" || key === "phq-4") return null;
  return key === "pain" ? NPRS : MEASURES[key];
}
