import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { itemOf, swapOf } from "@/lib/data/exercise-sessions/places";
import type { Sql } from "@/lib/data/sql";
import type { FormFelt, Outcome } from "@/lib/domain/exercises/read-item-log";
import type { LoggedSide } from "@/lib/domain/exercises/side";

/** What was said of one side of one item in a session. */
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

/** What is logged so far; an entry changed later is not in it. */
export function listLogs(sql: Sql, scope: PatientScope, sessionId: string): Promise<LogRow[]> {
  return sql.query<LogRow>(
    `SELECT coalesce(swap_id, item_id) AS "itemId", side::text AS side, outcome::text AS outcome, pain,
       reps_done AS "repsDone", seconds_done AS "secondsDone", form_felt::text AS "formFelt" FROM session_log
     WHERE clinic_id = $1::uuid AND session_id = $2::uuid AND superseded_at IS NULL ORDER BY at`,
    [scope.clinicId, sessionId],
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
    [scope.clinicId, [...(scope.patientIds ?? [])], exerciseIds],
  );
}
