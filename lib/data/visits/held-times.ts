import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { takeTurn } from "@/lib/data/locks";
import type { Sql } from "@/lib/data/sql";
import type { HeldBy } from "@/lib/domain/visits/free-days";

/**
 * When somebody is expected on these days, both included, and by whom; of everybody the scope names. Nothing says who
 * comes or why. A visit whose length nobody said holds half an hour.
 */
export function listHeldTimes(
  sql: Sql,
  scope: PatientScope,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<HeldBy[]> {
  return sql.query<HeldBy>(
    `SELECT v.clinician_id AS "clinicianId", v.day::text AS day, v.starts_at AS "startsAt",
       coalesce(v.ends_at, v.starts_at + interval '30 minutes') AS "endsAt"
     FROM visit v WHERE v.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR v.patient_id = ANY ($2::uuid[]))
       AND v.day BETWEEN $3::date AND $4::date AND v.status IN ('booked', 'arrived', 'in_room', 'with_clinician')
     ORDER BY v.starts_at`,
    [scope.clinicId, scope.patientIds, from, until],
  );
}

/** Until the transaction ends this patient books nothing else: two presses at once are one after the other. */
export async function lockPatientBookings(sql: Sql, patientId: string): Promise<void> {
  await takeTurn(sql, `bookings of ${patientId}`);
}
