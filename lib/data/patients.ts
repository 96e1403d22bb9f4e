import "server-only";
import { type PatientScope, patientSelf } from "@/lib/access/scopes";
import { ALIKE_BORN, ALIKE_REACHED } from "@/lib/data/alike-people";
import type { Db, Sql } from "@/lib/data/sql";
import type { PatientSearch } from "@/lib/domain/patients/patient-search";
import { AppError } from "@/lib/errors";

export type MatchRow = {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string;
  readonly mobile: string | null;
  readonly identityVerified: boolean;
  readonly lastVisit: string | null;
  readonly today: string;
};

const MATCH = `p.id, p.full_name AS name, p.birth_date::text AS "birthDate", p.mobile,
  p.identity_verified_at IS NOT NULL AS "identityVerified", lv.day::text AS "lastVisit", t.day::text AS today
  FROM patient p
  JOIN clinic c ON c.id = p.clinic_id
  CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE c.time_zone)::date AS day) t
  LEFT JOIN LATERAL (SELECT max(v.day) AS day FROM visit v
    WHERE v.clinic_id = p.clinic_id AND v.patient_id = p.id AND v.day <= t.day AND v.status NOT IN ('cancelled', 'no_show')) lv ON true
  WHERE p.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR p.id = ANY ($2::uuid[])) AND p.merged_into_id IS NULL`;

/** Patients each of whose search words begins a word of the name; one of two identifiers alone is enough. */
export function listPatientMatches(
  sql: Sql,
  scope: PatientScope,
  { words, birthDate, digits }: PatientSearch,
  limit: number,
): Promise<MatchRow[]> {
  return sql.query<MatchRow>(
    `SELECT ${MATCH}
       AND NOT EXISTS (SELECT FROM unnest($3::text[]) word WHERE ' ' || p.name_key NOT LIKE '% ' || word || '%')
       AND ($4::date IS NULL OR p.birth_date = $4::date)
       AND ($5::text IS NULL OR regexp_replace(coalesce(p.mobile, ''), '\\D', '', 'g') LIKE '%' || $5::text || '%')
     ORDER BY p.name_key, p.birth_date, p.id LIMIT $6::int`,
    [scope.clinicId, scope.patientIds, words, birthDate, digits, limit],
  );
}

/** Those seen last, for a search page nobody has typed on yet. */
export function listLatestPatients(sql: Sql, scope: PatientScope, limit: number): Promise<MatchRow[]> {
  return sql.query<MatchRow>(
    `SELECT ${MATCH} ORDER BY greatest(lv.day, p.created_at::date) DESC, p.name_key LIMIT $3::int`,
    [scope.clinicId, scope.patientIds, limit],
  );
}

/** Of every typed word, how much of it some part of the name has: a swapped or missing letter leaves about half. */
const ALIKE = "(SELECT avg(word_similarity(word, p.name_key)) FROM unnest($3::text[]) word)";
const ALIKE_AT_LEAST = 0.45;

/** Patients whose name is spelled nearly so, the nearest first; a date of birth or phone must still be right. */
export function listAlikePatients(
  sql: Sql,
  scope: PatientScope,
  { words, birthDate, digits }: PatientSearch,
  limit: number,
): Promise<MatchRow[]> {
  return sql.query<MatchRow>(
    `SELECT ${MATCH}
       AND ($4::date IS NULL OR p.birth_date = $4::date)
       AND ($5::text IS NULL OR regexp_replace(coalesce(p.mobile, ''), '\\D', '', 'g') LIKE '%' || $5::text || '%')
       AND ${ALIKE} >= ${ALIKE_AT_LEAST}
     ORDER BY ${ALIKE} DESC, p.name_key, p.id LIMIT $6::int`,
    [scope.clinicId, scope.patientIds, words, birthDate, digits, limit],
  );
}

export type SimilarPerson = {
  readonly nameKey: string;
  /** YYYY-MM-DD */
  readonly birthDate: string;
  readonly mobile: string | null;
  /** The patient themselves, when they are on the books already. */
  readonly except?: string;
};

/**
 * Who might be the same person: born on the same day with a name somewhat like it, or reached at the same number with
 * a name much like it. Twins and families come up too: staff decide. The day or the number alone is looked up first: only
 * that may row security find by an index.
 */
export function listSimilarPatients(
  sql: Sql,
  scope: PatientScope,
  { nameKey, birthDate, mobile, except }: SimilarPerson,
): Promise<MatchRow[]> {
  return sql.query<MatchRow>(
    `SELECT ${MATCH} AND p.id IS DISTINCT FROM $6::uuid AND (p.birth_date = $4::date OR p.mobile = $5) AND (
         (p.birth_date = $4::date AND similarity(p.name_key, $3) >= ${ALIKE_BORN})
         OR (p.mobile = $5 AND similarity(p.name_key, $3) >= ${ALIKE_REACHED}))
     ORDER BY similarity(p.name_key, $3) DESC, p.created_at LIMIT 5`,
    [scope.clinicId, scope.patientIds, nameKey, birthDate, mobile, except ?? null],
  );
}

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

/** Who a patient is and how to reach them; nothing clinical. Null outside the scope. */
export async function findPatientIdentity(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<IdentityRow | null> {
  const [row] = await sql.query<IdentityRow>(
    `SELECT id, full_name AS "fullName", name_key AS "nameKey",
       birth_date::timestamp AT TIME ZONE 'UTC' AS "birthDate", mobile, email, emergency_name AS "emergencyName",
       emergency_phone AS "emergencyPhone", may_ring AS "mayRing", may_leave_message AS "mayLeaveMessage", may_mail AS "mayMail",
       portal_email AS "portalEmail", portal_activated_at AS "portalActivatedAt",
       identity_verified_at AS "identityVerifiedAt", identity_verified_by AS "identityVerifiedBy",
       registration_source AS "registrationSource", version
     FROM patient WHERE clinic_id = $1::uuid AND id = $2::uuid AND ($3::uuid[] IS NULL OR id = ANY ($3::uuid[]))
       AND merged_into_id IS NULL`,
    [scope.clinicId, patientId, scope.patientIds],
  );
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
  changes: Partial<PatientDetails> & { readonly sex?: string; readonly historyFlags?: string[] },
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
