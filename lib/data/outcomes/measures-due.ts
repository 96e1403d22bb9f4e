import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { beginsAnew } from "@/lib/data/check-ins/course";
import type { Sql } from "@/lib/data/sql";
import { IN_SCOPE, scoped } from "@/lib/data/check-ins/triage-patient";
import { type DueFacts, DRAFT_DAYS } from "@/lib/domain/questionnaires/schedule";

export type DueRow = Omit<DueFacts, "schedule" | "hasRmdqTexts"> & {
  readonly patientId: string;
  /** What the clinic moved of the schedule. */
  readonly weeks: Readonly<Record<string, unknown>>;
  /** The texts of RMDQ that the clinic loaded last; null without. */
  readonly rmdqItemsId: string | null;
  /** The activities that the patient named last. */
  readonly tasks: readonly string[] | null;
  /** The form begun at home within the last days and not handed in. */
  readonly openId: string | null;
  /** A visit is booked. */
  readonly hasVisit: boolean;
};

const of = (name: string) => `${name}.clinic_id = p.clinic_id AND ${name}.patient_id = p.id`;

/**
 * What decides which measures these patients are to answer. An episode begins as in the course (lib/data/check-ins/course.ts):
 * with the newest intake of a new problem, else the first intake or check-in there is; one that a clinician began counts
 * from its own first day, unless such an intake came after it.
 */
export function listMeasuresDue(
  sql: Sql,
  scope: PatientScope,
  patientIds: readonly string[],
): Promise<DueRow[]> {
  return sql.query<DueRow>(DUE, [...scoped(scope), patientIds, DRAFT_DAYS]);
}

const local = (instant: string) => `(${instant} AT TIME ZONE c.time_zone)::date`;

const HANDED_IN = `${of("asked")} AND asked.state IN ('completed', 'accepted')`;

const DUE = `SELECT p.id AS "patientId", ${local("now()")}::text AS today, ${local("began.at")}::text AS since, c.measure_weeks AS weeks,
    CASE WHEN ended.runs THEN NULL ELSE ended.on::text END AS "endedOn", coalesce(last.days, '{}') AS last, texts.id AS "rmdqItemsId", named.tasks, draft.id AS "openId",
    EXISTS (SELECT FROM visit v WHERE ${of("v")} AND v.status = 'booked' AND v.starts_at > now()) AS "hasVisit"
  FROM patient p JOIN clinic c ON c.id = p.clinic_id
  CROSS JOIN LATERAL (SELECT coalesce(
    greatest((SELECT e.started_on::timestamp AT TIME ZONE c.time_zone FROM episode e WHERE ${of("e")} AND e.ended_on IS NULL),
      (SELECT max(asked.started_at) FROM intake asked WHERE ${HANDED_IN} AND ${beginsAnew("asked")})),
    least((SELECT min(asked.started_at) FROM intake asked WHERE ${HANDED_IN}),
      (SELECT seen.started_at FROM check_in seen WHERE ${of("seen")} AND seen.state <> 'draft' AND seen.pain IS NOT NULL
        ORDER BY seen.started_at LIMIT 1))) AS at) began
  CROSS JOIN LATERAL (SELECT max(e.ended_on) AS on,
    EXISTS (SELECT FROM programme g WHERE ${of("g")} AND g.ended_at IS NULL) AS runs FROM programme_end e WHERE ${of("e")}) ended
  CROSS JOIN LATERAL (SELECT json_object_agg(m.measure, m.day) AS days FROM (
    SELECT t.measure, max(t.day) AS day FROM (
      SELECT o.measure, max(o.taken_on) AS day FROM outcome_score o WHERE ${of("o")} AND o.withdrawn_at IS NULL GROUP BY o.measure
      UNION ALL (SELECT 'pain', ${local("seen.started_at")} FROM check_in seen WHERE ${of("seen")} AND seen.state <> 'draft' AND seen.pain IS NOT NULL
        ORDER BY seen.started_at DESC LIMIT 1)
      UNION ALL (SELECT 'groc', ${local("seen.started_at")} FROM check_in seen WHERE ${of("seen")} AND seen.state <> 'draft' AND seen.answers ? 'groc'
        ORDER BY seen.started_at DESC LIMIT 1)
      UNION ALL (SELECT 'phq-2', ${local("seen.started_at")} FROM check_in seen WHERE ${of("seen")} AND seen.state <> 'draft' AND seen.form = 'full'
        AND seen.answers ? 'lowMood' ORDER BY seen.started_at DESC LIMIT 1)
      UNION ALL (SELECT 'phq-2', ${local("i.started_at")} FROM intake i WHERE ${of("i")} AND i.answers ? 'low-mood' ORDER BY i.started_at DESC LIMIT 1)
      UNION ALL (SELECT 'pain', ${local("i.started_at")} FROM intake i WHERE ${of("i")} AND i.answers ? 'pain-now' ORDER BY i.started_at DESC LIMIT 1)
    ) t GROUP BY t.measure) m) last
  LEFT JOIN LATERAL (SELECT CASE WHEN cardinality(t.items) > 0 THEN t.id END AS id FROM measure_items t
    WHERE t.clinic_id = p.clinic_id AND t.measure = 'rmdq' ORDER BY t.at DESC LIMIT 1) texts ON true
  LEFT JOIN LATERAL (SELECT coalesce(f.known->'tasks', f.answers->'psfs-tasks') AS tasks FROM outcome_score o
    JOIN measure_form f ON f.clinic_id = o.clinic_id AND f.id = o.form_id
    WHERE ${of("o")} AND o.measure = 'psfs' AND o.withdrawn_at IS NULL AND o.entered_at >= began.at ORDER BY o.entered_at DESC LIMIT 1) named ON true
  LEFT JOIN LATERAL (SELECT f.id FROM measure_form f WHERE ${of("f")} AND f.state = 'draft' AND f.visit_id IS NULL
    AND f.started_at > now() - $4::int * interval '1 day' ORDER BY f.started_at DESC LIMIT 1) draft ON true
  WHERE ${IN_SCOPE} AND p.id = ANY($3::uuid[])`;
