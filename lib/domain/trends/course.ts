import type { FormAnswers, FormKey, LegReach } from "@/lib/domain/check-in/answers";
import type { HowLong, Reason } from "@/lib/domain/intake/choices";

/** The answers that the trends read of earlier check-ins. */
export const READ_KEYS = [
  ...(["legNumb", "legPain", "weakLeg", "foot", "bothLegs", "legsGroup", "legReach"] as const),
  ...(["nightPain", "dayGroup", "tasksWorse", "avoids"] as const),
] as const satisfies readonly FormKey[];
type ReadKey = (typeof READ_KEYS)[number];

/** What one earlier, committed check-in is read for. */
export type EarlierCheckIn = Readonly<{
  /** ISO instant. */
  at: string;
  pain: number | null;
  answers: Pick<FormAnswers, ReadKey>;
}>;

/** One global rating of change, -5 to 5. */
export type EarlierRating = Readonly<{ at: string; score: number }>;

/** One sitting at the exercises. worst: highest pain logged, null when none was. */
export type EarlierSession = Readonly<{
  /** When it reached the clinic. */
  at: string;
  /** The day it was done, by the phone where it was done there: YYYY-MM-DD. */
  day: string;
  worst: number | null;
  /** The last score of the check-ins of that day, before it. */
  pre?: number | null;
  /** The morning after; null until it is answered. */
  am?: number | null;
  /** The patient said of that morning: plain muscle soreness that eases. */
  sore?: boolean;
  /** Something was stopped for a pain that is red whatever its strength: electric, into a leg, or sharp and staying. */
  alarming?: boolean;
}>;

/**
 * What is stored of a patient's way so far, read in one statement. An episode begins with the newest intake for a new
 * problem, an injury or a pain that came back; without one, with the first intake or check-in there is.
 */
export type Course = Readonly<{
  now: string;
  /** The clinic's day, YYYY-MM-DD. */
  today: string;
  episode: Readonly<{
    at: string;
    reason: Reason | null;
    howLong: HowLong | null;
    /** How far down the leg it went at the intake. */
    legReach?: LegReach | "unsure" | null;
  }> | null;
  /**
   * The starting score: the intake's pain now, or the first check-in's where that came before. heard: what else may be it,
   * as staff heard it later, or as the intake that came after such a check-in has it.
   */
  start: Readonly<{ at: string; pain: number; heard?: readonly number[] }> | null;
  /** The last 21 of the episode, oldest first. */
  checkIns: readonly EarlierCheckIn[];
  /** The last 12 with an entry, in the order they were done; null where they were not read. */
  sessions: readonly EarlierSession[] | null;
  /** Of those: when the newest reached the clinic, and the last day on which one was done. */
  newestSession: Readonly<{ at: string; day: string }> | null;
  /** The last 2 of the last 6 weeks, oldest first. */
  ratings: readonly EarlierRating[];
  /** An emergency or urgent alert in this episode. */
  hadAlert: boolean;
  /** Last completed full form and last screens (PHQ-2, NG65 count), the intake's among them. */
  fullAt: string | null;
  screensAt: string | null;
  /** The dosing numbers the clinic moved. */
  dosing?: Readonly<Record<string, unknown>>;
  /** The last full form told of a reaction to treatment. */
  reacted: boolean;
}>;

/**
 * The course as handed in, and as it is with each starting score that staff heard later. Rules are decided on every one
 * of them, and the strictest holds: an amendment adds, and never takes a trend away.
 */
export function asHeard(course: Course): readonly [Course, ...Course[]] {
  const { start } = course;
  if (start === null) return [course];
  const others = new Set((start.heard ?? []).filter((pain) => pain !== start.pain));
  return [course, ...[...others].map((pain) => ({ ...course, start: { ...start, pain } }))];
}

const DAY = 86_400_000;

/** Whole days from one instant to another. */
export function daysBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The later of two instants, or of two days; null where there is neither. */
export function laterOf(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && Date.parse(other) > Date.parse(one)) ? other : one;
}

/** A session since the last check-in that nothing has judged yet, one left unfinished for instance. */
export function hasNewSession({ newestSession, checkIns }: Course): boolean {
  const last = checkIns.at(-1);
  return newestSession !== null && (!last || Date.parse(newestSession.at) > Date.parse(last.at));
}

/** `newestSession` of a course with these sessions, in the order they were done. */
export function newestOf(sessions: readonly EarlierSession[]): Course["newestSession"] {
  const at = sessions.reduce<string | null>((latest, one) => laterOf(latest, one.at), null);
  const day = sessions.at(-1)?.day;
  return at === null || day === undefined ? null : { at, day };
}
