/** The three boxes as typed; month as a number or a name. */
export type BirthDateBoxes = { readonly day: string; readonly month: string; readonly year: string };
export type BirthDatePart = keyof BirthDateBoxes;

export type BirthDateProblem =
  | "birthDateMissing"
  | "birthDateIncomplete"
  | "birthDateNotReal"
  | "birthDateInFuture"
  | "birthDateTooLongAgo";

/** `date` is YYYY-MM-DD; `wrong` are the boxes to mark. */
export type BirthDateResult =
  | { readonly ok: true; readonly date: string }
  | { readonly ok: false; readonly problem: BirthDateProblem; readonly wrong: readonly BirthDatePart[] };

export const OLDEST_AGE_YEARS = 120;
const PARTS = ["month", "day", "year"] as const;

// English and Spanish; any beginning of at least three letters is understood.
const MONTH_NAMES = [
  ["january", "enero"],
  ["february", "febrero"],
  ["march", "marzo"],
  ["april", "abril"],
  ["may", "mayo"],
  ["june", "junio"],
  ["july", "julio"],
  ["august", "agosto"],
  ["september", "septiembre", "setiembre"],
  ["october", "octubre"],
  ["november", "noviembre"],
  ["december", "diciembre"],
] as const;

/** Reads a date of birth from three boxes; `today` (YYYY-MM-DD) is the day at the clinic. */
export function readBirthDate(boxes: BirthDateBoxes, today: string): BirthDateResult {
  const empty = PARTS.filter((part) => boxes[part].trim() === "");
  if (empty.length === PARTS.length) return refused("birthDateMissing", PARTS);
  const numbers = {
    month: monthNumber(boxes.month),
    day: wholeNumber(boxes.day, /^\d{1,2}$/, 31),
    year: wholeNumber(boxes.year, /^\d{4}$/, 9999),
  };
  const unread = PARTS.filter((part) => numbers[part] === null);
  // A box that is left empty is not read either; one that is wrong beside it is blamed with it.
  if (empty.length > 0) return refused("birthDateIncomplete", unread);
  if (unread.length > 0) return refused("birthDateNotReal", unread);

  const date = realDay(numbers.year ?? 0, numbers.month ?? 0, numbers.day ?? 0);
  if (date === null) return refused("birthDateNotReal", PARTS);
  if (date > today) return refused("birthDateInFuture", PARTS);
  return ageOn(date, today) > OLDEST_AGE_YEARS
    ? refused("birthDateTooLongAgo", ["year"])
    : { ok: true, date };
}

/** The day as YYYY-MM-DD; null when the calendar has no such day. */
export function realDay(year: number, month: number, day: number): string | null {
  const inRange =
    [year, month, day].every((part) => Number.isInteger(part) && part >= 1) && month <= 12 && year <= 9999;
  if (!inRange || day > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Age in whole years on a day (both YYYY-MM-DD). Born on 29 February: a year older on 1 March in common years. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

function wholeNumber(typed: string, pattern: RegExp, max: number): number | null {
  const text = typed.trim();
  const value = Number(text);
  return pattern.test(text) && value >= 1 && value <= max ? value : null;
}

/** 1 to 12 of a number or a name; null where it is neither. */
export function monthNumber(typed: string): number | null {
  const text = typed.trim().toLowerCase().replace(/\.$/, "");
  if (/^\d/.test(text)) return wholeNumber(text, /^\d{1,2}$/, 12);
  if (text.length < 3) return null;
  const index = MONTH_NAMES.findIndex((names) => names.some((name) => name.startsWith(text)));
  return index === -1 ? null : index + 1;
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}

function refused(problem: BirthDateProblem, wrong: readonly BirthDatePart[]): BirthDateResult {
  return { ok: false, problem, wrong };
}
