import type { WeekSession } from "@/lib/domain/hours/week-sessions";
import type { VisitType } from "@/lib/domain/visits/visit-types";

/** What a clinic lets patients book by themselves. */
export type SelfBooking = Readonly<{
  on: boolean;
  /** Of the clinic's types of visit, by their stored kind. */
  kinds: readonly string[];
  /** By clinician's id, the sessions offered as `offeredSession` names them. */
  sessions: Readonly<Record<string, readonly string[]>>;
  /** No time sooner than this can be taken. */
  noticeHours: number;
  /** How many days after today are offered. */
  daysAhead: number;
}>;

/** As every clinic begins. */
export const NO_SELF_BOOKING: SelfBooking = {
  on: false,
  kinds: [],
  sessions: {},
  noticeHours: 24,
  daysAhead: 42,
};

export const NOTICE_MOST_HOURS = 14 * 24;
export const AHEAD_MOST_DAYS = 120;

/** "1 08:00". By its opening, not its place in the day: hours that change are offered again when somebody ticks them. */
export const offeredSession = ({ weekday, open }: Pick<WeekSession, "weekday" | "open">): string =>
  `${weekday} ${open}`;

const isWhole = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? { ...value } : {};

/** As stored; what cannot be read is not offered. */
export function selfBookingOf(stored: unknown): SelfBooking {
  const { on, kinds, sessions, noticeHours, daysAhead } = record(stored);
  return {
    on: on === true,
    kinds: texts(kinds),
    sessions: Object.fromEntries(Object.entries(record(sessions)).map(([id, named]) => [id, texts(named)])),
    noticeHours: isWhole(noticeHours, 0, NOTICE_MOST_HOURS) ? noticeHours : NO_SELF_BOOKING.noticeHours,
    daysAhead: isWhole(daysAhead, 1, AHEAD_MOST_DAYS) ? daysAhead : NO_SELF_BOOKING.daysAhead,
  };
}

/** The types a patient may choose from. */
export function offeredTypes({ on, kinds }: SelfBooking, types: readonly VisitType[]): VisitType[] {
  return on ? types.filter(({ kind }) => kinds.includes(kind)) : [];
}

/** Those of the clinicians who have a session in which patients may book. */
export function offeredClinicians<Person extends { readonly id: string }>(
  { on, sessions }: SelfBooking,
  clinicians: readonly Person[],
): Person[] {
  return on ? clinicians.filter(({ id }) => (sessions[id] ?? []).length > 0) : [];
}

/** Who has so many visits to come books no other by themselves: the rest of a day is for everybody. */
export const MOST_COMING_VISITS = 3;
