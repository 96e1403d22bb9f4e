import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import type { Episode, EpisodeEnd, EpisodePhase } from "@/lib/domain/episodes/episode";

/** A patient's episodes: the one that runs first, then the newest. */
export function listEpisodes(sql: Sql, scope: PatientScope, patientId: string): Promise<Episode[]> {
  return sql.query<Episode>(
    `SELECT e.id, e.problem, e.started_on::text AS "startedOn", b.name AS "startedBy", e.ended_on::text AS "endedOn",
       e.end_reason AS "endReason", e.end_note AS "endNote", z.name AS "endedBy",
       (SELECT json_agg(json_build_object('phase', t.phase, 'goal', t.goal, 'fromOn', t.from_on, 'by', s.name) ORDER BY t.at DESC, t.id DESC)
        FROM episode_step t JOIN staff s ON s.clinic_id = t.clinic_id AND s.id = t.set_by
        WHERE t.clinic_id = e.clinic_id AND t.episode_id = e.id) AS steps,
       (SELECT coalesce(json_agg(json_build_object('endedOn', r.ended_on, 'endReason', r.end_reason, 'endedBy', z.name,
          'reason', r.reason, 'by', s.name, 'on', (r.at AT TIME ZONE c.time_zone)::date) ORDER BY r.at DESC), '[]')
        FROM episode_reopening r JOIN staff z ON z.clinic_id = r.clinic_id AND z.id = r.ended_by
        JOIN staff s ON s.clinic_id = r.clinic_id AND s.id = r.reopened_by
        WHERE r.clinic_id = e.clinic_id AND r.episode_id = e.id) AS reopenings
     FROM episode e JOIN clinic c ON c.id = e.clinic_id
     JOIN staff b ON b.clinic_id = e.clinic_id AND b.id = e.started_by
     LEFT JOIN staff z ON z.clinic_id = e.clinic_id AND z.id = e.ended_by
     WHERE e.clinic_id = $1::uuid AND e.patient_id = $2::uuid AND ($3::uuid[] IS NULL OR e.patient_id = ANY ($3::uuid[]))
     ORDER BY e.ended_on IS NOT NULL, e.started_on DESC, e.id DESC`,
    [scope.clinicId, patientId, scope.patientIds],
  );
}

export type RunningEpisode = {
  readonly problem: string;
  readonly phase: EpisodePhase;
  readonly goal: string;
  readonly since: string;
};

/** The episode that runs and its newest step, for the banner. */
export async function findRunningEpisode(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<RunningEpisode | undefined> {
  const [row] = await sql.query<RunningEpisode>(
    `SELECT e.problem, t.phase, t.goal, e.started_on::text AS since FROM episode e
     JOIN LATERAL (SELECT t.phase, t.goal FROM episode_step t WHERE t.clinic_id = e.clinic_id AND t.episode_id = e.id
       ORDER BY t.at DESC, t.id DESC LIMIT 1) t ON true
     WHERE e.clinic_id = $1::uuid AND e.patient_id = $2::uuid AND ($3::uuid[] IS NULL OR e.patient_id = ANY ($3::uuid[]))
       AND e.ended_on IS NULL`,
    [scope.clinicId, patientId, scope.patientIds],
  );
  return row;
}

type NewEpisode = {
  readonly clinicId: string;
  readonly patientId: string;
  readonly problem: string;
  readonly startedOn: string;
  readonly staffId: string;
};

/** Undefined where one runs already. */
export async function createEpisode(sql: Sql, episode: NewEpisode): Promise<string | undefined> {
  const { clinicId, patientId, problem, startedOn, staffId } = episode;
  const [row] = await sql.query<{ id: string }>(
    `INSERT INTO episode (clinic_id, patient_id, problem, started_on, started_by)
     VALUES ($1::uuid, $2::uuid, $3, $4::date, $5::uuid)
     ON CONFLICT (clinic_id, patient_id) WHERE ended_on IS NULL DO NOTHING RETURNING id`,
    [clinicId, patientId, problem, startedOn, staffId],
  );
  return row?.id;
}

type NewStep = {
  readonly clinicId: string;
  readonly episodeId: string;
  readonly phase: EpisodePhase;
  readonly goal: string;
  readonly fromOn: string;
  readonly staffId: string;
};

export async function createEpisodeStep(sql: Sql, step: NewStep): Promise<void> {
  const { clinicId, episodeId, phase, goal, fromOn, staffId } = step;
  await sql.query(
    `INSERT INTO episode_step (clinic_id, episode_id, phase, goal, from_on, set_by, at)
     VALUES ($1::uuid, $2::uuid, $3, $4, $5::date, $6::uuid, clock_timestamp()) RETURNING id`,
    [clinicId, episodeId, phase, goal, fromOn, staffId],
  );
}

type End = {
  readonly clinicId: string;
  readonly episodeId: string;
  readonly endedOn: string;
  readonly reason: EpisodeEnd;
  readonly note: string;
  readonly staffId: string;
};

/** False where it had ended already. */
export async function updateEpisodeEnded(sql: Sql, end: End): Promise<boolean> {
  const { clinicId, episodeId, endedOn, reason, note, staffId } = end;
  const rows = await sql.query<{ id: string }>(
    `UPDATE episode SET ended_on = $3::date, end_reason = $4, end_note = $5, ended_by = $6::uuid, ended_at = clock_timestamp()
     WHERE clinic_id = $1::uuid AND id = $2::uuid AND ended_on IS NULL RETURNING id`,
    [clinicId, episodeId, endedOn, reason, note, staffId],
  );
  return rows.length > 0;
}

type Reopening = {
  readonly clinicId: string;
  readonly episodeId: string;
  readonly reason: string;
  readonly staffId: string;
};

/** Writes down the end and takes it back. False where it runs, or another one does. */
export async function updateEpisodeReopened(sql: Sql, reopening: Reopening): Promise<boolean> {
  const { clinicId, episodeId, reason, staffId } = reopening;
  const written = await sql.query<{ id: string }>(
    `INSERT INTO episode_reopening (clinic_id, episode_id, ended_on, end_reason, end_note, ended_by, ended_at, reason, reopened_by, at)
     SELECT e.clinic_id, e.id, e.ended_on, e.end_reason, e.end_note, e.ended_by, e.ended_at, $3, $4::uuid, clock_timestamp()
     FROM episode e WHERE e.clinic_id = $1::uuid AND e.id = $2::uuid AND e.ended_on IS NOT NULL AND NOT EXISTS (
       SELECT FROM episode o WHERE o.clinic_id = e.clinic_id AND o.patient_id = e.patient_id AND o.ended_on IS NULL)
     RETURNING id`,
    [clinicId, episodeId, reason, staffId],
  );
  if (written.length === 0) return false;
  await sql.query(
    `UPDATE episode SET ended_on = NULL, end_reason = NULL, end_note = NULL, ended_by = NULL, ended_at = NULL
     WHERE clinic_id = $1::uuid AND id = $2::uuid RETURNING id`,
    [clinicId, episodeId],
  );
  return true;
}
