import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { type CalendarRow, listVisitsBetween } from "@/lib/data/visits/calendar";
import { findClinic } from "@/lib/data/clinics/clinics";
import { listClinicians } from "@/lib/data/visits/visits";
import { withActor } from "@/lib/data/with-actor";
import { type ClinicHours, sessionsOf, sessionsOn } from "@/lib/domain/hours/opening-hours";
import { WEEK } from "@/lib/domain/hours/read-hours";
import { daysOn, mondayOf } from "@/lib/domain/visits/booking-time";
import { calendarGrid, type GridRow, minuteOfDay, type Span } from "@/lib/domain/visits/calendar-grid";
import { clockTime, localDate, localMoment, longDayOf, shortDay } from "@/lib/domain/visits/clinic-time";
import { holderWords } from "@/lib/domain/visits/holder";
import { visitKindWord } from "@/lib/domain/visits/visit-kinds";
import type { VisitStatus } from "@/lib/domain/visits/visit-status";

export type CalendarView = "day" | "week";
export type CalendarVisit = Span & {
  readonly id: string;
  /** "9:30 am" */
  readonly starts: string;
  /** "9:30 am to 10:00 am" */
  readonly when: string;
  readonly patient: string;
  readonly kind: string;
  /** Who has it, where no column says so. */
  readonly holder: string | null;
  readonly status: VisitStatus;
};
export type CalendarColumn = {
  readonly day: string;
  /** Null: visits nobody is assigned to. */
  readonly clinicianId: string | null;
  readonly heading: string;
  /** Why nothing can be booked that day. */
  readonly closed: string | null;
  /** Marked in a week; the view of a day says its date above. */
  readonly isToday: boolean;
};
type Person = { readonly id: string; readonly name: string };
export type Calendar = {
  readonly view: CalendarView;
  readonly day: string;
  readonly dayWords: string;
  readonly today: string;
  /** False: the clinic has not said when it is open, so that every day reads as closed. */
  readonly hasHours: boolean;
  /** Whose week it is; in the view of a day everybody stands. */
  readonly clinician: Person | null;
  readonly clinicians: readonly Person[];
  readonly columns: readonly CalendarColumn[];
  readonly rows: readonly GridRow<CalendarVisit>[];
};
type Wanted = {
  readonly view: CalendarView;
  readonly day?: string | undefined;
  readonly clinician?: string | undefined;
};

/** A day of everybody, or a week of one clinician, on the clinic's clock. Nothing clinical. */
export function viewCalendar(actor: ActorFor<"calendar.view">, wanted: Wanted): Promise<Calendar> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const clinic = await findClinic(db, actor.clinicId);
    const clinicians = await listClinicians(db, scope);
    const today = localDate(new Date(), clinic.timeZone);
    const day = wanted.day ?? today;
    const own = clinicians.find(({ id }) => id === (wanted.clinician ?? actor.staffId));
    const clinician = wanted.view === "week" ? (own ?? clinicians[0] ?? null) : null;
    const [from, days] = wanted.view === "week" ? [mondayOf(day), 7] : [day, 1];
    const clinicianId = clinician?.id ?? null;
    const found = await listVisitsBetween(db, scope, { from, until: daysOn(from, days - 1), clinicianId });
    db.shows(...found.map(({ patientId }) => patientId));
    const visits = found.flatMap((row) => partsOf(row, clinic.timeZone));
    const columns =
      wanted.view === "week"
        ? Array.from({ length: days }, (_, index) =>
            weekColumn(daysOn(from, index), clinicianId, clinic, today),
          )
        : dayColumns(day, clinicians, visits, clinic);
    const grid = columns.map((column) => ({
      open: openOn(column.day, clinic),
      visits: visits
        .filter((part) => isIn(part, column, clinicians))
        .map((part) => visitOf(part, column.clinicianId, clinic.timeZone)),
    }));
    const dayWords = wanted.view === "week" ? `Week of ${longDayOf(from, today)}` : longDayOf(day, today);
    return {
      view: wanted.view,
      day,
      dayWords,
      today,
      hasHours: WEEK.some((weekday) => sessionsOf(weekday, clinic.openingHours).length > 0),
      clinician,
      clinicians,
      columns,
      rows: calendarGrid(grid),
    };
  });
}

