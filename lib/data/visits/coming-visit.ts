import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { OpenIntake } from "@/lib/data/intakes/intakes";
import type { Sql } from "@/lib/data/sql";

export type ComingVisit = {
  readonly visitId: string;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly startsAt: Date;
  readonly timeZone: string;
  /** Null before it was begun. */
  readonly intakeState: OpenIntake["state"] | null;
};

/** The visit whose questions a patient may answer at home: the next one booked, within so many days. */
export async function findComingVisit(
  sql: Sql,
  scope: PatientScope,
  { patientId, days }: { readonly patientId: string; readonly days: number },
): Promise<ComingVisit | undefined> {
  const [found] = await sql.query<ComingVisit>(
    `SELECT v.id AS "visitId", v.day::text AS day, v.starts_at AS "startsAt", c.time_zone AS "timeZone",
       i.state::text AS "intakeState"
     FROM visit v JOIN clinic c ON c.id = v.clinic_id
     LEFT JOIN intake i ON i.clinic_id = v.clinic_id AND i.visit_id = v.id
     WHERE v.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR v.patient_id = ANY($2::uuid[])) AND v.patient_id = $3::uuid
       AND v.status IN ('booked', 'arrived')
       AND v.day - (now() AT TIME ZONE c.time_zone)::date BETWEEN 0 AND $4::int
     ORDER BY v.starts_at, v.id LIMIT 1`,
    [scope.clinicId, scope.patientIds, patientId, days],
  );
  return found;
}
