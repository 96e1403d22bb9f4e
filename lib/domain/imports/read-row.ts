import type { ColumnMap, ImportField } from "@/lib/domain/imports/columns";
import { boxesOf, type DateOrder } from "@/lib/domain/imports/date-order";
import { type BirthDateResult, readBirthDate } from "@/lib/domain/patients/birth-date";
import { nameKey } from "@/lib/domain/patients/name-key";
import { mailAddress } from "@/lib/domain/people/mail-address";
import { isPhoneNumber } from "@/lib/domain/people/phone-number";

export type ReadPatient = {
  readonly fullName: string;
  readonly nameKey: string;
  /** YYYY-MM-DD */
  readonly birthDate: string;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly emergencyName: string | null;
  readonly emergencyPhone: string | null;
};
export type ReadRow =
  | { readonly ok: true; readonly patient: ReadPatient }
  | { readonly ok: false; readonly reasons: readonly string[] };

const DATE_WORDS: Readonly<Record<Extract<BirthDateResult, { ok: false }>["problem"], string>> = {
  birthDateMissing: "There is no date of birth",
  birthDateIncomplete: "The date of birth lacks its day, month or year",
  birthDateNotReal: "The date of birth is no date in the order you chose",
  birthDateInFuture: "The date of birth is in the future",
  birthDateTooLongAgo: "The date of birth is more than 120 years ago",
};
const SHORT_YEAR = "The year of birth has two digits. Write all four, so that the century is sure.";
const LONGEST_NAME = 120;
/** What a list of ours, put right and sent again, has before a text a spreadsheet would run: "'+1 415 555 0142". */
const AS_TEXT = /^'(?=[=+\-@])/;
/** What follows a comma and is no first name. */
const AFTER_NAME = /^(jr|sr|ii|iii|iv|md|dc|phd|dds|rn|esq)\.?$/i;

/** "Hart, Ben" as other systems write it is Ben Hart. */
function inOrder(name: string): string {
  const [last = "", first = "", ...more] = name.split(",").map((part) => part.trim());
  const turned = more.length === 0 && last !== "" && first !== "" && !AFTER_NAME.test(first);
  return turned ? `${first} ${last}` : name;
}

type Text = (field: ImportField) => string;

/** The full name, or its parts put together; a first name chosen beside a name that lacks it stands before it. */
function nameOf(text: Text, { lastName }: ColumnMap): string {
  const [full, first] = [inOrder(text("fullName")), text("firstName")];
  if (full === "") return `${first} ${text("lastName")}`.trim();
  const lacks = lastName === undefined && !` ${nameKey(full)} `.includes(` ${nameKey(first)} `);
  return lacks ? `${first} ${full}`.trim() : full;
}

/** Half a name finds nobody at the tablet or the desk: a list with a column for each half has both. */
function nameProblems(name: string, text: Text, columns: ColumnMap): string[] {
  if (!/\p{L}/u.test(name)) return ["There is no name"];
  if (name.length > LONGEST_NAME) return ["The name is longer than 120 letters"];
  if (columns.firstName === undefined || columns.lastName === undefined || text("fullName") !== "") return [];
  if (text("lastName") === "") return ["There is no last name"];
  return text("firstName") === "" ? ["There is no first name"] : [];
}

function dateProblem(text: string, order: DateOrder, problem: keyof typeof DATE_WORDS): string {
  const short = /^\d{2}$/.test(boxesOf(text, order).year) && !/\d{4}/.test(text);
  return short ? SHORT_YEAR : DATE_WORDS[problem];
}

/** One row as a patient, or every reason why it is none. `today` is the day at the clinic. */
export function readRow(
  cells: readonly string[],
  columns: ColumnMap,
  order: DateOrder,
  today: string,
): ReadRow {
  const text = (field: ImportField) => {
    const column = columns[field];
    const cell = (column === undefined ? "" : (cells[column] ?? "")).replaceAll(/[\s\0]+/gu, " ").trim();
    return cell.replace(AS_TEXT, "");
  };
  const fullName = nameOf(text, columns);
  const reasons: string[] = nameProblems(fullName, text, columns);
  const born = readBirthDate(boxesOf(text("birthDate"), order), today);
  if (!born.ok) reasons.push(dateProblem(text("birthDate"), order, born.problem));
  const phone = (field: "mobile" | "emergencyPhone", words: string) => {
    const typed = text(field);
    if (typed !== "" && !isPhoneNumber(typed)) reasons.push(words);
    return typed === "" ? null : typed;
  };
  const mobile = phone("mobile", "The phone number does not have 7 to 15 digits, or has letters in it");
  const emergencyPhone = phone(
    "emergencyPhone",
    "The emergency contact’s number does not have 7 to 15 digits, or has letters in it",
  );
  const email = mailAddress(text("email"));
  if (text("email") !== "" && email === null) reasons.push("The email address is not like name@mail.example");
  const emergencyName = text("emergencyName").slice(0, LONGEST_NAME) || null;
  if (reasons.length > 0 || !born.ok) return { ok: false, reasons };
  const who = { fullName, nameKey: nameKey(fullName), birthDate: born.date };
  return { ok: true, patient: { ...who, mobile, email, emergencyName, emergencyPhone } };
}

/** Name, date of birth and digits of the phone: by them two rows are one person, and the same file adds nobody twice. */
export const personKey = ({ nameKey: name, birthDate, mobile }: ReadPatient): string =>
  `${name}|${birthDate}|${(mobile ?? "").replaceAll(/\D/g, "")}`;
