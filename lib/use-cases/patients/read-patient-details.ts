import "server-only";
import type { AddPatientInput } from "@/lib/contracts/patient";
import type { PatientDetails } from "@/lib/data/patients";
import { nameKey } from "@/lib/domain/patients/name-key";
import { type BirthDateResult, readBirthDate } from "@/lib/domain/patients/birth-date";
import { mailAddress } from "@/lib/domain/people/mail-address";
import { AppError } from "@/lib/errors";

type Typed = Omit<AddPatientInput, "anotherPerson">;

const DATE_WORDS = {
  birthDateMissing: "Enter the date of birth",
  birthDateIncomplete: "Enter month, day and year of birth",
  birthDateNotReal: "Enter a real date of birth, such as April 3, 1961",
  birthDateInFuture: "The date of birth is in the future",
  birthDateTooLongAgo: "Check the year of birth",
} as const;

const orNull = (text: string) => (text === "" ? null : text);

function refuse(read: Extract<BirthDateResult, { ok: false }>): never {
  const boxes = { month: "birthMonth", day: "birthDay", year: "birthYear" } as const;
  const fields = Object.fromEntries(read.wrong.map((part) => [boxes[part], DATE_WORDS[read.problem]]));
  throw new AppError("invalid", "date of birth", fields);
}

/** What staff typed, as it is stored. Throws AppError "invalid" naming the boxes of a date that cannot be. `today`: YYYY-MM-DD. */
export function readPatientDetails(typed: Typed, today: string): PatientDetails {
  const read = readBirthDate({ month: typed.birthMonth, day: typed.birthDay, year: typed.birthYear }, today);
  if (!read.ok) refuse(read);
  return {
    fullName: typed.fullName.replaceAll(/\s+/gu, " "),
    nameKey: nameKey(typed.fullName),
    birthDate: new Date(read.date),
    mobile: orNull(typed.mobile),
    email: mailAddress(typed.email),
    emergencyName: orNull(typed.emergencyName),
    emergencyPhone: orNull(typed.emergencyPhone),
    mayRing: typed.mayRing,
    mayLeaveMessage: typed.mayLeaveMessage,
    mayMail: typed.mayMail,
  };
}
