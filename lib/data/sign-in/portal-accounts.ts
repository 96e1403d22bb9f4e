import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { PORTAL_ENDED } from "@/lib/data/sign-in/portal-endings";
import type { Sql } from "@/lib/data/sql";
import { withLookup } from "@/lib/data/with-actor";

export type PortalAccount = { readonly patientId: string; readonly clinicId: string };

/** Patients who sign in with this address, in any clinic; the caller shows the address and sees nothing else. */
export function listPortalAccounts(email: string): Promise<PortalAccount[]> {
  return withLookup(email, (sql) =>
    sql.query<PortalAccount>(
      `SELECT id AS "patientId", clinic_id AS "clinicId" FROM patient
       WHERE portal_email = $1 AND portal_activated_at IS NOT NULL ORDER BY portal_activated_at DESC LIMIT 20`,
      [email],
    ),
  );
}

export type PortalPatient = {
  readonly birthDate: string;
  readonly email: string | null;
  readonly portalEmail: string | null;
  readonly activated: boolean;
  /** By staff, and not invited since. */
  readonly ended: boolean;
  readonly clinicName: string;
  readonly clinicPhone: string;
};

/** What joining the portal needs of one patient in scope. */
export async function findPortalPatient(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<PortalPatient | undefined> {
  const [row] = await sql.query<PortalPatient>(
    `SELECT to_char(p.birth_date, 'YYYY-MM-DD') AS "birthDate", p.email, p.portal_email AS "portalEmail",
            p.portal_activated_at IS NOT NULL AS activated, ${PORTAL_ENDED} AS ended, c.name AS "clinicName", c.phone AS "clinicPhone"
     FROM patient p JOIN clinic c ON c.id = p.clinic_id
     WHERE p.id = $1::uuid AND p.clinic_id = $2::uuid AND ($3::uuid[] IS NULL OR p.id = ANY ($3::uuid[]))`,
    [patientId, scope.clinicId, scope.patientIds],
  );
  return row;
}

/** Whether the portal is open to this patient, and stays so until this transaction is over. */
export async function holdPortalAccount(sql: Sql, { clinicId, patientId }: PortalAccount): Promise<boolean> {
  const rows = await sql.query(
    `SELECT FROM patient WHERE clinic_id = $1::uuid AND id = $2::uuid AND portal_activated_at IS NOT NULL FOR SHARE`,
    [clinicId, patientId],
  );
  return rows.length === 1;
}

/** Opens the portal for a patient under a proven address; throws conflict when another patient here has it. */
export async function updatePortalActivated(sql: Sql, patientId: string, email: string): Promise<void> {
  await sql.query(
    `UPDATE patient SET portal_email = $2, portal_activated_at = coalesce(portal_activated_at, now())
     WHERE id = $1::uuid`,
    [patientId, email],
  );
}

/** Records who checked that this person is who they say. */
export async function updateIdentityVerified(sql: Sql, patientId: string, staffId: string): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE patient SET identity_verified_at = now(), identity_verified_by = $2::uuid WHERE id = $1::uuid RETURNING id`,
    [patientId, staffId],
  );
  return rows.length === 1;
}
