import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import type { FollowUpKind } from "@/lib/domain/follow-up/reasons";

export type StandingMark = {
  readonly at: Date;
  readonly until: string | null;
  readonly reasons: readonly FollowUpKind[];
  readonly staffId: string;
  readonly name: string;
};

/** What somebody did last about a patient of the list. */
export async function findFollowUp(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<StandingMark | undefined> {
  const [row] = await sql.query<StandingMark>(
    `SELECT f.at, f.until::text AS until, f.reasons, f.staff_id AS "staffId", s.name FROM follow_up f
     JOIN staff s ON s.clinic_id = f.clinic_id AND s.id = f.staff_id
     WHERE f.clinic_id = $1::uuid AND f.patient_id = $2::uuid AND ($3::uuid[] IS NULL OR f.patient_id = ANY ($3::uuid[]))
     ORDER BY f.at DESC, f.id DESC LIMIT 1`,
    [scope.clinicId, patientId, scope.patientIds],
  );
  return row;
}

export async function createFollowUp(
  sql: Sql,
  mark: {
    readonly clinicId: string;
    readonly patientId: string;
    readonly reasons: readonly FollowUpKind[];
    readonly note: string;
    /** YYYY-MM-DD; null puts the patient back on the list. */
    readonly until: string | null;
    readonly staffId: string;
  },
): Promise<void> {
  const { clinicId, patientId, reasons, note, until, staffId } = mark;
  await sql.query(
    `INSERT INTO follow_up (clinic_id, patient_id, reasons, note, until, staff_id, at)
     VALUES ($1::uuid, $2::uuid, $3::text[], $4, $5::date, $6::uuid, clock_timestamp()) RETURNING id`,
    [clinicId, patientId, reasons, note, until, staffId],
  );
}
