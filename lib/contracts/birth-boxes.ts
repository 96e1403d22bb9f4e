import { type BirthDateProblem, readBirthDate } from "@/lib/domain/patients/birth-date";

/** A date of birth as staff type it. */
export type BirthBoxes = Readonly<Record<"birthMonth" | "birthDay" | "birthYear", string>>;

const WORDS: Readonly<Record<BirthDateProblem, string>> = {
  birthDateMissing: "Enter the date of birth",
  birthDateIncomplete: "Enter month, day and year of birth",
  birthDateNotReal: "Enter a real date of birth, such as April 3, 1961",
  birthDateInFuture: "The date of birth is in the future",
  birthDateTooLongAgo: "Check the year of birth",
};
const BOXES = { month: "birthMonth", day: "birthDay", year: "birthYear" } as const;

/** The day, or what is wrong with which box. `today`: YYYY-MM-DD. */
export function readBirthBoxes(
  { birthMonth, birthDay, birthYear }: BirthBoxes,
  today: string,
): { readonly date: string } | { readonly problems: Readonly<Record<string, string>> } {
  const read = readBirthDate({ month: birthMonth, day: birthDay, year: birthYear }, today);
  if (read.ok) return { date: read.date };
  return { problems: Object.fromEntries(read.wrong.map((part) => [BOXES[part], WORDS[read.problem]])) };
}

const HOUR = 3_600_000;
/** The day where it is latest on earth: no clinic's own day is later, and its use case looks again by that. */
export const latestToday = (now = new Date()): string =>
  new Date(now.getTime() + 14 * HOUR).toISOString().slice(0, 10);
