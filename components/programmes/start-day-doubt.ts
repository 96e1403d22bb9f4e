import { differenceInCalendarDays, isValid, parseISO } from "date-fns";

const LONGEST_AGO_DAYS = 31;
const FURTHEST_AHEAD_DAYS = 180;

/**
 * Asks back where a plan is to start on a day that looks like a slip of the year: adherence and lapses count from that day.
 * It refuses nothing, since a plan given on paper may be written down late. Null for a day that is near, or not whole yet.
 */
export function startDayDoubt(startsOn: string, now: Date): string | null {
  const day = parseISO(startsOn);
  if (!isValid(day)) return null;
  const ahead = differenceInCalendarDays(day, now);
  if (ahead < -LONGEST_AGO_DAYS) return "That day is more than a month ago: is the year right?";
  return ahead > FURTHEST_AHEAD_DAYS ? "That day is more than half a year away: is the year right?" : null;
}
