import "server-only";
import { readBirthBoxes } from "@/lib/contracts/birth-boxes";
import type { AddPatientInput } from "@/lib/contracts/patient";
import type { PatientDetails } from "@/lib/data/patients/patients";
import { nameKey } from "@/lib/domain/patients/name-key";
import { mailAddress } from "@/lib/domain/people/mail-address";
import { AppError } from "@/lib/errors";

type Typed = Omit<AddPatientInput, "anotherPerson">;

const orNull = (text: string) => (text === "" ? null : text);

/** What staff typed, as it is stored. Throws AppError "invalid" naming the boxes of a date that cannot be. `today`: YYYY-MM-DD. */
export function readPatientDetails(typed: Typed, today: string): PatientDetails {
  const read = readBirthBoxes(typed, today);
  if ("problems" in read) throw new AppError("invalid", "date of birth", read.problems);
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
