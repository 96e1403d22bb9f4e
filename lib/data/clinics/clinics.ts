import "server-only";
import type { Sql } from "@/lib/data/sql";
import type { ClinicNumbers } from "@/lib/domain/clinics/country-presets";
import type { ClinicHours } from "@/lib/domain/hours/opening-hours";

export type ClinicContact = ClinicHours & {
  readonly name: string;
  readonly phone: string;
  readonly numbers: ClinicNumbers;
  /** One line; empty where the owner has not filled it in. */
  readonly address: string;
  readonly country: string;
  /** Both empty where the owner named none. */
  readonly nearestEmergencyName: string;
  readonly nearestEmergencyAddress: string;
  /** Somebody answers a crisis at any hour: only then may the self-harm question be asked. */
  readonly crisisPathStaffed: boolean;
};

/** Closed days of the clinic `c`, soonest first; those long past say nothing any more. */
export const CLOSED_DAYS = `(SELECT coalesce(jsonb_agg(jsonb_build_object('day', k.day, 'reason', k.reason) ORDER BY k.day), '[]')
  FROM closed_day k WHERE k.clinic_id = c.id AND k.day >= (now() AT TIME ZONE c.time_zone)::date - 31)`;

/** Who the clinic is and how it is reached. No patient's data. */
export async function findClinic(sql: Sql, clinicId: string): Promise<ClinicContact> {
  const [found] = await sql.query<ClinicContact>(
    `SELECT name, phone, time_zone AS "timeZone", numbers, opening_hours AS "openingHours", address, country,
       nearest_emergency_name AS "nearestEmergencyName", nearest_emergency_address AS "nearestEmergencyAddress",
       crisis_path_staffed AS "crisisPathStaffed", ${CLOSED_DAYS} AS "closedDays"
     FROM clinic c WHERE id = $1::uuid`,
    [clinicId],
  );
  if (!found) throw new Error("the actor's clinic is not there");
  return found;
}

/** Makes changes of a clinic's settings come one after the other, until the end of the transaction. */
export async function holdSettings(sql: Sql, clinicId: string): Promise<void> {
  await sql.query("SELECT 1 FROM clinic WHERE id = $1::uuid FOR NO KEY UPDATE", [clinicId]);
}

export async function updateClinicContact(
  sql: Sql,
  clinicId: string,
  contact: Omit<ClinicContact, keyof ClinicHours>,
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
