import { calendarStamp, calendarText, calendarWords } from "@/lib/domain/calendar/icalendar";
import type { Weekday } from "@/lib/domain/reminders/slots";

export type CalendarFeed = Readonly<{
  /** Names the events to the calendar, and nobody else: no id of a person. */
  id: string;
  /** What each event says; nothing of whose exercises or which. */
  title: string;
  /** Where to change or end the reminders: a page that asks who comes. */
  offAt: { readonly words: string; readonly url: string };
  /** The day from which they stand in the calendar, YYYY-MM-DD. */
  from: string;
  times: readonly string[];
  days: readonly Weekday[];
  madeAt: Date;
}>;

const WEEK: readonly Weekday[] = ["su", "mo", "tu", "we", "th", "fr", "sa"];
const ASKED_AGAIN = ["REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H"];
const DAY_MS = 86_400_000;

/**
 * The chosen times as an iCalendar file (RFC 5545). They have no zone ("floating"): eight in the morning is that
 * wherever the phone is. A file without events empties the calendar.
 */
export function calendarFile({ id, title, offAt, from, times, days, madeAt }: CalendarFeed): string {
  const first = firstOf(from, days);
  const events =
    first === null
      ? []
      : times.flatMap((time) => eventLines({ id, title, offAt, madeAt, first, time, days }));
  const named = [`NAME:${calendarWords(title)}`, `X-WR-CALNAME:${calendarWords(title)}`];
  return calendarText([...named, ...ASKED_AGAIN], events);
}

/** Empties a calendar whose address has ended, instead of leaving its alarms there for good. The same for everybody. */
export const endedCalendarFile = (): string => calendarText(ASKED_AGAIN, []);

/** The first chosen weekday from a date on: an event must begin on a day of its own rule. */
function firstOf(from: string, days: readonly Weekday[]): string | null {
  for (let ahead = 0; ahead < WEEK.length; ahead += 1) {
    const date = new Date(Date.parse(from) + ahead * DAY_MS);
    const weekday = WEEK[date.getUTCDay()];
    if (weekday && days.includes(weekday)) return date.toISOString().slice(0, 10);
  }
  return null;
}

type Event = Pick<CalendarFeed, "id" | "title" | "offAt" | "madeAt" | "days"> &
  Readonly<{ first: string; time: string }>;

function eventLines({ id, title, offAt, madeAt, first, time, days }: Event): string[] {
  const stamp = calendarStamp(madeAt);
  const byDay = days.map((day) => day.toUpperCase()).join(",");
  return [
    ...["BEGIN:VEVENT", `UID:${id}-${time.replace(":", "")}@plumbline`, `DTSTAMP:${stamp}`],
    ...[`DTSTART:${first.replaceAll("-", "")}T${time.replace(":", "")}00`, "DURATION:PT15M"],
    ...[
      `RRULE:FREQ=WEEKLY;BYDAY=${byDay}`,
      `SUMMARY:${calendarWords(title)}`,
      `DESCRIPTION:${calendarWords(`${offAt.words} ${offAt.url}`)}`,
      `URL:${offAt.url}`,
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
