import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import { ENDS_BY_TALK } from "@/lib/domain/follow-up/rule-tasks";

const fired = (row: string, rules = "fired_rules") => `'${ENDS_BY_TALK}' = ANY (${row}.${rules})`;

/** When an intake `i` that was not low as it was handed in became so by what staff heard later. */
const BROUGHT_LATER = `(SELECT min(b.at) FROM intake_amendment b WHERE b.clinic_id = i.clinic_id AND b.intake_id = i.id AND ${fired("b", "brings")})`;

/**
 * Every answer on mood that reached the rule and of which nobody has noted a talk, however long ago: a table for FROM,
 * found by the partial indexes of these four tables. `at`: when it was answered, the day a talk is due from; `came`: when it
 * reached the clinic, since a talk noted before cannot have been about it. One that was begun and left counts from its
 * beginning, and one that staff heard later from then on.
 */
export const UNTALKED_LOW_MOODS = `(SELECT m.* FROM (
    SELECT k.clinic_id, k.patient_id, o.at, o.at AS came FROM check_in k, LATERAL (SELECT coalesce(k.committed_at, k.started_at) AS at) o WHERE ${fired("k")}
    UNION ALL SELECT i.clinic_id, i.patient_id, o.at, o.at FROM intake i, LATERAL (SELECT coalesce(${BROUGHT_LATER}, i.completed_at, i.started_at) AS at) o WHERE ${fired("i")}
    UNION ALL SELECT n.clinic_id, n.patient_id, n.at, n.at FROM intake_amendment n WHERE ${fired("n", "renews")}
    UNION ALL SELECT f.clinic_id, f.patient_id, coalesce(f.answered_at, f.completed_at), f.completed_at FROM measure_form f WHERE ${fired("f")}) m
  WHERE NOT EXISTS (SELECT FROM talk t WHERE t.clinic_id = m.clinic_id AND t.patient_id = m.patient_id
    AND t.rule = '${ENDS_BY_TALK}' AND t.answered_at >= m.came))`;

export type LowMoodRow = {
  /** The day (YYYY-MM-DD) of the first answer nobody has talked about, and when the newest came. */
  readonly waits: { readonly on: string; readonly at: string } | null;
  readonly lastTalk: { readonly at: string; readonly by: string; readonly note: string } | null;
};

/** A patient's low mood that waits for a talk, and the last talk about one. */
export async function findLowMood(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<LowMoodRow | undefined> {
  const [row] = await sql.query<LowMoodRow>(
    `SELECT CASE WHEN low.at IS NOT NULL THEN json_build_object('on', low.day, 'at', low.at) END AS waits, last.talk AS "lastTalk"
     FROM patient p JOIN clinic c ON c.id = p.clinic_id
     CROSS JOIN LATERAL (SELECT max(m.came) AS at, (min(m.at) AT TIME ZONE c.time_zone)::date AS day
       FROM ${UNTALKED_LOW_MOODS} m WHERE m.clinic_id = p.clinic_id AND m.patient_id = p.id) low
     LEFT JOIN LATERAL (SELECT json_build_object('at', t.at, 'by', s.name, 'note', t.note) AS talk FROM talk t JOIN staff s ON s.clinic_id = t.clinic_id AND s.id = t.staff_id
       WHERE t.clinic_id = p.clinic_id AND t.patient_id = p.id AND t.rule = '${ENDS_BY_TALK}' ORDER BY t.at DESC, t.id DESC LIMIT 1) last ON true
     WHERE p.clinic_id = $1::uuid AND p.id = $2::uuid AND ($3::uuid[] IS NULL OR p.id = ANY ($3::uuid[]))`,
    [scope.clinicId, patientId, scope.patientIds],
  );
  return row;
}

/** Notes a talk about answers up to a moment; false outside the scope. One of the future covers no more than until now. */
export async function createTalk(
  sql: Sql,
  scope: PatientScope,
  talk: {
    readonly patientId: string;
    readonly answeredAt: Date;
    readonly note: string;
    readonly staffId: string;
  },
): Promise<boolean> {
  const rows = await sql.query(
    `INSERT INTO talk (clinic_id, patient_id, rule, answered_at, note, staff_id, at)
     SELECT p.clinic_id, p.id, '${ENDS_BY_TALK}', least($4::timestamptz, now()), $5, $6::uuid, now() FROM patient p
     WHERE p.clinic_id = $1::uuid AND p.id = $2::uuid AND ($3::uuid[] IS NULL OR p.id = ANY ($3::uuid[])) RETURNING id`,
    [scope.clinicId, talk.patientId, scope.patientIds, talk.answeredAt, talk.note, talk.staffId],
  );
  return rows.length === 1;
}
