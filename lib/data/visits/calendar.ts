import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import { IS_HERE } from "@/lib/data/visits/visits";
import type { VisitStatus } from "@/lib/domain/visits/visit-status";

export type CalendarRow = {
  readonly id: string;
  readonly day: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly kind: string;
  readonly status: VisitStatus;
  readonly clinicianId: string | null;
  readonly clinician: string | null;
  readonly isHere: boolean;
  readonly patientId: string;
  readonly name: string;
};

/**
 * The visits that fall on some days, both included, without anything clinical; of one clinician where one is named. One
 * that began the evening before and goes on past midnight is among them.
 */
export function listVisitsBetween(
  sql: Sql,
  scope: PatientScope,
  { from, until, clinicianId }: { from: string; until: string; clinicianId: string | null },
): Promise<CalendarRow[]> {
  return sql.query<CalendarRow>(
    `SELECT v.id, v.day::text AS day, v.starts_at AS "startsAt", v.ends_at AS "endsAt", v.kind, v.status::text AS status,
       v.clinician_id AS "clinicianId", s.name AS clinician, ${IS_HERE}, p.id AS "patientId", p.full_name AS name
     FROM visit v JOIN patient p ON p.clinic_id = v.clinic_id AND p.id = v.patient_id
     JOIN clinic c ON c.id = v.clinic_id
     LEFT JOIN staff s ON s.clinic_id = v.clinic_id AND s.id = v.clinician_id
     WHERE v.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR v.patient_id = ANY ($2::uuid[]))
       AND v.day BETWEEN $3::date - 1 AND $4::date
       AND (v.day >= $3::date OR v.ends_at > $3::date::timestamp AT TIME ZONE c.time_zone) AND ($5::uuid IS NULL OR v.clinician_id = $5::uuid)
       AND v.status NOT IN ('cancelled', 'no_show')
     ORDER BY v.starts_at, p.full_name LIMIT 1000`,
    [scope.clinicId, scope.patientIds, from, until, clinicianId],
  );
}
