const DAY_MS = 86_400_000;

/** A date some days on, both YYYY-MM-DD: the calendar's own days, whatever the clocks do. */
export function daysOn(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The Monday of the week a date is in, YYYY-MM-DD. */
export function mondayOf(day: string): string {
  return daysOn(day, -((new Date(day).getUTCDay() + 6) % 7));
}

/** The same weekday of each of `times` weeks, the day itself first. */
export function weekly(day: string, times: number): string[] {
  return Array.from({ length: times }, (_, week) => daysOn(day, week * 7));
}
