import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { PortalEndReason } from "@/lib/domain/people/portal-ending";
import type { Sql } from "@/lib/data/sql";

/** For a statement with the patient `p`: whether staff ended their access and nobody has invited them since. */
export const PORTAL_ENDED = `EXISTS (SELECT FROM portal_ending e
  WHERE e.clinic_id = p.clinic_id AND e.patient_id = p.id AND e.reopened_at IS NULL)`;

/** Takes the address they sign in with, and answers it, or else the one on record; what opens the portal from outside is ended by the caller. */
export async function updatePortalEnded(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
  { forgetsEmail, endsVisitMail }: { readonly forgetsEmail: boolean; readonly endsVisitMail: boolean },
): Promise<{ readonly email: string | null } | undefined> {
  const [row] = await sql.query<{ email: string | null }>(
    `WITH before AS (SELECT id, coalesce(portal_email, email) AS email FROM patient WHERE clinic_id = $1::uuid AND id = $3::uuid
       AND ($2::uuid[] IS NULL OR id = ANY ($2::uuid[])) AND merged_into_id IS NULL FOR UPDATE)
     UPDATE patient p SET portal_email = NULL, portal_activated_at = NULL, version = version + 1,
       email = CASE WHEN $4::boolean THEN NULL ELSE p.email END, may_mail = p.may_mail AND NOT $5::boolean
     FROM before WHERE p.clinic_id = $1::uuid AND p.id = before.id RETURNING before.email`,
    [scope.clinicId, scope.patientIds, patientId, forgetsEmail, endsVisitMail],
  );
  return row;
}

type NewEnding = {
  readonly patientId: string;
  readonly reason: PortalEndReason;
  readonly note: string;
  readonly email: string | null;
  readonly staffId: string;
};

/** Writes down who ended it and why; false where it is ended already. The caller holds the patient's row. */
export async function createPortalEnding(sql: Sql, clinicId: string, ending: NewEnding): Promise<boolean> {
  const { patientId, reason, note, email, staffId } = ending;
  const rows = await sql.query(
    `INSERT INTO portal_ending (clinic_id, patient_id, reason, note, email, staff_id)
     SELECT p.clinic_id, p.id, $3, $4, $5, $6::uuid FROM patient p
     WHERE p.clinic_id = $1::uuid AND p.id = $2::uuid AND NOT ${PORTAL_ENDED} RETURNING id`,
    [clinicId, patientId, reason, note, email, staffId],
  );
  return rows.length === 1;
}

/** Staff invite this patient: what was ended is open again. */
export async function updatePortalReopened(sql: Sql, clinicId: string, patientId: string): Promise<void> {
  await sql.query(
    `UPDATE portal_ending SET reopened_at = now()
     WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND reopened_at IS NULL RETURNING id`,
    [clinicId, patientId],
  );
}

export type PortalEndingRow = {
  readonly at: Date;
  readonly by: string;
  readonly reason: PortalEndReason;
  readonly note: string;
  readonly email: string | null;
};

/** The ending that stands, if any. */
export async function findPortalEnding(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<PortalEndingRow | undefined> {
  const [row] = await sql.query<PortalEndingRow>(
    `SELECT e.at, e.reason, e.note, e.email, s.name AS by FROM portal_ending e
     JOIN staff s ON s.clinic_id = e.clinic_id AND s.id = e.staff_id
     WHERE e.clinic_id = $1::uuid AND e.patient_id = $2::uuid AND ($3::uuid[] IS NULL OR e.patient_id = ANY ($3::uuid[]))
       AND e.reopened_at IS NULL ORDER BY e.at DESC LIMIT 1`,
    [scope.clinicId, patientId, scope.patientIds],
  );
  return row;
}
