/** Days as calendars name them, from Monday on. */
export const WEEKDAYS = ["mo", "tu", "we", "th", "fr", "sa", "su"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** How many times of a day a patient may choose. */
export const MOST_TIMES = 3;
/** "07:30" */
export const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What a patient chose; times are their own clock's. */
export type ReminderChoice = Readonly<{
  /** In order. */
  times: readonly string[];
  days: readonly Weekday[];
  /** Once more, later that day, when nothing was logged. */
  repeat: boolean;
  /** When to ask how the morning after is; null for not at all. */
  morningTime: string | null;
}>;

/** One reminder of a day: the time chosen, the repeat, or the question of the morning after. */
export type Slot = string;
const REPEAT: Slot = "repeat";
const MORNING: Slot = "morning";

export type ReminderDay = Readonly<{
  weekday: Weekday;
  /** The patient's clock now. */
  time: string;
  /** A plan runs, has begun, and nothing holds it. */
  asks: boolean;
  /** Sessions with something logged today. */
  logged: number;
  /** The day's rounds are over, or something hurt in one: nothing is to be done any more. */
  isOver: boolean;
  /** Yesterday's session is not answered for the morning after. */
  morningOpen: boolean;
  /** What was sent today. */
  sent: readonly Slot[];
}>;

/** The repeat comes this long after the last time of the day, and never after REPEAT_BY. */
const REPEAT_AFTER = 120;
const REPEAT_BY = 21 * 60 + 30;
/** A reminder that could not be sent within this time is left out: who reads it would not know what it is about. */
const LATE = 120;

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The reminders that are due now: none twice, none for what is done, none while the plan asks for nothing. */
export function dueSlots(choice: ReminderChoice, day: ReminderDay): readonly Slot[] {
  if (!day.asks) return [];
  const now = minutes(day.time);
  return slotsOf(choice, day)
    .filter(({ slot, at }) => at <= now && now < at + LATE && !day.sent.includes(slot))
    .map(({ slot }) => slot);
}

type Timed = Readonly<{ slot: Slot; at: number }>;

/** Every reminder of this day that is still asked for, with its minute. */
function slotsOf(choice: ReminderChoice, day: ReminderDay): readonly Timed[] {
  const { weekday, logged, isOver, morningOpen } = day;
  const own = choice.days.includes(weekday) && !isOver ? choice.times : [];
  // The first session answers the first time, the second the second.
  const times = own.slice(logged).map((time) => ({ slot: time, at: minutes(time) }));
  const { morningTime } = choice;
  const morning = morningOpen && morningTime !== null ? [{ slot: MORNING, at: minutes(morningTime) }] : [];
  return [...times, ...repeatOf(own, choice.repeat && logged === 0), ...morning];
}

function repeatOf(times: readonly string[], isWanted: boolean): readonly Timed[] {
  const last = times.at(-1);
  if (!isWanted || last === undefined) return [];
  const at = minutes(last) + REPEAT_AFTER;
  return at <= REPEAT_BY ? [{ slot: REPEAT, at }] : [];
}
