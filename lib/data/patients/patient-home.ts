import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { lateralOpenAlert, type OpenAlert } from "@/lib/data/alerts/open-alert";
import { ENDED_ROUNDS } from "@/lib/data/exercise-sessions/ended-rounds";
import type { Sql } from "@/lib/data/sql";
import { HISTORY_DAYS } from "@/lib/domain/patients/confirm-history";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";
import type { Ended } from "@/lib/domain/programmes/next-round";
import type { PauseClass } from "@/lib/domain/triage/rule";
import type { Tier } from "@/lib/domain/triage/tiers";

export type PatientHomeRow = {
  readonly name: string;
  readonly timeZone: string;
  readonly programme: {
    readonly title: string;
    /** YYYY-MM-DD */
    readonly startsOn: string;
    readonly hasBegun: boolean;
    readonly paused: boolean;
    readonly pause: readonly PauseClass[];
    readonly items: readonly ProgrammeItem[];
  } | null;
  /** The clinic's day, YYYY-MM-DD. */
  readonly today: string;
  /** How the last one ended, while none runs. */
  readonly ended: {
    readonly endedOn: string;
    readonly watchUntil: string;
    readonly byPatient: boolean;
    readonly lastCheckInOn: string | null;
    readonly today: string;
    /** It was on hold when it ended. */
    readonly held: boolean;
  } | null;
  readonly lastCheckIn: {
    readonly id: string;
    readonly at: string;
    readonly isToday: boolean;
    readonly tier: Tier;
    readonly pain: number | null;
    readonly isWhole: boolean;
  } | null;
  /** Nobody has said within 90 days how the patient's history is. */
  readonly historyIsOld: boolean;
  /** A check-in begun in the last day and neither finished nor followed by another. */
  readonly openCheckInId: string | null;
  readonly openAlert: OpenAlert | null;
  /** Yesterday's session, while its morning is not answered. */
  readonly morningOf: string | null;
  /** The day's sessions of the current version that are not over, the newest first: gone on with in their own version alone. */
  readonly begunToday: readonly { readonly id: string; readonly round: number }[];
  /** The day's sessions that are over. */
  readonly roundsToday: readonly Ended[];
};

/** Everything the patient's home shows, in one statement: each lateral part reads one row by its index. */
export async function findPatientHome(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<PatientHomeRow | undefined> {
  const [found] = await sql.query<PatientHomeRow>(HOME, [
    scope.clinicId,
    scope.patientIds,
    patientId,
    HISTORY_DAYS,
  ]);
  return found;
}

const HOME = `SELECT p.full_name AS name, c.time_zone AS "timeZone", today.day::text AS today,
    programme.row AS programme, ended.row AS ended, last.row AS "lastCheckIn", opened.row AS "openAlert", draft.id AS "openCheckInId", NOT EXISTS (SELECT 1 FROM history_version h
      WHERE h.clinic_id = p.clinic_id AND h.patient_id = p.id AND h.reason = ''
        AND h.at > now() - $4::int * interval '1 day') AS "historyIsOld",
    coalesce(sitting.begun, '[]') AS "begunToday", coalesce(sitting.over, '[]') AS "roundsToday",
    (SELECT s.id FROM exercise_session s WHERE s.clinic_id = p.clinic_id AND s.patient_id = p.id AND s.day = today.day - 1
      AND s.morning_pain IS NULL AND s.logged
      ORDER BY s.started_at DESC LIMIT 1) AS "morningOf"
  FROM patient p
  JOIN clinic c ON c.id = p.clinic_id
  CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE c.time_zone)::date AS day) today
  LEFT JOIN LATERAL (
    SELECT jsonb_build_object('title', g.title, 'versionId', g.current_version_id, 'startsOn', g.starts_on, 'hasBegun', g.starts_on <= today.day,
      'paused', g.paused_at IS NOT NULL, 'pause', coalesce(to_jsonb(g.pause), '[]'), 'items', coalesce((
        SELECT jsonb_agg(jsonb_build_object('exerciseId', i.exercise_id, 'dose', i.dose, 'side', i.side) ORDER BY i.position)
        FROM programme_item i WHERE i.clinic_id = g.clinic_id AND i.version_id = g.current_version_id), '[]')) AS row
    FROM programme g
    WHERE g.clinic_id = p.clinic_id AND g.patient_id = p.id AND g.ended_at IS NULL AND g.current_version_id IS NOT NULL
    ORDER BY g.created_at DESC LIMIT 1
  ) programme ON true
  LEFT JOIN LATERAL (
    SELECT jsonb_build_object('id', k.id, 'at', coalesce(k.answered_at, k.committed_at, k.started_at), 'startedAt', k.started_at, 'tier', k.tier, 'pain', k.pain,
      'isToday', (coalesce(k.answered_at, k.started_at) AT TIME ZONE c.time_zone)::date = today.day, 'isWhole', k.state = 'completed') AS row
    FROM check_in k
    WHERE k.clinic_id = p.clinic_id AND k.patient_id = p.id AND k.state <> 'draft'
    ORDER BY k.started_at DESC LIMIT 1
  ) last ON true
  LEFT JOIN LATERAL (
    SELECT jsonb_build_object('endedOn', e.ended_on, 'watchUntil', e.watch_until, 'byPatient', e.ended_by IS NULL,
      'lastCheckInOn', ((last.row->>'startedAt')::timestamptz AT TIME ZONE c.time_zone)::date, 'today', today.day,
      'held', g.paused_at IS NOT NULL OR g.pause <> '{}') AS row
    FROM programme_end e JOIN programme g ON g.clinic_id = e.clinic_id AND g.id = e.programme_id
    WHERE programme.row IS NULL AND e.clinic_id = p.clinic_id AND e.patient_id = p.id AND e.watch_until IS NOT NULL
    ORDER BY e.at DESC LIMIT 1
  ) ended ON true
  LEFT JOIN LATERAL (
    SELECT k.id FROM check_in k
    WHERE k.clinic_id = p.clinic_id AND k.patient_id = p.id AND k.state = 'draft'
      AND k.started_at > greatest(now() - interval '24 hours', (last.row->>'at')::timestamptz)
    ORDER BY k.started_at DESC LIMIT 1
  ) draft ON true
  ${lateralOpenAlert}
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('id', s.id, 'round', s.round) ORDER BY s.started_at DESC, s.id)
        FILTER (WHERE s.finished_at IS NULL AND s.version_id = (programme.row->>'versionId')::uuid) AS begun,
      ${ENDED_ROUNDS} AS over
    FROM exercise_session s
    WHERE s.clinic_id = p.clinic_id AND s.patient_id = p.id AND s.day = today.day
  ) sitting ON true
  WHERE p.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR p.id = ANY($2::uuid[])) AND p.id = $3::uuid`;
