import { type AskedKey, ASKED_KEYS } from "@/lib/domain/questionnaires/questionnaires";

/** Every how many weeks: `weeks`; 0 asks at the start and the end alone; null never asks. */
export type Weeks = number | null;
export type Schedule = Readonly<Record<AskedKey, Weeks>>;

/**
 * As the clinical draft has it (spec 6): pain comes with each check-in, activities and the rating of change every 2
 * weeks, mood every 6. RMDQ waits for its texts, and PHQ-4 for a clinic that wants it in place of PHQ-2.
 */
export const SCHEDULE_DEFAULTS: Schedule = {
  pain: 2,
  psfs: 2,
  groc: 2,
  "phq-2": 6,
  "phq-4": null,
  rmdq: 6,
};
export const MOST_WEEKS = 26;

const isWeeks = (value: unknown): value is Weeks =>
  value === null ||
  (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= MOST_WEEKS);

/** The clinic's schedule: what it moved, over the defaults. What is not a number of weeks counts as not moved. */
export function scheduleOf(moved: Readonly<Record<string, unknown>>): Schedule {
  return Object.fromEntries(
    ASKED_KEYS.map((key) => {
      const value = moved[key];
      return [key, isWeeks(value) ? value : SCHEDULE_DEFAULTS[key]];
    }),
  ) as Schedule;
}

/** As the form of the schedule posts it, and as a person reads it. */
export const weeksPosted = (weeks: Weeks): string => (weeks === null ? "never" : String(weeks));
export function weeksInWords(posted: string): string {
  if (posted === "never") return "Not asked";
  if (posted === "0") return "At the start and the end only";
  return posted === "1" ? "Every week" : `Every ${posted} weeks`;
}

/** The schedule as its form shows it. */
export const scheduleBoxes = (schedule: Schedule): Readonly<Record<AskedKey, string>> =>
  Object.fromEntries(ASKED_KEYS.map((key) => [key, weeksPosted(schedule[key])])) as Record<AskedKey, string>;

export type DueFacts = Readonly<{
  schedule: Schedule;
  /** The clinic's dates, YYYY-MM-DD. */
  today: string;
  /** The day this problem began here; null before any intake or check-in. */
  since: string | null;
  /** The day its programme ended, while none runs. */
  endedOn: string | null;
  /** The newest score that counts of each measure, whichever way it came. */
  last: Readonly<Partial<Record<AskedKey, string>>>;
  /** The clinic has loaded the texts that RMDQ needs. */
  hasRmdqTexts: boolean;
}>;

export type DueMeasure = Readonly<{
  measure: AskedKey;
  on: string;
  why: "start" | "weeks" | "end";
  /** A week has gone by. */
  overdue: boolean;
}>;

/** How long a form that was begun can be carried on with; what was due then may not be now. */
export const DRAFT_DAYS = 7;

const DAY = 86_400_000;
const OVERDUE_DAYS = 7;
/** How long before its end a score may be from to count as the last one, and how long after it one is asked for (ours). */
const END_WINDOW_DAYS = 7;
const ASKED_AFTER_END_DAYS = 28;
/** What says how it has changed since the start, which has to be some time ago. */
const CHANGE_FROM_DAYS = 14;

const plusDays = (day: string, days: number) =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** What this patient is to answer today: at the start, every so many weeks, and at the end. */
export function measuresDue(facts: DueFacts): DueMeasure[] {
  const { today } = facts;
  return ASKED_KEYS.flatMap((measure) => {
    const found = isUsed(measure, facts) ? nextOf(measure, facts) : null;
    if (!found || found.on > today) return [];
    return [{ measure, ...found, overdue: today >= plusDays(found.on, OVERDUE_DAYS) }];
  });
}

function isUsed(measure: AskedKey, { schedule, hasRmdqTexts }: DueFacts): boolean {
  if (schedule[measure] === null) return false;
  // PHQ-4 has both items of PHQ-2.
  if (measure === "phq-2") return schedule["phq-4"] === null;
  return measure !== "rmdq" || hasRmdqTexts;
}

/** The newest score of this problem; of PHQ-2 also one within a PHQ-4. */
function lastOf(measure: AskedKey, { last, since }: DueFacts): string | null {
  const days = [last[measure], measure === "phq-2" ? last["phq-4"] : undefined];
  const found = days.filter((day): day is string => day !== undefined && since !== null && day >= since);
  return found.toSorted().at(-1) ?? null;
}

type Next = Pick<DueMeasure, "on" | "why"> | null;

function nextOf(measure: AskedKey, facts: DueFacts): Next {
  const { since, endedOn, schedule } = facts;
  if (since === null) return null;
  const last = lastOf(measure, facts);
  if (endedOn !== null && endedOn >= since) return atTheEnd(endedOn, last, facts.today);
  if (last === null) {
    return { on: measure === "groc" ? plusDays(since, CHANGE_FROM_DAYS) : since, why: "start" };
  }
  const weeks = schedule[measure] ?? 0;
  return weeks === 0 ? null : { on: plusDays(last, weeks * 7), why: "weeks" };
}

function atTheEnd(endedOn: string, last: string | null, today: string): Next {
  const isOver = today > plusDays(endedOn, ASKED_AFTER_END_DAYS);
  const isAnswered = last !== null && last >= plusDays(endedOn, -END_WINDOW_DAYS);
  return isOver || isAnswered ? null : { on: endedOn, why: "end" };
}
