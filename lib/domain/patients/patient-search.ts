import { monthNumber, realDay } from "@/lib/domain/patients/birth-date";
import { nameKey } from "@/lib/domain/patients/name-key";

/** What a search box was filled with: starts of name words, a date of birth, digits of a phone number. */
export type PatientSearch = Readonly<{
  words: readonly string[];
  birthDate: string | null;
  digits: string | null;
}>;

const ISO_DATE = /\b(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})\b/;
const US_DATE = /\b(?<month>\d{1,2})[/.](?<day>\d{1,2})[/.](?<year>\d{4}|\d{2})\b/;
/** Only where it is no day with the month first. */
const DAY_FIRST_DIGITS = /\b(?<day>\d{1,2})[/.](?<month>\d{1,2})[/.](?<year>\d{4}|\d{2})\b/;
/** "Jun 6, 1998", as lists here show it, and "6 June 1998". */
const MONTH_FIRST = /(?<month>\p{L}{3,})\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})\b/u;
const DAY_FIRST = /\b(?<day>\d{1,2})\s+(?:de\s+)?(?<month>\p{L}{3,})\.?,?\s+(?:de\s+)?(?<year>\d{4})\b/u;
const DATES = [ISO_DATE, US_DATE, DAY_FIRST_DIGITS, MONTH_FIRST, DAY_FIRST];
const PHONE = /\+?\d[\d\s().-]{2,}\d/;

/** Two digits are of the hundred years up to now. */
function fullYear(year: string, now: Date): number {
  if (year.length === 4) return Number(year);
  const latest = now.getUTCFullYear();
  return latest - ((latest - Number(year)) % 100);
}

function takeDate(text: string, now: Date): { date: string | null; rest: string } {
  for (const pattern of DATES) {
    const found = pattern.exec(text);
    const { year = "", month = "", day = "" } = found?.groups ?? {};
    const date = realDay(fullYear(year, now), monthNumber(month) ?? 0, Number(day));
    if (found && date !== null) return { date, rest: text.replace(found[0], " ") };
  }
  return { date: null, rest: text };
}

/** Reads "maria lop", "4/3/1961", "Apr 3, 1961", "0142", or all at once. Null when there is too little to search by. */
export function readPatientSearch(typed: string, now = new Date()): PatientSearch | null {
  const { date, rest } = takeDate(typed, now);
  const phone = PHONE.exec(rest)?.[0];
  const words = nameKey(phone === undefined ? rest : rest.replace(phone, " "))
    .split(" ")
    .filter((word) => word !== "");
  const digits = phone?.replaceAll(/\D/g, "") ?? null;
  const enough = date !== null || digits !== null || words.join("").length >= 2;
  return enough ? { words, birthDate: date, digits } : null;
}
