import { realDay } from "@/lib/domain/patients/birth-date";
import { nameKey } from "@/lib/domain/patients/name-key";

/** What a search box was filled with: starts of name words, a date of birth, digits of a phone number. */
export type PatientSearch = Readonly<{
  words: readonly string[];
  birthDate: string | null;
  digits: string | null;
}>;

const ISO_DATE = /\b(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})\b/;
const US_DATE = /\b(?<month>\d{1,2})[/.](?<day>\d{1,2})[/.](?<year>\d{4})\b/;
const PHONE = /\+?\d[\d\s().-]{2,}\d/;

function takeDate(text: string): { date: string | null; rest: string } {
  const found = ISO_DATE.exec(text) ?? US_DATE.exec(text);
  const { year, month, day } = found?.groups ?? {};
  const date = realDay(Number(year), Number(month), Number(day));
  return found && date !== null ? { date, rest: text.replace(found[0], " ") } : { date: null, rest: text };
}

/** Reads "maria lop", "4/3/1961", "0142", or all at once. Null when there is too little to search by. */
export function readPatientSearch(typed: string): PatientSearch | null {
  const { date, rest } = takeDate(typed);
  const phone = PHONE.exec(rest)?.[0];
  const words = nameKey(phone === undefined ? rest : rest.replace(phone, " "))
    .split(" ")
    .filter((word) => word !== "");
  const digits = phone?.replaceAll(/\D/g, "") ?? null;
  const enough = date !== null || digits !== null || words.join("").length >= 2;
  return enough ? { words, birthDate: date, digits } : null;
}
