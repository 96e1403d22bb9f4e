import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { PainStopRow } from "@/lib/data/pain-stops";
import { OWN_TEXT } from "@/lib/data/own-exercises";
import { itemOf, PLACES, swapOf } from "@/lib/data/places";
import type { Sql } from "@/lib/data/sql";
import type { OwnText } from "@/lib/domain/exercises/own-exercise";
import type { FormFelt, Outcome } from "@/lib/domain/exercises/read-item-log";
import type { LoggedSide, Side } from "@/lib/domain/exercises/side";

export type SessionRow = {
  readonly id: string;
  readonly versionId: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  /** Local day, YYYY-MM-DD. */
  readonly day: string;
  /** The morning after, 0-10; null until answered. */
  readonly morningPain: number | null;
  /** It was plain muscle soreness that eases; null where it was not said. */
  readonly morningSore: boolean | null;
};
export type LogRow = {
  /** The item's id, or the swap's where it is of what was done in the item's place. */
  readonly itemId: string;
  readonly side: LoggedSide;
  readonly outcome: Outcome;
  readonly pain: number | null;
  /** Over all sets of this side; one of the two, by the dose's unit. Null where it was not said. */
  readonly repsDone: number | null;
  readonly secondsDone: number | null;
  readonly formFelt: FormFelt | null;
};

export type SessionHistoryRow = {
  readonly id: string;
  /** Local day, YYYY-MM-DD. */
  readonly day: string;
  readonly finished: boolean;
  readonly programmeId: string;
  readonly programmeTitle: string;
  readonly number: number;
  /** The morning after, 0-10. */
  readonly morningPain: number | null;
  readonly items: readonly {
    readonly id: string;
    readonly exerciseId: string;
    readonly own: OwnText | null;
    readonly side: Side;
    /** It was done in the place of this exercise, which hurt. */
    readonly inPlaceOf: string | null;
    readonly logs: readonly Omit<LogRow, "itemId">[];
    /** It was left out because it hurt. */
    readonly stop: Omit<PainStopRow, "itemId"> | null;
  }[];
};

const COLUMNS = `id, version_id AS "versionId", started_at AS "startedAt", finished_at AS "finishedAt",
  day::text AS day, morning_pain AS "morningPain", morning_sore AS "morningSore"`;
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

