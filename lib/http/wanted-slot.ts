import "server-only";

type Query = Readonly<Record<string, string | string[] | undefined>>;
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
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : undefined;
}

/** The place in the calendar an address names; what cannot be read is left out. */
export function wantedSlot(query: Query): WantedSlot {
  return {
    day: dayOf(query["day"]),
    time: text(query["time"], /^([01]\d|2[0-3]):[0-5]\d$/),
    clinician: text(query["clinician"], /^[0-9a-f-]{36}$/),
  };
}
