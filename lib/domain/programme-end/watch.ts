import { daysAfter, daysBetween } from "@/lib/domain/dosing/days";

/** How a patient is watched once a programme has ended. Our judgement, to be ratified. */
export const WATCH = {
  /** For how long they are asked each month. */
  months: 6,
  /** A check-in this many days before its day counts for the month. */
  earlyDays: 7,
  /** So many days after its day an answer is no longer waited for: the last for 28, and then somebody has a week to ring. */
  openDays: 28 + 7,
} as const;

/** The same day so many months later, or the last of a shorter month. Days are YYYY-MM-DD. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

export const watchUntil = (endedOn: string): string => monthsAfter(endedOn, WATCH.months);

/** A programme that ended, and the last check-in of the patient since. */
export type Watch = Readonly<{ endedOn: string; watchUntil: string; lastCheckInOn: string | null }>;

/** The days on which the patient is asked how it is, oldest first. */
export function watchDays({
  endedOn,
  watchUntil: until,
}: Pick<Watch, "endedOn" | "watchUntil">): readonly string[] {
  return Array.from({ length: WATCH.months }, (_, nth) => monthsAfter(endedOn, nth + 1)).filter(
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
  if (last === null || daysBetween(last, today) >= WATCH.openDays) return { dueOn: null, nextOn };
  const answered = watch.lastCheckInOn !== null && watch.lastCheckInOn >= daysAfter(last, -WATCH.earlyDays);
  return { dueOn: answered ? null : last, nextOn };
}