function openOn(day: string, clinic: ClinicHours): Span[] {
  return sessionsOn(day, clinic).map(({ open, close }) => ({
    from: minuteOfDay(open),
    until: minuteOfDay(close),
  }));
}

function closedWords(day: string, clinic: ClinicHours): string | null {
  const closed = clinic.closedDays.find((one) => one.day === day);
  if (closed) return closed.reason === "" ? "Closed" : `Closed: ${closed.reason}`;
  return openOn(day, clinic).length === 0 ? "Closed" : null;
}

function weekColumn(
  day: string,
  clinicianId: string | null,
  clinic: ClinicHours,
  today: string,
): CalendarColumn {
  const heading = shortDay(new Date(day));
  return { day, clinicianId, heading, closed: closedWords(day, clinic), isToday: day === today };
}

/** One column for each clinician, and one for what nobody has taken where there is some. */
function dayColumns(
  day: string,
  clinicians: readonly Person[],
  visits: readonly VisitPart[],
  clinic: ClinicHours,
): CalendarColumn[] {
  const closed = closedWords(day, clinic);
  const about = { day, closed, isToday: false };
  const named = clinicians.map(({ id, name }) => ({ ...about, clinicianId: id, heading: name }));
  const nobody = { ...about, clinicianId: null, heading: "Nobody assigned" };
  const isLeft = named.length === 0 || visits.some((part) => isIn(part, nobody, clinicians));
  return isLeft ? [...named, nobody] : named;
}

/** A visit of somebody who has left stands with those nobody is assigned to. */
function isIn(
  { row, day }: VisitPart,
  column: Pick<CalendarColumn, "day" | "clinicianId">,
  now: readonly Person[],
) {
  const holder = now.some(({ id }) => id === row.clinicianId) ? row.clinicianId : null;
  return day === column.day && holder === column.clinicianId;
}

const minuteAt = (at: Date, timeZone: string) => minuteOfDay(localMoment(at, timeZone).slice(11));
/** How much room a visit takes whose length nobody said. */
const UNSAID_MINUTES = 15;
const DAY_MINUTES = 24 * 60;

/** What of a visit stands on one day. */
type VisitPart = Span & { readonly row: CalendarRow; readonly day: string };

/** The day a visit begins and, where it goes on past midnight, the next: whoever looks at either sees the time is taken. */
function partsOf(row: CalendarRow, timeZone: string): VisitPart[] {
  const { day, startsAt, endsAt } = row;
  const from = minuteAt(startsAt, timeZone);
  const minutes = endsAt ? (endsAt.getTime() - startsAt.getTime()) / 60_000 : UNSAID_MINUTES;
  const first = { row, day, from, until: Math.min(from + Math.max(minutes, 1), DAY_MINUTES) };
  const rest = endsAt && localDate(endsAt, timeZone) > day ? minuteAt(endsAt, timeZone) : 0;
  return rest === 0 ? [first] : [first, { row, day: daysOn(day, 1), from: 0, until: rest }];
}

function visitOf({ row, day, from, until }: VisitPart, clinicianId: string | null, timeZone: string) {
  const { id, startsAt, endsAt, status } = row;
  const ends = endsAt ? ` to ${clockTime(endsAt, timeZone)}` : "";
  const starts = `${clockTime(startsAt, timeZone)}${day === row.day ? "" : " the day before"}`;
  const holder = clinicianId === null ? holderWords(row) : null;
  return {
    ...{ id, from, until, starts, holder, status },
    ...{ when: `${starts}${ends}`, patient: row.name, kind: visitKindWord(row.kind) },
  } satisfies CalendarVisit;
}
