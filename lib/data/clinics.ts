import "server-only";
import type { Sql } from "@/lib/data/sql";
import type { ClinicNumbers } from "@/lib/domain/clinics/country-presets";
import type { OpeningHours } from "@/lib/domain/triage/opening-hours";

export type ClinicContact = {
  readonly name: string;
  readonly phone: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly numbers: ClinicNumbers;
  readonly openingHours: OpeningHours;
  /** One line; empty where the owner has not filled it in. */
  readonly address: string;
  readonly country: string;
  /** Both empty where the owner named none. */
  readonly nearestEmergencyName: string;
  readonly nearestEmergencyAddress: string;
  /** Somebody answers a crisis at any hour: only then may the self-harm question be asked. */
  readonly crisisPathStaffed: boolean;
};

/** Who the clinic is and how it is reached. No patient's data. */
export async function findClinic(sql: Sql, clinicId: string): Promise<ClinicContact> {
  const [found] = await sql.query<ClinicContact>(
    `SELECT name, phone, time_zone AS "timeZone", numbers, opening_hours AS "openingHours", address, country,
       nearest_emergency_name AS "nearestEmergencyName", nearest_emergency_address AS "nearestEmergencyAddress",
       crisis_path_staffed AS "crisisPathStaffed"
     FROM clinic WHERE id = $1::uuid`,
    [clinicId],
  );
  if (!found) throw new Error("the actor's clinic is not there");
  return found;
}

export async function updateClinicContact(
  sql: Sql,
  clinicId: string,
  contact: Omit<ClinicContact, "timeZone" | "openingHours">,
): Promise<void> {
  const { name, phone, address, country, numbers, crisisPathStaffed } = contact;
  const { nearestEmergencyName, nearestEmergencyAddress } = contact;
  await sql.query(
    `UPDATE clinic SET name = $2, phone = $3, address = $4, country = $5, numbers = $6::jsonb,
       nearest_emergency_name = $7, nearest_emergency_address = $8, crisis_path_staffed = $9 WHERE id = $1::uuid`,
    [
      ...[clinicId, name, phone, address, country, JSON.stringify(numbers)],
      ...[nearestEmergencyName, nearestEmergencyAddress, crisisPathStaffed],
    ],
  );
}
