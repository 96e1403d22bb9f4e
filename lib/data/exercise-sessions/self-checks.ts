import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { answerKey } from "@/lib/data/exercise-sessions/answer-key";
import type { Sql } from "@/lib/data/sql";
import type { SelfCheck } from "@/lib/domain/self-check/self-check";

export type SelfCheckRow = SelfCheck & {
  readonly id: string;
  /** The patient's day, YYYY-MM-DD. */
  readonly day: string;
};

const COLUMNS = "id, day::text AS day, workout, sitting, balance, stress, relief";

type NewSelfCheck = SelfCheck &
  Pick<SelfCheckRow, "day"> & { clinicId: string; patientId: string; clientKey: string; at: Date | null };

/** Stores a self-check; the same answers under the same key again find the one they made, others make another. */
export async function createSelfCheck(sql: Sql, check: NewSelfCheck): Promise<string> {
  const { clientKey, workout, sitting, balance, stress, relief } = check;
  const first = await insertOrFind(sql, check);
  if (first.isSame) return first.id;
  const said = [workout, sitting, balance, stress, relief];
  return (await insertOrFind(sql, { ...check, clientKey: answerKey(clientKey, said) })).id;
}

async function insertOrFind(sql: Sql, check: NewSelfCheck): Promise<{ id: string; isSame: boolean }> {
  const { clinicId, patientId, clientKey, day, at, workout, sitting, balance, stress, relief } = check;
  const [made] = await sql.query<{ id: string; isSame: boolean }>(
    `INSERT INTO self_check AS kept (clinic_id, patient_id, client_key, day, workout, sitting, balance, stress, relief, at)
     VALUES ($1::uuid, $2::uuid, $3::uuid, $4::date, $5, $6, $7, $8, $9, least($10::timestamptz, now()))
     ON CONFLICT (clinic_id, patient_id, client_key) DO UPDATE SET client_key = EXCLUDED.client_key
     RETURNING id, (kept.workout, kept.sitting, kept.balance, kept.stress) = ($5, $6, $7, $8)
       AND kept.relief IS NOT DISTINCT FROM $9 AS "isSame"`,
    [clinicId, patientId, clientKey, day, workout, sitting, balance, stress, relief, at],
  );
  if (!made) throw new Error("no self-check row");
  return made;
}

export async function findSelfCheck(
  sql: Sql,
  scope: PatientScope,
  id: string,
): Promise<SelfCheckRow | undefined> {
  const [found] = await sql.query<SelfCheckRow>(
    `SELECT ${COLUMNS} FROM self_check
     WHERE clinic_id = $1::uuid AND id = $2::uuid AND ($3::uuid[] IS NULL OR patient_id = ANY ($3::uuid[]))`,
    [scope.clinicId, id, scope.patientIds],
  );
  return found;
}

/** A patient's self-checks of the last eight weeks, newest first. */
export function listSelfChecks(sql: Sql, scope: PatientScope, patientId: string): Promise<SelfCheckRow[]> {
  return sql.query<SelfCheckRow>(
    `SELECT ${COLUMNS} FROM self_check
     WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND ($3::uuid[] IS NULL OR patient_id = ANY ($3::uuid[]))
       AND day > current_date - 56
     ORDER BY at DESC LIMIT 30`,
    [scope.clinicId, patientId, scope.patientIds],
  );
}
