import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";

export type WalkTestRow = {
  /** The clinic's day, YYYY-MM-DD. */
  readonly date: string;
  readonly minutes: number;
  readonly honest: boolean;
  readonly legs: boolean;
};

/** Stores a threshold test; the same key again changes nothing. */
export async function createWalkTest(
  sql: Sql,
  test: WalkTestRow & { clinicId: string; patientId: string; clientKey: string; at: Date | null },
): Promise<void> {
  const { clinicId, patientId, clientKey, date, minutes, honest, legs, at } = test;
  await sql.query(
    `INSERT INTO walk_test (clinic_id, patient_id, client_key, day, minutes, honest, legs, at)
     VALUES ($1::uuid, $2::uuid, $3::uuid, $4::date, $5::int, $6::boolean, $7::boolean, least($8::timestamptz, now()))
     ON CONFLICT (clinic_id, patient_id, client_key) DO NOTHING RETURNING id`,
    [clinicId, patientId, clientKey, date, minutes, honest, legs, at],
  );
}

/** A patient's threshold tests of so many days, oldest first. */
export function listWalkTests(
  sql: Sql,
  scope: PatientScope,
  { patientId, days }: { readonly patientId: string; readonly days: number },
): Promise<WalkTestRow[]> {
  return sql.query<WalkTestRow>(
    `SELECT day::text AS date, minutes, honest, legs FROM walk_test
     WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND ($3::uuid[] IS NULL OR patient_id = ANY ($3::uuid[]))
       AND day > current_date - $4::int ORDER BY day, at`,
    [scope.clinicId, patientId, scope.patientIds, days],
  );
}
