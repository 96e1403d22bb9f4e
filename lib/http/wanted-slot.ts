import type { Query } from "@/lib/contracts/query";
import "server-only";
import { realDay } from "@/lib/domain/patients/birth-date";
import { isId } from "@/lib/http/id-from";

export type WantedSlot = {
  day?: string | undefined;
  time?: string | undefined;
  clinician?: string | undefined;
};

const text = (value: Query[string], pattern: RegExp) =>
  typeof value === "string" && pattern.test(value) ? value : undefined;

/** A date of the address, YYYY-MM-DD; undefined where it is none of the calendar. */
export function dayOf(value: Query[string]): string | undefined {
  const day = text(value, /^\d{4}-\d{2}-\d{2}$/);
  // Date.parse makes March 3 of February 31, and the database refuses it.
  const [year = 0, month = 0, date = 0] = day?.split("-").map(Number) ?? [];
  return realDay(year, month, date) === null ? undefined : day;
}

/** The place in the calendar an address names; what cannot be read is left out. */
export function wantedSlot(query: Query): WantedSlot {
  const { clinician } = query;
  return {
    day: dayOf(query["day"]),
    time: text(query["time"], /^([01]\d|2[0-3]):[0-5]\d$/),
    clinician: typeof clinician === "string" && isId(clinician) ? clinician : undefined,
  };
}
