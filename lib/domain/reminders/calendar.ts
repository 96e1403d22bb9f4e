import { calendarStamp, calendarText, calendarWords } from "@/lib/domain/calendar/icalendar";
import type { Weekday } from "@/lib/domain/reminders/slots";

export type CalendarFeed = Readonly<{
  /** Names the events to the calendar, and nobody else: no id of a person. */
  id: string;
  /** What each event says; nothing of whose exercises or which. */
  title: string;
  /** The day from which they stand in the calendar, YYYY-MM-DD. */
  from: string;
  times: readonly string[];
  days: readonly Weekday[];
  madeAt: Date;
}>;

const WEEK: readonly Weekday[] = ["su", "mo", "tu", "we", "th", "fr", "sa"];
const DAY_MS = 86_400_000;

/**
 * The chosen times as an iCalendar file (RFC 5545). They have no zone ("floating"): eight in the morning is that
 * wherever the phone is. A file without events empties the calendar.
 */
export function calendarFile({ id, title, from, times, days, madeAt }: CalendarFeed): string {
  const first = firstOf(from, days);
  const events =
    first === null ? [] : times.flatMap((time) => eventLines({ id, title, madeAt, first, time, days }));
  return calendarText(
    [
      ...[`NAME:${calendarWords(title)}`, `X-WR-CALNAME:${calendarWords(title)}`],
      ...["REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H"],
    ],
    events,
  );
}

/** The first chosen weekday from a date on: an event must begin on a day of its own rule. */
function firstOf(from: string, days: readonly Weekday[]): string | null {
  for (let ahead = 0; ahead < WEEK.length; ahead += 1) {
    const date = new Date(Date.parse(from) + ahead * DAY_MS);
    const weekday = WEEK[date.getUTCDay()];
    if (weekday && days.includes(weekday)) return date.toISOString().slice(0, 10);
  }
  return null;
}

type Event = Pick<CalendarFeed, "id" | "title" | "madeAt" | "days"> &
  Readonly<{ first: string; time: string }>;

function eventLines({ id, title, madeAt, first, time, days }: Event): string[] {
  const stamp = calendarStamp(madeAt);
  const byDay = days.map((day) => day.toUpperCase()).join(",");
  return [
    ...["BEGIN:VEVENT", `UID:${id}-${time.replace(":", "")}@plumbline`, `DTSTAMP:${stamp}`],
    ...[`DTSTART:${first.replaceAll("-", "")}T${time.replace(":", "")}00`, "DURATION:PT15M"],
    ...[
      `RRULE:FREQ=WEEKLY;BYDAY=${byDay}`,
      `SUMMARY:${calendarWords(title)}`,
      "TRANSP:TRANSPARENT",
      "CLASS:PRIVATE",
    ],
    ...[
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      `DESCRIPTION:${calendarWords(title)}`,
      "TRIGGER:PT0S",
      "END:VALARM",
    ],
    "END:VEVENT",
  ];
}
