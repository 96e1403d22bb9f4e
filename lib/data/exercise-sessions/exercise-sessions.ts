import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { hurtIn } from "@/lib/data/exercise-sessions/ended-rounds";
import type { Sql } from "@/lib/data/sql";
import type { EndedSession } from "@/lib/domain/programmes/next-round";

export type SessionRow = {
  readonly id: string;
  readonly versionId: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  /** Local day, YYYY-MM-DD. */
  readonly day: string;
  /** Which time that day, 1 for the first. */
  readonly round: number;
  /** The morning after, 0-10; null until answered. */
  readonly morningPain: number | null;
  /** It was plain muscle soreness that eases; null where it was not said. */
  readonly morningSore: boolean | null;
};
const COLUMNS = `id, version_id AS "versionId", started_at AS "startedAt", finished_at AS "finishedAt",
  day::text AS day, round, morning_pain AS "morningPain", morning_sore AS "morningSore"`;
const within = (scope: PatientScope) => [...(scope.patientIds ?? [])];

/**
 * True when the patient completed a check-in on this local day (YYYY-MM-DD in the clinic's zone). With `full`, the long
 * one too: on that day or the one before.
 */
export async function findCheckInOn(
  sql: Sql,
  scope: PatientScope,
  { day, timeZone, full }: Readonly<{ day: string; timeZone: string; full: boolean }>,
): Promise<boolean> {
  const [row] = await sql.query<{ today: boolean | null; whole: boolean | null }>(
    `SELECT bool_or(k.day = $3::date) AS today, bool_or(k.form = 'full') AS whole
     FROM (SELECT form, (coalesce(answered_at, committed_at) AT TIME ZONE $4)::date AS day FROM check_in
       WHERE clinic_id = $1::uuid AND patient_id = ANY ($2::uuid[]) AND state = 'completed'
         AND started_at > $3::date - 4) k
     WHERE k.day BETWEEN $3::date - 1 AND $3::date`,
    [scope.clinicId, within(scope), day, timeZone],
  );
  return row?.today === true && (!full || row.whole === true);
}

/**
 * Starts a session, or finds the one this client key already started. Once one of that day is over it is a later round, and
 * one that a phone sends after the morning was told of has that answer too: it is asked once.
 */
export async function createExerciseSession(
  sql: Sql,
  session: { clinicId: string; patientId: string; versionId: string; clientKey: string; day: string },
): Promise<SessionRow> {
  const { clinicId, patientId, versionId, clientKey, day } = session;
  const made = await sql.query<SessionRow>(
    `INSERT INTO exercise_session (clinic_id, patient_id, version_id, client_key, day, round, first_id, morning_pain,
       morning_sore, morning_at)
     SELECT $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::date, coalesce(max(e.round), 0) + 1,
       (array_agg(coalesce(e.first_id, e.id) ORDER BY e.round DESC))[1],
       (array_agg(e.morning_pain ORDER BY e.round))[1], (array_agg(e.morning_sore ORDER BY e.round))[1], min(e.morning_at)
     FROM exercise_session e
     WHERE e.clinic_id = $1::uuid AND e.patient_id = $2::uuid AND e.day = $5::date AND e.finished_at IS NOT NULL
     ON CONFLICT (clinic_id, patient_id, client_key) DO NOTHING RETURNING ${COLUMNS}`,
    [clinicId, patientId, versionId, clientKey, day],
  );
  const found =
    made[0] ??
    (
      await sql.query<SessionRow>(
        `SELECT ${COLUMNS} FROM exercise_session WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND client_key = $3::uuid`,
        [clinicId, patientId, clientKey],
      )
    )[0];
  if (!found) throw new Error("no session row");
  return found;
}

/** The sessions of this version begun on this local day and not over, the newest first. */
export function listBegunSessions(
  sql: Sql,
  scope: PatientScope,
  { day, versionId }: { day: string; versionId: string },
): Promise<SessionRow[]> {
  return sql.query<SessionRow>(
    `SELECT ${COLUMNS} FROM exercise_session
     WHERE clinic_id = $1::uuid AND patient_id = ANY ($2::uuid[]) AND day = $3::date AND version_id = $4::uuid
       AND finished_at IS NULL ORDER BY started_at DESC, id`,
    [scope.clinicId, within(scope), day, versionId],
  );
}

/** The day's sessions that are over. */
export function listEndedSessions(sql: Sql, scope: PatientScope, day: string): Promise<EndedSession[]> {
  return sql.query<EndedSession>(
    `SELECT s.id, s.client_key AS key, s.round, ${hurtIn("s")} AS hurt
     FROM exercise_session s
     WHERE s.clinic_id = $1::uuid AND s.patient_id = ANY ($2::uuid[]) AND s.day = $3::date AND s.finished_at IS NOT NULL
     ORDER BY s.round, s.started_at`,
    [scope.clinicId, within(scope), day],
  );
}

export async function findExerciseSession(
  sql: Sql,
  scope: PatientScope,
  id: string,
): Promise<SessionRow | undefined> {
  const [row] = await sql.query<SessionRow>(
    `SELECT ${COLUMNS} FROM exercise_session WHERE clinic_id = $1::uuid AND id = $2::uuid AND patient_id = ANY ($3::uuid[])`,
    [scope.clinicId, id, within(scope)],
  );
  return row;
}

/** The session a phone began under this key. */
export async function findSessionOfKey(
  sql: Sql,
  scope: PatientScope,
  clientKey: string,
): Promise<SessionRow | undefined> {
  const [row] = await sql.query<SessionRow>(
    `SELECT ${COLUMNS} FROM exercise_session WHERE clinic_id = $1::uuid AND client_key = $2::uuid AND patient_id = ANY ($3::uuid[])`,
    [scope.clinicId, clientKey, within(scope)],
  );
  return row;
}

/**
 * Holds a session against other requests until the transaction ends, so that answers are written one after another. The
 * day's first before a later round of it, as whoever writes to both does: its sums follow what is written of the round.
 */
export async function holdExerciseSession(sql: Sql, scope: PatientScope, id: string): Promise<void> {
  await sql.query(
    `SELECT s.id FROM exercise_session s
     WHERE s.clinic_id = $1::uuid AND s.patient_id = ANY ($3::uuid[]) AND (s.id = $2::uuid
       OR s.id = (SELECT e.first_id FROM exercise_session e WHERE e.clinic_id = $1::uuid AND e.id = $2::uuid))
     ORDER BY s.round FOR NO KEY UPDATE`,
    [scope.clinicId, id, within(scope)],
  );
}

export async function finishExerciseSession(sql: Sql, scope: PatientScope, id: string): Promise<void> {
  await sql.query(
    `UPDATE exercise_session SET finished_at = coalesce(finished_at, now())
     WHERE clinic_id = $1::uuid AND id = $2::uuid AND patient_id = ANY ($3::uuid[]) RETURNING id`,
    [scope.clinicId, id, within(scope)],
  );
}
