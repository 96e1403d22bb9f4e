import { calendarStamp, calendarText, calendarWords } from "@/lib/domain/calendar/icalendar";

export type VisitEvent = Readonly<{
  id: string;
  /** What the calendar shows; nothing of why somebody comes or whom they see. */
  title: string;
  /** Empty where the clinic has not said. */
  place: string;
  startsAt: Date;
  endsAt: Date | null;
  /** Counts the changes of the visit, so that a calendar takes the newer one. */
  version: number;
  madeAt: Date;
}>;

/** One visit as an iCalendar file. Its times are instants: right wherever the phone is, and over each change of the clock. */
export function visitFile({ id, title, place, startsAt, endsAt, version, madeAt }: VisitEvent): string {
  return calendarText(
    [],
    [
      ...["BEGIN:VEVENT", `UID:${id}@plumbline`, `DTSTAMP:${calendarStamp(madeAt)}`, `SEQUENCE:${version}`],
      `DTSTART:${calendarStamp(startsAt)}`,
      ...(endsAt ? [`DTEND:${calendarStamp(endsAt)}`] : []),
      `SUMMARY:${calendarWords(title)}`,
      ...(place === "" ? [] : [`LOCATION:${calendarWords(place)}`]),
      "CLASS:PRIVATE",
      "END:VEVENT",
    ],
  );
}
