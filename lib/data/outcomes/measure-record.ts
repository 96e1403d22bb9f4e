import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { isAnew, lateralEpisode } from "@/lib/data/check-ins/course";
import type { Sql } from "@/lib/data/sql";
import { AMENDED_ANSWERS } from "@/lib/data/intakes/intake-amendments";
import { IN_SCOPE, scoped } from "@/lib/data/check-ins/triage-patient";
import type { MeasureRecord, RecordedScore } from "@/lib/domain/outcomes/measure-record";
import { abilitiesOf, type Sitting } from "@/lib/domain/questionnaires/sitting";

const NONE = "NULL::int AS interest, NULL::int AS low_mood";
/** A score that counts and was answered or entered as such; PHQ-4 holds a PHQ-2. */
const SCORED =
  "FROM outcome_score o WHERE o.clinic_id = p.clinic_id AND o.patient_id = p.id AND o.withdrawn_at IS NULL";
/** Which activities a PSFS asked, and how each went. */
const SITTING = `CASE WHEN m.measure = 'psfs' THEN (SELECT json_build_object('known', f.known, 'answers', f.answers)
  FROM measure_form f WHERE f.clinic_id = p.clinic_id AND f.id = m.form_id) END`;
const CHECKED_IN = "k.clinic_id = p.clinic_id AND k.patient_id = p.id AND k.state <> 'draft'";
const TAKEN_IN = "i.clinic_id = p.clinic_id AND i.patient_id = p.id";
/** An intake with its answers as staff last heard them. */
const INTAKE_NOW = `intake i ${AMENDED_ANSWERS} CROSS JOIN LATERAL (SELECT i.answers || amended.answers AS answers) told`;
const intakeAt = "coalesce(i.completed_at, i.started_at)";

/** The newest scores of every measure that count, and the visits that took place, in one statement; undefined outside the scope. */
export async function findMeasureRecord(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<MeasureRecord | undefined> {
  const [found] = await sql.query<Omit<MeasureRecord, "scores"> & { readonly scores: readonly ScoreRow[] }>(
    `SELECT coalesce(greatest(running.since, CASE WHEN ${isAnew("asked.reason")} THEN counted.day END), counted.day)::text AS since,
       kept.scores, seen.days AS visits
     FROM patient p JOIN clinic c ON c.id = p.clinic_id ${lateralEpisode()}
     CROSS JOIN LATERAL (SELECT (began.at AT TIME ZONE c.time_zone)::date AS day) counted
     LEFT JOIN LATERAL (SELECT e.started_on AS since FROM episode e
       WHERE e.clinic_id = p.clinic_id AND e.patient_id = p.id AND e.ended_on IS NULL) running ON true
     CROSS JOIN LATERAL (
       SELECT coalesce(json_agg(json_build_object('measure', m.measure, 'on', m.day, 'score', m.score,
         'subscore', m.subscore, 'interest', m.interest, 'lowMood', m.low_mood, 'amended', m.amended, 'sitting', ${SITTING}) ORDER BY m.day, m.at), '[]') AS scores
       FROM (SELECT t.*, coalesce(t.taken_on, (t.at AT TIME ZONE c.time_zone)::date) AS day FROM (
         SELECT 'pain' AS measure, k.started_at AS at, NULL::date AS taken_on, k.pain::float8 AS score, NULL::float8 AS subscore, ${NONE}, NULL::uuid AS form_id, false AS amended
         FROM check_in k WHERE ${CHECKED_IN} AND k.pain IS NOT NULL
         UNION ALL SELECT 'pain', ${intakeAt}, NULL, (told.answers->>'pain-now')::float8, NULL, ${NONE}, NULL, amended.answers ? 'pain-now'
         FROM ${INTAKE_NOW} WHERE ${TAKEN_IN} AND told.answers->>'pain-now' ~ '^[0-9]+$'
         UNION ALL SELECT 'groc', k.started_at, NULL, (k.answers->>'groc')::float8, NULL, ${NONE}, NULL, false
         FROM check_in k WHERE ${CHECKED_IN} AND k.answers ? 'groc'
         UNION ALL SELECT 'phq-2', k.started_at, NULL, NULL, NULL, (k.answers->>'interest')::int, (k.answers->>'lowMood')::int, NULL, false
         FROM check_in k WHERE ${CHECKED_IN} AND k.answers ? 'lowMood'
         UNION ALL SELECT 'phq-2', ${intakeAt}, NULL, NULL, NULL, (told.answers->>'interest')::int, (told.answers->>'low-mood')::int, NULL,
           amended.answers ?| ARRAY['interest', 'low-mood']
         FROM ${INTAKE_NOW} WHERE ${TAKEN_IN} AND told.answers->>'low-mood' ~ '^[0-3]$' AND told.answers->>'interest' ~ '^[0-3]$'
         UNION ALL SELECT o.measure, o.entered_at, o.taken_on, o.score::float8, o.subscore::float8, ${NONE}, o.form_id, false ${SCORED}
         UNION ALL SELECT 'phq-2', o.entered_at, o.taken_on, (o.score - o.subscore)::float8, NULL, ${NONE}, NULL, false
         ${SCORED} AND o.measure = 'phq-4'
       ) t ORDER BY day DESC, t.at DESC LIMIT 1000) m
     ) kept
     CROSS JOIN LATERAL (
       SELECT coalesce(json_agg(v.day ORDER BY v.day), '[]') AS days FROM (SELECT DISTINCT day FROM visit
         WHERE clinic_id = p.clinic_id AND patient_id = p.id AND status = 'done' ORDER BY day DESC LIMIT 200) v
     ) seen
     WHERE ${IN_SCOPE} AND p.id = $3::uuid`,
    [...scoped(scope), patientId],
  );
  return found && { ...found, scores: found.scores.map(withTasks) };
}

type ScoreRow = RecordedScore & { readonly sitting: Pick<Sitting, "known" | "answers"> | null };

function withTasks({ sitting, ...score }: ScoreRow): RecordedScore {
  return sitting ? { ...score, tasks: abilitiesOf(sitting) } : score;
}
