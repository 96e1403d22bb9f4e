import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { PainStopRow } from "@/lib/data/exercise-sessions/pain-stops";
import { OWN_TEXT } from "@/lib/data/programmes/own-exercises";
import { PLACES } from "@/lib/data/exercise-sessions/places";
import type { LogRow } from "@/lib/data/exercise-sessions/session-logs";
import type { Sql } from "@/lib/data/sql";
import type { Dose } from "@/lib/domain/exercises/dose";
import type { OwnText } from "@/lib/domain/exercises/own-exercise";
import type { Side } from "@/lib/domain/exercises/side";

export type SessionHistoryRow = {
  readonly id: string;
  /** Local day, YYYY-MM-DD. */
  readonly day: string;
  /** Which of that day's it was. */
  readonly round: number;
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
    readonly dose: Dose;
    readonly side: Side;
    /** It was done in the place of this exercise, which hurt. */
    readonly inPlaceOf: string | null;
    readonly logs: readonly Omit<LogRow, "itemId">[];
    /** It was left out because it hurt. */
    readonly stop: Omit<PainStopRow, "itemId"> | null;
  }[];
};

/** A patient's last sessions, newest first, each with the items of the version it was done from and what was logged. */
export function listSessionHistory(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
  limit: number,
): Promise<SessionHistoryRow[]> {
  return sql.query<SessionHistoryRow>(
    `SELECT s.id, s.day::text AS day, s.round, s.finished_at IS NOT NULL AS finished, p.id AS "programmeId",
       p.title AS "programmeTitle", v.number, s.morning_pain AS "morningPain",
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'exerciseId', i.exercise_id, 'own', ${OWN_TEXT}, 'dose', i.dose,
          'side', i.side, 'inPlaceOf', i.in_place_of, 'stop',
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
