import "server-only";
import { type PatientScope, patientSelf } from "@/lib/access/scopes";
import type { Db, Sql } from "@/lib/data/sql";
import type { CancerDetails } from "@/lib/domain/patients/cancer-details";
import { AppError } from "@/lib/errors";

/** What staff may write about a person. */
export type PatientDetails = {
  readonly fullName: string;
  readonly nameKey: string;
  /** Midnight UTC of the day. */
  readonly birthDate: Date;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly emergencyName: string | null;
  readonly emergencyPhone: string | null;
  readonly mayRing: boolean;
  readonly mayLeaveMessage: boolean;
  /** About their appointments. */
  readonly mayMail: boolean;
};

export type IdentityRow = PatientDetails & {
  readonly id: string;
  readonly portalEmail: string | null;
  readonly portalActivatedAt: Date | null;
  readonly identityVerifiedAt: Date | null;
  readonly identityVerifiedBy: string | null;
  readonly registrationSource: string;
  readonly version: number;
};

const IDENTITY = `id, full_name AS "fullName", name_key AS "nameKey",
  birth_date::timestamp AT TIME ZONE 'UTC' AS "birthDate", mobile, email, emergency_name AS "emergencyName",
  emergency_phone AS "emergencyPhone", may_ring AS "mayRing", may_leave_message AS "mayLeaveMessage", may_mail AS "mayMail",
  portal_email AS "portalEmail", portal_activated_at AS "portalActivatedAt",
  identity_verified_at AS "identityVerifiedAt", identity_verified_by AS "identityVerifiedBy",
  registration_source AS "registrationSource", version`;
const ONE_PATIENT = `FROM patient WHERE clinic_id = $1::uuid AND id = $2::uuid AND ($3::uuid[] IS NULL OR id = ANY ($3::uuid[]))
  AND merged_into_id IS NULL`;

/** Who a patient is and how to reach them; nothing clinical. Null outside the scope. */
export async function findPatientIdentity(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<IdentityRow | null> {
  const found = `SELECT ${IDENTITY} ${ONE_PATIENT}`;
  const [row] = await sql.query<IdentityRow>(found, [scope.clinicId, patientId, scope.patientIds]);
  return row ?? null;
}

type ChartPatientRow = IdentityRow & {
  readonly sex: string | null;
  readonly historyFlags: string[];
  readonly cancer: CancerDetails | null;
};

/** The same with the clinical columns of the row, for a chart. Null outside the scope. */
export async function findChartPatient(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<ChartPatientRow | null> {
  const found = `SELECT ${IDENTITY}, sex, history_flags AS "historyFlags", cancer ${ONE_PATIENT}`;
  const [row] = await sql.query<ChartPatientRow>(found, [scope.clinicId, patientId, scope.patientIds]);
  return row ?? null;
}

export async function createPatient(db: Db, scope: PatientScope, details: PatientDetails): Promise<string> {
  const { id } = await db.prisma.patient.create({
    data: { ...details, clinicId: scope.clinicId, registrationSource: "desk" },
    select: { id: true },
  });
  return id;
}

/** Changes the given fields if the patient still stands at `version`; answers whether it did. */
export async function updatePatient(
  db: Db,
  scope: PatientScope,
  patient: { readonly id: string; readonly version: number },
  changes: Partial<PatientDetails> & {
    readonly sex?: string;
    readonly historyFlags?: string[];
    readonly cancer?: CancerDetails;
  },
): Promise<boolean> {
  const { count } = await db.prisma.patient.updateMany({
    where: { AND: [patientSelf(scope), { id: patient.id, version: patient.version }] },
    data: { ...changes, version: { increment: 1 } },
  });
  return count === 1;
}

/** Notes that staff saw a proof of identity; the first to do so stays named. */
export async function updateIdentityVerified(
  db: Db,
  scope: PatientScope,
  patientId: string,
  seen: { readonly at: Date; readonly by: string },
): Promise<void> {
  await db.prisma.patient.updateMany({
    where: { AND: [patientSelf(scope), { id: patientId, identityVerifiedAt: null }] },
    data: { identityVerifiedAt: seen.at, identityVerifiedBy: seen.by },
  });
}

/** Name of a staff member of this clinic; null when there is none. */
export async function findStaffName(sql: Sql, scope: PatientScope, staffId: string): Promise<string | null> {
  const found = "SELECT name FROM staff WHERE clinic_id = $1::uuid AND id = $2::uuid";
  const [row] = await sql.query<{ name: string }>(found, [scope.clinicId, staffId]);
  return row?.name ?? null;
}

/** How many browsers the patient is signed in on. */
export async function countPatientSessions(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
  now: Date,
): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM session
     WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND revoked_at IS NULL AND expires_at > $3::timestamptz`,
    [scope.clinicId, patientId, now],
  );
  return row?.count ?? 0;
}

/** The clinic's time zone and its local date, YYYY-MM-DD. */
export async function findClinicClock(
  sql: Sql,
  scope: PatientScope,
): Promise<{ timeZone: string; today: string }> {
  const [row] = await sql.query<{ timeZone: string; today: string }>(
    `SELECT time_zone AS "timeZone", (now() AT TIME ZONE time_zone)::date::text AS today FROM clinic WHERE id = $1::uuid`,
    [scope.clinicId],
  );
  if (!row) throw new AppError("not-found", "clinic outside scope");
  return row;
}
