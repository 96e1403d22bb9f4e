import "server-only";
import { type PatientScope, patientRows } from "@/lib/access/scopes";
import type { Db, Sql } from "@/lib/data/sql";
import type { VisitState, VisitStatus } from "@/lib/domain/visits/visit-status";

const visitState = {
  id: true,
  patientId: true,
  clinicianId: true,
  startsAt: true,
  endsAt: true,
  kind: true,
  status: true,
  selfBooked: true,
  version: true,
  arrivedAt: true,
  roomAt: true,
  startedAt: true,
  doneAt: true,
} as const;

export type VisitStateRow = VisitState & {
  readonly id: string;
  readonly patientId: string;
  readonly clinicianId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly kind: string;
  readonly selfBooked: boolean;
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

/** Whether the patient has ever been booked and not cancelled: an open visit to come counts. */
export async function hasVisit(sql: Sql, scope: PatientScope, patientId: string): Promise<boolean> {
  const rows = await sql.query<{ id: string }>(
    `SELECT id FROM visit WHERE clinic_id = $1::uuid AND patient_id = $2::uuid
       AND ($3::uuid[] IS NULL OR patient_id = ANY ($3::uuid[])) AND status NOT IN ('cancelled', 'no_show') LIMIT 1`,
    [scope.clinicId, patientId, scope.patientIds],
  );
  return rows.length > 0;
}

/** People of the clinic who can be booked: id and name of each active clinician. */
export function listClinicians(db: Db, scope: PatientScope): Promise<{ id: string; name: string }[]> {
  return db.prisma.staff.findMany({
    where: { clinicId: scope.clinicId, active: true, roles: { has: "clinician" } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}

export type VisitLineRow = {
  readonly id: string;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly startsAt: Date;
  readonly kind: string;
  readonly status: VisitStatus;
  readonly clinician: string | null;
  readonly isHere: boolean;
};

/** Whether the clinician (`s`) a visit is booked with still sees patients here. */
export const IS_HERE = `coalesce(s.active AND 'clinician' = ANY (s.roles), false) AS "isHere"`;

/** A patient's visits, latest first, without anything clinical. */
export function listVisitsOfPatient(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<VisitLineRow[]> {
  return sql.query<VisitLineRow>(
    `SELECT v.id, v.day::text AS day, v.starts_at AS "startsAt", v.kind, v.status::text AS status, s.name AS clinician, ${IS_HERE}
     FROM visit v LEFT JOIN staff s ON s.clinic_id = v.clinic_id AND s.id = v.clinician_id
     WHERE v.clinic_id = $1::uuid AND v.patient_id = $2::uuid AND ($3::uuid[] IS NULL OR v.patient_id = ANY ($3::uuid[]))
     ORDER BY v.starts_at DESC LIMIT 200`,
    [scope.clinicId, patientId, scope.patientIds],
  );
}

export type OwnVisitRow = {
  readonly id: string;
  readonly day: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly kind: string;
  readonly clinician: string | null;
  readonly version: number;
  readonly timeZone: string;
  readonly clinicName: string;
  readonly clinicAddress: string;
  /** The reminder of this day, which makes the code for the tablet; null before it was sent. */
  readonly reminderId: string | null;
};

/** What is booked for a patient from today on, soonest first; one of them where `visitId` names it. */
export function listComingVisits(
  sql: Sql,
  scope: PatientScope,
  visitId: string | null = null,
): Promise<OwnVisitRow[]> {
  return sql.query<OwnVisitRow>(
    `SELECT v.id, v.day::text AS day, v.starts_at AS "startsAt", v.ends_at AS "endsAt", v.kind, s.name AS clinician,
       v.version, c.time_zone AS "timeZone", c.name AS "clinicName", c.address AS "clinicAddress",
       (SELECT r.id FROM visit_reminder r WHERE r.clinic_id = v.clinic_id AND r.visit_id = v.id AND r.day = v.day
         ORDER BY r.at DESC LIMIT 1) AS "reminderId"
     FROM visit v JOIN clinic c ON c.id = v.clinic_id
     LEFT JOIN staff s ON s.clinic_id = v.clinic_id AND s.id = v.clinician_id
     WHERE v.clinic_id = $1::uuid AND v.patient_id = ANY ($2::uuid[]) AND v.status IN ('booked', 'arrived')
       AND v.day >= (now() AT TIME ZONE c.time_zone)::date AND ($3::uuid IS NULL OR v.id = $3::uuid)
     ORDER BY v.starts_at LIMIT 30`,
    [scope.clinicId, scope.patientIds, visitId],
  );
}
