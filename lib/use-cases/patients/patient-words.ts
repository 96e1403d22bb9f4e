import "server-only";
import type { PainPoint } from "@/lib/contracts/chart";
import type { PatientBanner, PatientContact, PortalState } from "@/lib/contracts/patient";
import type { PainRow } from "@/lib/data/patients/chart";
import { countPatientSessions, findStaffName, type IdentityRow } from "@/lib/data/patients/patients";
import { findPortalEnding } from "@/lib/data/sign-in/portal-endings";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import { together } from "@/lib/data/together";
import { ageOn } from "@/lib/domain/patients/birth-date";
import { calendarDay, dayAndTime, plainDate } from "@/lib/domain/visits/clinic-time";

export type ClinicClock = { readonly timeZone: string; readonly today: string };

const REGISTERED_BY: Readonly<Record<string, string>> = {
  desk: "Front desk",
  kiosk: "Kiosk",
  import: "A list from another system",
};

/** YYYY-MM-DD of a date column. */
const dateOnly = (date: Date) => date.toISOString().slice(0, 10);

/** Name and two identifiers, as every page about a patient shows them. */
export function bannerOf(row: IdentityRow, { today }: ClinicClock): PatientBanner {
  return {
    id: row.id,
    name: row.fullName,
    birthDate: plainDate(row.birthDate),
    age: ageOn(dateOnly(row.birthDate), today),
    phone: row.mobile,
    identityVerified: row.identityVerifiedAt !== null,
  };
}

/** Contact details as the form holds them: empty texts for none, the date as YYYY-MM-DD. */
export function contactOf(row: IdentityRow): PatientContact {
  return {
    version: row.version,
    fullName: row.fullName,
    birthDate: dateOnly(row.birthDate),
    mobile: row.mobile ?? "",
    email: row.email ?? "",
    emergencyName: row.emergencyName ?? "",
    emergencyPhone: row.emergencyPhone ?? "",
    mayRing: row.mayRing,
    mayLeaveMessage: row.mayLeaveMessage,
    mayMail: row.mayMail,
  };
}

/** Whether and how this person gets in from home, and who saw their identity. */
export async function portalOf(
  sql: Sql,
  scope: PatientScope,
  row: IdentityRow,
  { timeZone }: ClinicClock,
): Promise<PortalState> {
  const [seenBy, sessions, ending] = await together(
    row.identityVerifiedBy === null
      ? Promise.resolve(null)
      : findStaffName(sql, scope, row.identityVerifiedBy),
    countPatientSessions(sql, scope, row.id, new Date()),
    row.portalActivatedAt === null ? findPortalEnding(sql, scope, row.id) : Promise.resolve(undefined),
  );
  return {
    ended: ending ? { ...ending, at: dayAndTime(ending.at, timeZone) } : null,
    activatedAt: row.portalActivatedAt && calendarDay(row.portalActivatedAt, timeZone),
    portalEmail: row.portalEmail,
    registeredBy: REGISTERED_BY[row.registrationSource] ?? row.registrationSource,
    identity: row.identityVerifiedAt && {
      at: dayAndTime(row.identityVerifiedAt, timeZone),
      by: seenBy ?? "staff",
    },
    sessions,
  };
}

/** One pain score on the clinic's day. */
export const painPointOf = ({ at, score, amended }: PainRow, timeZone: string): PainPoint => ({
  day: calendarDay(at, timeZone),
  at: at.toISOString(),
  score,
  amended,
});
