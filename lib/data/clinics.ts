import "server-only";
import type { Sql } from "@/lib/data/sql";
import type { OpeningHours } from "@/lib/domain/triage/opening-hours";

/** Numbers a patient may be told to ring, as the clinic set them. */
export type ClinicNumbers = {
  readonly emergency: string;
  readonly urgentLine: string;
  readonly maternity: string;
  readonly crisisLine: string;
};
export type ClinicContact = {
  readonly name: string;
  readonly phone: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly numbers: ClinicNumbers;
  readonly openingHours: OpeningHours;
};

/** Who the clinic is and how it is reached. No patient's data. */
export async function findClinic(sql: Sql, clinicId: string): Promise<ClinicContact> {
  const [found] = await sql.query<ClinicContact>(
    `SELECT name, phone, time_zone AS "timeZone", numbers, opening_hours AS "openingHours" FROM clinic WHERE id = $1::uuid`,
    [clinicId],
  );
  if (!found) throw new Error("the actor's clinic is not there");
  return found;
}
