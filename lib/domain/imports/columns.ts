import { mailAddress } from "@/lib/domain/people/mail-address";
import { isPhoneNumber } from "@/lib/domain/people/phone-number";

/** What a list of patients may say of each. */
export const IMPORT_FIELDS = [
  "fullName",
  "firstName",
  "lastName",
  "birthDate",
  "mobile",
  "email",
  "emergencyName",
  "emergencyPhone",
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];
/** A date, a mail address: what stands in a row, and in no heading. */
const A_DATE = /\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/;
const isOfARow = (cell: string) =>
  A_DATE.test(cell) || isPhoneNumber(cell.trim()) || mailAddress(cell) !== null;

/** The row that should name the columns reads like a patient's: taken for headings, it would add nobody, unseen. */
export const looksLikeARow = (headings: readonly string[]): boolean => headings.some(isOfARow);

/** Which column, counted from 0, holds each; a field without one is not taken. */
export type ColumnMap = Readonly<Partial<Record<ImportField, number>>>;

/** Headings as other systems write them, without anything but letters. The first that fits wins. */
const HEADINGS: Readonly<Record<ImportField, readonly string[]>> = {
  fullName: ["fullname", "name", "patientname", "patient", "displayname"],
  firstName: ["firstname", "givenname", "forename", "first"],
  lastName: ["lastname", "surname", "familyname", "last"],
  birthDate: ["dateofbirth", "birthdate", "dob", "birthday", "born", "birth"],
  mobile: [
    "mobile",
    "mobilephone",
    "cell",
    "cellphone",
    "phone",
    "phonenumber",
    "telephone",
    "tel",
    "homephone",
  ],
  email: ["email", "emailaddress", "mail", "mailaddress"],
  emergencyName: ["emergencycontact", "emergencyname", "emergencycontactname", "nextofkin"],
  emergencyPhone: ["emergencyphone", "emergencycontactphone", "emergencynumber", "nextofkinphone"],
};

const plain = (heading: string) =>
  heading
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z]/g, "");

/** Guesses by the headings; each column is taken once. A person looks at it before anything is done. */
export function guessColumns(headings: readonly string[]): ColumnMap {
  const names = headings.map(plain);
  const taken = new Set<number>();
  const found: Partial<Record<ImportField, number>> = {};
  for (const field of IMPORT_FIELDS) {
    const column = HEADINGS[field].map((heading) =>
      names.findIndex((name, at) => name === heading && !taken.has(at)),
    );
    const first = column.find((at) => at >= 0);
    if (first === undefined) continue;
    found[field] = first;
    taken.add(first);
  }
  return withLastName(found);
}

/** "Name; First name": what stands beside a first name, in a list without a last name, is the last name. */
function withLastName({ fullName, ...rest }: ColumnMap): ColumnMap {
  if (fullName === undefined) return rest;
  const isLast = rest.firstName !== undefined && rest.lastName === undefined;
  return isLast ? { ...rest, lastName: fullName } : { fullName, ...rest };
}
