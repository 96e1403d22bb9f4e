import "server-only";
import type { IntakePatient } from "@/lib/data/intakes/intake-patient";
import type { DetailChanges } from "@/lib/data/intakes/intakes";

/** The person's details with just enough to recognise them by. Null: none on record. Nothing else leaves the server. */
export type MaskedDetails = {
  readonly fullName: string;
  /** The last two digits. */
  readonly mobileEnding: string | null;
  /** "j•••@example.org" */
  readonly email: string | null;
  readonly emergency: { readonly name: string; readonly phoneEnding: string | null } | null;
  readonly mayRing: boolean;
  readonly mayLeaveMessage: boolean;
  /** What the patient has changed on this visit; staff take it over later. */
  readonly changed: readonly (keyof DetailChanges)[];
};

function ending(phone: string | null): string | null {
  const digits = (phone ?? "").replaceAll(/\D/g, "");
  return digits.length < 4 ? null : digits.slice(-2);
}

function maskedEmail(email: string | null): string | null {
  const at = email?.lastIndexOf("@") ?? -1;
  if (!email || at < 1) return null;
  return `${email.slice(0, 1)}•••${email.slice(at)}`;
}

/** "Anna M." */
function shortName(name: string): string {
  const [first = "", ...rest] = name.trim().split(/\s+/);
  const last = rest.at(-1);
  return last === undefined ? first : `${first} ${last.slice(0, 1)}.`;
}

export function maskedDetails(patient: IntakePatient, changes: DetailChanges): MaskedDetails {
  const now = { ...patient, ...changes };
  return {
    fullName: patient.fullName,
    mobileEnding: ending(now.mobile),
    email: maskedEmail(now.email),
    emergency: now.emergencyName
      ? { name: shortName(now.emergencyName), phoneEnding: ending(now.emergencyPhone) }
      : null,
    mayRing: now.mayRing,
    mayLeaveMessage: now.mayLeaveMessage,
    changed: Object.keys(changes) as (keyof DetailChanges)[],
  };
}