/** Starts a session, or finds the one this client key already started. */
export async function createExerciseSession(
  sql: Sql,
  session: { clinicId: string; patientId: string; versionId: string; clientKey: string; day: string },
): Promise<SessionRow> {
  const { clinicId, patientId, versionId, clientKey, day } = session;
  const made = await sql.query<SessionRow>(
    `INSERT INTO exercise_session (clinic_id, patient_id, version_id, client_key, day)
     VALUES ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::date)
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

/** A session of this version begun on this local day and not finished, to be picked up again. */
export async function findOpenSession(
  sql: Sql,
  scope: PatientScope,
  { day, versionId }: { day: string; versionId: string },
): Promise<SessionRow | undefined> {
  const [row] = await sql.query<SessionRow>(
    `SELECT ${COLUMNS} FROM exercise_session
     WHERE clinic_id = $1::uuid AND patient_id = ANY ($2::uuid[]) AND day = $3::date AND version_id = $4::uuid
       AND finished_at IS NULL
     ORDER BY started_at DESC LIMIT 1`,
    [scope.clinicId, within(scope), day, versionId],
  );
  return row;
}

/** The day's sessions that are over, each by its id and by the key under which a phone may have begun it. */
export async function listEndedSessions(sql: Sql, scope: PatientScope, day: string): Promise<string[]> {
  const ended = await sql.query<{ id: string; key: string }>(
    `SELECT id, client_key AS key FROM exercise_session
     WHERE clinic_id = $1::uuid AND patient_id = ANY ($2::uuid[]) AND day = $3::date AND finished_at IS NOT NULL`,
    [scope.clinicId, within(scope), day],
  );
  return ended.flatMap(({ id, key }) => [id, key]);
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

/** Holds a session against other requests until the transaction ends, so that answers are written one after another. */
export async function holdExerciseSession(sql: Sql, scope: PatientScope, id: string): Promise<void> {
  await sql.query(
    `SELECT id FROM exercise_session
     WHERE clinic_id = $1::uuid AND id = $2::uuid AND patient_id = ANY ($3::uuid[]) FOR NO KEY UPDATE`,
    [scope.clinicId, id, within(scope)],
  );
}

/** What is logged so far; an entry changed later is not in it. */
export function listLogs(sql: Sql, scope: PatientScope, sessionId: string): Promise<LogRow[]> {
  return sql.query<LogRow>(
    `SELECT coalesce(swap_id, item_id) AS "itemId", side::text AS side, outcome::text AS outcome, pain,
       reps_done AS "repsDone", seconds_done AS "secondsDone", form_felt::text AS "formFelt" FROM session_log
     WHERE clinic_id = $1::uuid AND session_id = $2::uuid AND superseded_at IS NULL ORDER BY at`,
    [scope.clinicId, sessionId],
  );
}

/** A patient's last sessions, newest first, each with the items of the version it was done from and what was logged. */
export function listSessionHistory(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
  limit: number,
): Promise<SessionHistoryRow[]> {
  return sql.query<SessionHistoryRow>(
    `SELECT s.id, s.day::text AS day, s.finished_at IS NOT NULL AS finished, p.id AS "programmeId",
       p.title AS "programmeTitle", v.number, s.morning_pain AS "morningPain",
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'exerciseId', i.exercise_id, 'own', ${OWN_TEXT}, 'side', i.side,
          'inPlaceOf', i.in_place_of, 'stop',
          (SELECT jsonb_build_object('pain', x.pain, 'quality', x.quality, 'legMoved', x.leg_moved, 'afterWalk', x.after_walk)
           FROM pain_stop x WHERE x.clinic_id = s.clinic_id AND x.session_id = s.id AND coalesce(x.swap_id, x.item_id) = i.id),
          'logs',
          (SELECT coalesce(jsonb_agg(jsonb_build_object('side', l.side, 'outcome', l.outcome, 'pain', l.pain,
            'repsDone', l.reps_done, 'secondsDone', l.seconds_done, 'formFelt', l.form_felt)), '[]')
           FROM session_log l WHERE l.clinic_id = s.clinic_id AND l.session_id = s.id AND coalesce(l.swap_id, l.item_id) = i.id
             AND l.superseded_at IS NULL)) ORDER BY i.position, i.in_place_of NULLS FIRST), '[]')
        FROM ${PLACES} i) AS items
     FROM exercise_session s
     JOIN programme_version v ON v.clinic_id = s.clinic_id AND v.id = s.version_id
     JOIN programme p ON p.clinic_id = s.clinic_id AND p.id = v.programme_id
     WHERE s.clinic_id = $1::uuid AND s.patient_id = $2::uuid
       AND ($3::uuid[] IS NULL OR s.patient_id = ANY ($3::uuid[]))
     ORDER BY s.day DESC, s.started_at DESC LIMIT $4::int`,
    [scope.clinicId, patientId, scope.patientIds, limit],
  );
}

/** Logs one side of one item. The same client key again changes nothing; a new one supersedes the earlier entry. */
export async function createLog(
  sql: Sql,
  scope: PatientScope,
  log: LogRow & { readonly sessionId: string; readonly clientKey: string },
): Promise<void> {
  const key = [scope.clinicId, log.sessionId, log.itemId, log.side] as const;
  const made = await sql.query(
    `INSERT INTO session_log (clinic_id, session_id, item_id, swap_id, side, outcome, pain, client_key, reps_done, seconds_done, form_felt)
     VALUES ($1::uuid, $2::uuid, ${itemOf("$3")}, ${swapOf("$3")}, $4::text::side, $5::text::outcome, $6::int, $7::uuid, $8::int, $9::int,
       $10::text::form_felt)
     ON CONFLICT (clinic_id, session_id, client_key) DO NOTHING RETURNING id`,
    [...key, log.outcome, log.pain, log.clientKey, log.repsDone, log.secondsDone, log.formFelt],
  );
  if (made.length === 0) return;
  await sql.query(
    `UPDATE session_log SET superseded_at = now() WHERE clinic_id = $1::uuid AND session_id = $2::uuid AND coalesce(swap_id, item_id) = $3::uuid
       AND side = $4::text::side AND client_key <> $5::uuid AND superseded_at IS NULL RETURNING id`,
    [...key, log.clientKey],
  );
}

export async function finishExerciseSession(sql: Sql, scope: PatientScope, id: string): Promise<void> {
  await sql.query(
    `UPDATE exercise_session SET finished_at = coalesce(finished_at, now())
     WHERE clinic_id = $1::uuid AND id = $2::uuid AND patient_id = ANY ($3::uuid[]) RETURNING id`,
    [scope.clinicId, id, within(scope)],
  );
}

/** How strong each side was in a set at the exercises that are tests of a side, by day, oldest first (DOSE-8). */
export function listSideAmounts(
  sql: Sql,
  scope: PatientScope,
  exerciseIds: readonly string[],
): Promise<{ exerciseId: string; date: string; left: number; right: number }[]> {
  return sql.query(
    `SELECT coalesce(w.exercise_id, i.exercise_id) AS "exerciseId", s.day::text AS date,
       max(coalesce(l.reps_done, l.seconds_done)::float8 / (coalesce(w.dose, i.dose)->>'sets')::int) FILTER (WHERE l.side = 'left') AS left,
       max(coalesce(l.reps_done, l.seconds_done)::float8 / (coalesce(w.dose, i.dose)->>'sets')::int) FILTER (WHERE l.side = 'right') AS right
     FROM exercise_session s
     JOIN session_log l ON l.clinic_id = s.clinic_id AND l.session_id = s.id AND l.superseded_at IS NULL
     JOIN programme_item i ON i.clinic_id = l.clinic_id AND i.id = l.item_id
     LEFT JOIN item_swap w ON w.clinic_id = l.clinic_id AND w.id = l.swap_id
     WHERE s.clinic_id = $1::uuid AND s.patient_id = ANY ($2::uuid[]) AND s.finished_at IS NOT NULL
       AND coalesce(w.exercise_id, i.exercise_id) = ANY ($3::text[]) AND s.day > current_date - 60
     GROUP BY 1, s.day
     HAVING count(coalesce(l.reps_done, l.seconds_done)) FILTER (WHERE l.side = 'left') > 0
       AND count(coalesce(l.reps_done, l.seconds_done)) FILTER (WHERE l.side = 'right') > 0
     ORDER BY s.day`,
    [scope.clinicId, within(scope), exerciseIds],
  );
}
