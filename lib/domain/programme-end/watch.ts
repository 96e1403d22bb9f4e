import { daysAfter, daysBetween } from "@/lib/domain/dosing/days";

/** For how long a patient is asked each month once a programme has ended. Our judgement, to be ratified. */
const WATCH_MONTHS = 6;
/** A check-in this many days before its day counts for the month. */
const EARLY_DAYS = 7;
/** Without a check-in so many days after its day, somebody should ring. */
const LATE_DAYS = 7;
/** The last of the watch is waited for this long. */
const LAST_DAYS = 28;

/** The same day so many months later, or the last of a shorter month. Days are YYYY-MM-DD. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

export const watchUntil = (endedOn: string): string => monthsAfter(endedOn, WATCH_MONTHS);

/** A programme that ended, and the last check-in of the patient since. */
export type Watch = Readonly<{ endedOn: string; watchUntil: string; lastCheckInOn: string | null }>;

/** The days on which the patient is asked how it is, oldest first. */
export function watchDays({
  endedOn,
  watchUntil: until,
}: Pick<Watch, "endedOn" | "watchUntil">): readonly string[] {
  return Array.from({ length: WATCH_MONTHS }, (_, nth) => monthsAfter(endedOn, nth + 1)).filter(
    (day) => day <= until,
  );
}

/**
 * `dueOn`: the monthly check-in that has come and is not answered; `nextOn`: the one to come. A later one takes the
 * place of an earlier one, so that nobody answers for months gone by.
 */
export function monthlyCheckIn(
  watch: Watch,
  today: string,
): Readonly<{ dueOn: string | null; nextOn: string | null }> {
  const days = watchDays(watch);
  const last = days.findLast((day) => day <= today) ?? null;
  const nextOn = days.find((day) => day > today) ?? null;
  if (last === null || daysBetween(last, today) >= LAST_DAYS + LATE_DAYS) return { dueOn: null, nextOn };
  const answered = watch.lastCheckInOn !== null && watch.lastCheckInOn >= daysAfter(last, -EARLY_DAYS);
  return { dueOn: answered ? null : last, nextOn };
}
