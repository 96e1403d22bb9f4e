import "server-only";
import { type PatientScope, patientRows } from "@/lib/access/scopes";
import type { Db, Sql } from "@/lib/data/sql";
import type { VisitState } from "@/lib/domain/visits/visit-status";

const visitState = {
  id: true,
  patientId: true,
  status: true,
  version: true,
  arrivedAt: true,
  roomAt: true,
  startedAt: true,
  doneAt: true,
} as const;

export type VisitStateRow = VisitState & {
  readonly id: string;
  readonly patientId: string;
  readonly version: number;
};

/** A visit's place in the day, and whose it is; null outside the scope. */
export function findVisitState(db: Db, scope: PatientScope, visitId: string): Promise<VisitStateRow | null> {
  return db.prisma.visit.findFirst({
    where: { AND: [patientRows(scope), { id: visitId }] },
    select: visitState,
  });
}

/** Sets status and stamps if the visit still stands at `version`; answers whether it did. */
export async function updateVisitState(
  db: Db,
  scope: PatientScope,
  visit: { readonly id: string; readonly version: number; readonly state: VisitState },
): Promise<boolean> {
  const { status, arrivedAt, roomAt, startedAt, doneAt } = visit.state;
  const { count } = await db.prisma.visit.updateMany({
    where: { AND: [patientRows(scope), { id: visit.id, version: visit.version }] },
    data: { status, arrivedAt, roomAt, startedAt, doneAt, version: { increment: 1 } },
  });
  return count === 1;
}

export type NewVisit = {
  readonly patientId: string;
  /** The clinic's local date and clock time: YYYY-MM-DD and HH:MM. */
  readonly day: string;
  readonly time: string;
  readonly kind: string;
  readonly clinicianId: string | null;
};

/** Books a visit on the clinic's clock for a patient in scope; null when the patient is not. */
export async function createVisit(
  sql: Sql,
  scope: PatientScope,
  visit: NewVisit,
): Promise<{ id: string; isToday: boolean } | null> {
  const rows = await sql.query<{ id: string; isToday: boolean }>(
    `INSERT INTO visit (clinic_id, patient_id, clinician_id, day, starts_at, kind)
     SELECT c.id, p.id, $5::uuid, $6::date, ($6::date + $7::time) AT TIME ZONE c.time_zone, $4
     FROM patient p JOIN clinic c ON c.id = p.clinic_id
     WHERE p.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR p.id = ANY ($2::uuid[])) AND p.id = $3::uuid
     RETURNING id, day = (SELECT (now() AT TIME ZONE c.time_zone)::date FROM clinic c WHERE c.id = $1::uuid) AS "isToday"`,
    [scope.clinicId, scope.patientIds, visit.patientId, visit.kind, visit.clinicianId, visit.day, visit.time],
  );
  return rows[0] ?? null;
}

/** A living visit of this patient at the same time, so that a double press books once. */
export async function findSameVisit(sql: Sql, scope: PatientScope, visit: NewVisit): Promise<string | null> {
  const rows = await sql.query<{ id: string }>(
    `SELECT v.id FROM visit v JOIN clinic c ON c.id = v.clinic_id
     WHERE v.clinic_id = $1::uuid AND v.patient_id = $2::uuid AND v.day = $3::date AND v.status <> 'cancelled'
       AND v.starts_at = ($3::date + $4::time) AT TIME ZONE c.time_zone LIMIT 1`,
    [scope.clinicId, visit.patientId, visit.day, visit.time],
  );
  return rows[0]?.id ?? null;
}

/** People of the clinic who can be booked: id and name of each active clinician. */
export function listClinicians(db: Db, scope: PatientScope): Promise<{ id: string; name: string }[]> {
  return db.prisma.staff.findMany({
    where: { clinicId: scope.clinicId, active: true, roles: { has: "clinician" } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}

const deskLine = {
  id: true,
  day: true,
  startsAt: true,
  kind: true,
  status: true,
  clinician: { select: { name: true } },
} as const;

/** A patient's visits, latest first, without anything clinical. */
export function listVisitsOfPatient(db: Db, scope: PatientScope, patientId: string) {
  return db.prisma.visit.findMany({
    where: { AND: [patientRows(scope), { patientId }] },
    select: deskLine,
    orderBy: { startsAt: "desc" },
    take: 200,
  });
}
export type VisitLineRow = Awaited<ReturnType<typeof listVisitsOfPatient>>[number];
