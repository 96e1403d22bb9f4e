import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import type { VisitStatus } from "@/lib/domain/visits/visit-status";

export type CalendarRow = {
  readonly id: string;
  readonly day: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly kind: string;
  readonly status: VisitStatus;
  readonly clinicianId: string | null;
  readonly patientId: string;
  readonly name: string;
};

/** The visits of some days, both included, without anything clinical; of one clinician where one is named. */
export function listVisitsBetween(
  sql: Sql,
  scope: PatientScope,
  { from, until, clinicianId }: { from: string; until: string; clinicianId: string | null },
): Promise<CalendarRow[]> {
  return sql.query<CalendarRow>(
    `SELECT v.id, v.day::text AS day, v.starts_at AS "startsAt", v.ends_at AS "endsAt", v.kind, v.status::text AS status,
       v.clinician_id AS "clinicianId", p.id AS "patientId", p.full_name AS name
     FROM visit v JOIN patient p ON p.clinic_id = v.clinic_id AND p.id = v.patient_id
     WHERE v.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR v.patient_id = ANY ($2::uuid[]))
       AND v.day BETWEEN $3::date AND $4::date AND ($5::uuid IS NULL OR v.clinician_id = $5::uuid)
       AND v.status NOT IN ('cancelled', 'no_show')
     ORDER BY v.starts_at, p.full_name LIMIT 1000`,
    [scope.clinicId, scope.patientIds, from, until, clinicianId],
  );
}
