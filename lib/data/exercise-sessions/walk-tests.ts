import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { answerKey } from "@/lib/data/exercise-sessions/answer-key";
import type { Sql } from "@/lib/data/sql";

export type WalkTestRow = {
  /** The clinic's day, YYYY-MM-DD. */
  readonly date: string;
  readonly minutes: number;
  readonly honest: boolean;
  readonly legs: boolean;
};

type NewWalkTest = WalkTestRow & {
  clinicId: string;
  patientId: string;
  clientKey: string;
  at: Date | null;
};

/** Stores a threshold test; the same under the same key again changes nothing, another one there is kept beside it. */
export async function createWalkTest(sql: Sql, test: NewWalkTest): Promise<void> {
  const { clientKey, minutes, honest, legs } = test;
  if (await insertOrFind(sql, test)) return;
  await insertOrFind(sql, { ...test, clientKey: answerKey(clientKey, [minutes, honest, legs]) });
}

/** Whether what stands under this key is this test. */
async function insertOrFind(sql: Sql, test: NewWalkTest): Promise<boolean> {
  const { clinicId, patientId, clientKey, date, minutes, honest, legs, at } = test;
  const made = await sql.query(
    `INSERT INTO walk_test (clinic_id, patient_id, client_key, day, minutes, honest, legs, at)
     VALUES ($1::uuid, $2::uuid, $3::uuid, $4::date, $5::int, $6::boolean, $7::boolean, least($8::timestamptz, now()))
     ON CONFLICT (clinic_id, patient_id, client_key) DO NOTHING RETURNING id`,
    [clinicId, patientId, clientKey, date, minutes, honest, legs, at],
  );
  if (made.length > 0) return true;
  const same = await sql.query(
    `SELECT id FROM walk_test WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND client_key = $3::uuid
       AND minutes = $4::int AND honest = $5::boolean AND legs = $6::boolean`,
    [clinicId, patientId, clientKey, minutes, honest, legs],
  );
  return same.length > 0;
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
