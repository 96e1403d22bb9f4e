import "server-only";
import { type PatientScope, patientRows } from "@/lib/access/scopes";
import { takeTurn } from "@/lib/data/locks";
import type { Db, Sql } from "@/lib/data/sql";

/** When, for what and with whom. `day` is the clinic's local date, YYYY-MM-DD. */
export type VisitSlot = {
  readonly day: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly kind: string;
  readonly clinicianId: string | null;
  /** The patient chose it; whoever writes the slot is the desk unless said. */
  readonly selfBooked?: boolean;
};

/**
 * Books a visit for a patient in scope; null when the clinician's time is taken. The constraint visit_holds_its_time
 * decides, so that of any number who book at once exactly one does.
 */
export async function createVisit(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
  { day, startsAt, endsAt, kind, clinicianId, selfBooked = false }: VisitSlot,
): Promise<string | null> {
  const rows = await sql.query<{ id: string }>(
    `INSERT INTO visit (clinic_id, patient_id, clinician_id, day, starts_at, ends_at, kind, self_booked)
     SELECT p.clinic_id, p.id, $4::uuid, $5::date, $6::timestamptz, $7::timestamptz, $8, $9::boolean
     FROM patient p WHERE p.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR p.id = ANY ($2::uuid[])) AND p.id = $3::uuid
     ON CONFLICT DO NOTHING RETURNING id`,
    [scope.clinicId, scope.patientIds, patientId, clinicianId, day, startsAt, endsAt, kind, selfBooked],
  );
  return rows[0]?.id ?? null;
}

/** Gives a booked visit another time, type or clinician if it still stands at `version`; answers whether it did. */
export async function updateVisitSlot(
  db: Db,
  scope: PatientScope,
  visit: { readonly id: string; readonly version: number },
  { day, ...slot }: VisitSlot,
): Promise<boolean> {
  const { count } = await db.prisma.visit.updateMany({
    where: { AND: [patientRows(scope), { id: visit.id, version: visit.version, status: "booked" }] },
    data: { ...slot, day: new Date(day), version: { increment: 1 } },
  });
  return count === 1;
}

/** Until the transaction ends nobody else books this clinician: whoever comes second sees what the first has booked. */
export async function lockClinicianTime(sql: Sql, clinicianId: string): Promise<void> {
  await takeTurn(sql, `visits of ${clinicianId}`);
}

export type TakenTime = { readonly startsAt: Date; readonly endsAt: Date; readonly clinician: string };

/** The first visit that holds some of this time of the clinician; `except`: the visit that is being moved. */
export async function findTakenTime(
  sql: Sql,
  scope: PatientScope,
  wanted: Pick<VisitSlot, "startsAt" | "endsAt"> & { readonly clinicianId: string; readonly except?: string },
): Promise<TakenTime | null> {
  const rows = await sql.query<TakenTime>(
    `SELECT v.starts_at AS "startsAt", v.ends_at AS "endsAt", s.name AS clinician
     FROM visit v JOIN staff s ON s.clinic_id = v.clinic_id AND s.id = v.clinician_id
     WHERE v.clinic_id = $1::uuid AND v.clinician_id = $2::uuid AND v.id IS DISTINCT FROM $5::uuid
       AND v.status IN ('booked', 'arrived', 'in_room', 'with_clinician')
       AND tstzrange(v.starts_at, v.ends_at) && tstzrange($3::timestamptz, $4::timestamptz) AND v.ends_at IS NOT NULL
     ORDER BY v.starts_at LIMIT 1`,
    [scope.clinicId, wanted.clinicianId, wanted.startsAt, wanted.endsAt, wanted.except ?? null],
  );
  return rows[0] ?? null;
}

/** Whether the patient has a living visit that starts then, so that a double press books once. */
export async function hasVisitAt(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
  startsAt: Date,
): Promise<boolean> {
  const rows = await sql.query<{ id: string }>(
    `SELECT id FROM visit WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND starts_at = $3::timestamptz
       AND status NOT IN ('cancelled', 'no_show') LIMIT 1`,
    [scope.clinicId, patientId, startsAt],
  );
  return rows.length > 0;
}
