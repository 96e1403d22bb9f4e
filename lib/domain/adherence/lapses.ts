import { daysBetween } from "@/lib/domain/dosing/days";

/** A stretch of days without a session: after the session of `from`, up to the next one or, still going on, to today. */
export type Lapse = Readonly<{ from: string; until: string | null; days: number }>;

/** Lapses of at least so many days since the plan began, oldest first. `doneOn` in any order. */
export function lapsesOf(
  { startsOn, today, doneOn }: Readonly<{ startsOn: string; today: string; doneOn: readonly string[] }>,
  leastDays: number,
): readonly Lapse[] {
  const days = [...new Set(doneOn.filter((day) => day >= startsOn && day <= today))].toSorted();
  return days.flatMap((from, index) => {
    const until = days[index + 1] ?? null;
    const off = daysBetween(from, until ?? today);
    return off >= leastDays ? [{ from, until, days: off }] : [];
  });
}
