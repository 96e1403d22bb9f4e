import "server-only";
import { UNTALKED_LOW_MOODS } from "@/lib/data/check-ins/low-moods";
import { hurtIn } from "@/lib/data/exercise-sessions/ended-rounds";
import { painBefore } from "@/lib/data/exercise-sessions/pain-before";
import { ENDS_BY_TALK } from "@/lib/domain/follow-up/rule-tasks";

/**
 * When an answer came to the clinic, which its id tells: a phone may have kept it since `at`. Nobody who saw the patient
 * or set them aside in between knew of it.
 */
const arrived = (row: string) => `greatest(${row}.at, uuid_extract_timestamp(${row}.id))`;

/** The sessions of the plan's last day: what hurt in its first is no less for a later one that went well. */
export const LAST_ROUNDS = `plan.last_id || ARRAY(SELECT d.id FROM exercise_session d
  WHERE d.clinic_id = plan.clinic_id AND d.first_id = plan.last_id)`;

/**
 * Why somebody should hear from the clinic, as lists for one statement: the rule of `domain/follow-up/reasons` over the
 * whole clinic, so that nothing but one page of it need be read. A test holds the two against each other on random
 * patients. $1 clinic, $2 patients in scope or null, $3 the clinic's day, $4 the rule's numbers and words, $5 days of
 * each promised talk by its rule, $6 the kinds, the most pressing first.
 */
export const FOLLOW_UP_REASONS = `clock AS MATERIALIZED (
    SELECT c.id, c.time_zone, $3::date AS day, n.* FROM clinic c
    CROSS JOIN jsonb_to_record($4::jsonb) AS n("neverStartedDays" int, "lapseDays" int, "redDays" int, "stoppedDays" int,
      "lateDays" int, "painBackPoints" int, "amberMax" int, "acuteAmberMax" int, "usualMorningsMin" int,
      "usualMorningsMax" int, "morningTolerance" int, "months" int, "earlyDays" int, "openDays" int, "longestAside" int,
      "maintenance" text, "stopTheDay" text[], "asksForAWord" text[])
    WHERE c.id = $1::uuid
  ), running AS (
    SELECT DISTINCT ON (g.patient_id) g.patient_id, g.title, v.phase, v.template_id, g.starts_on,
      g.paused_at IS NOT NULL OR g.pause && clock."stopTheDay" AS held,
      greatest(g.starts_on, (g.created_at AT TIME ZONE clock.time_zone)::date) AS "from"
    FROM clock JOIN programme g ON g.clinic_id = clock.id AND g.ended_at IS NULL
    JOIN programme_version v ON v.clinic_id = g.clinic_id AND v.id = g.current_version_id
    WHERE $2::uuid[] IS NULL OR g.patient_id = ANY ($2::uuid[])
    ORDER BY g.patient_id, g.created_at DESC
  ), plan AS MATERIALIZED (
    SELECT running.*, s.clinic_id, s.id AS last_id, s.day, s.day AS last_day, s.started_at, s.morning_at, s.morning_pain,
      s.morning_sore, s.worst_pain, s.alarming
    FROM clock CROSS JOIN running LEFT JOIN LATERAL (
      SELECT e.* FROM exercise_session e
      WHERE e.clinic_id = clock.id AND e.patient_id = running.patient_id AND e.day >= running.starts_on
        AND e.first_id IS NULL AND (e.logged OR ${hurtIn("e")})
      ORDER BY e.day DESC, e.started_at DESC LIMIT 1
    ) s ON true
  ), review AS MATERIALIZED (
    SELECT a.patient_id, min(a.next_review_on) AS day FROM clock JOIN alert a ON a.clinic_id = clock.id
    WHERE a.state = 'resolved' AND a.next_review_on <= clock.day AND NOT EXISTS (SELECT FROM visit v
      WHERE v.clinic_id = a.clinic_id AND v.patient_id = a.patient_id AND v.status = 'done' AND v.day >= a.next_review_on)
      AND ($2::uuid[] IS NULL OR a.patient_id = ANY ($2::uuid[]))
    GROUP BY a.patient_id
  ), ended AS (
    SELECT DISTINCT ON (e.patient_id) e.* FROM clock JOIN programme_end e ON e.clinic_id = clock.id
    WHERE e.watch_until >= clock.day - 40 AND ($2::uuid[] IS NULL OR e.patient_id = ANY ($2::uuid[]))
    ORDER BY e.patient_id, e.at DESC, e.id DESC
  ), watched AS MATERIALIZED (
    SELECT e.*, CASE WHEN e.ended_by IS NULL AND plan.patient_id IS NULL THEN e.reason END AS stopped_for,
      (SELECT max((k.started_at AT TIME ZONE clock.time_zone)::date) FROM check_in k
        WHERE k.clinic_id = e.clinic_id AND k.patient_id = e.patient_id AND k.state <> 'draft') AS last_check_in_on,
      (SELECT k.pain FROM check_in k WHERE k.clinic_id = e.clinic_id AND k.patient_id = e.patient_id
        AND k.pain IS NOT NULL AND k.state <> 'draft' AND k.started_at <= e.at ORDER BY k.started_at DESC LIMIT 1) AS pain_before,
      (SELECT k.pain FROM check_in k WHERE k.clinic_id = e.clinic_id AND k.patient_id = e.patient_id
        AND k.pain IS NOT NULL AND k.state <> 'draft' AND k.started_at > e.at ORDER BY k.started_at DESC LIMIT 1) AS pain_after
    FROM clock CROSS JOIN ended e LEFT JOIN plan ON plan.patient_id = e.patient_id
    WHERE plan.patient_id IS NULL OR plan.template_id = clock."maintenance"
  ), answered AS (
    SELECT clinic_id, patient_id, fired_rules, committed_at AS at FROM check_in
    UNION ALL SELECT clinic_id, patient_id, fired_rules, completed_at FROM intake
    UNION ALL SELECT clinic_id, patient_id, fired_rules, completed_at FROM measure_form
    UNION ALL SELECT clinic_id, patient_id, ARRAY['DOSE-5'], ${arrived("walk_test")} FROM walk_test WHERE legs
  ), promised AS MATERIALIZED (
    SELECT t.patient_id, t.rule, t.at, (t.at AT TIME ZONE clock.time_zone)::date AS day
    FROM clock CROSS JOIN (
      SELECT a.patient_id, r.rule, max(a.at) AS at FROM clock JOIN answered a ON a.clinic_id = clock.id
        AND a.fired_rules && ARRAY(SELECT jsonb_object_keys($5::jsonb)) AND a.at > now() - interval '90 days'
      CROSS JOIN LATERAL unnest(a.fired_rules) AS r(rule)
      WHERE $5::jsonb ? r.rule AND r.rule <> '${ENDS_BY_TALK}' AND ($2::uuid[] IS NULL OR a.patient_id = ANY ($2::uuid[])) GROUP BY a.patient_id, r.rule
    ) t
    WHERE NOT EXISTS (SELECT FROM visit v
      WHERE v.clinic_id = clock.id AND v.patient_id = t.patient_id AND v.status = 'done' AND v.done_at > t.at)
    UNION ALL SELECT m.patient_id, '${ENDS_BY_TALK}', max(m.came), (min(m.at) AT TIME ZONE clock.time_zone)::date
    FROM clock JOIN ${UNTALKED_LOW_MOODS} m ON m.clinic_id = clock.id
    WHERE $2::uuid[] IS NULL OR m.patient_id = ANY ($2::uuid[]) GROUP BY m.patient_id, clock.time_zone
  ), pained AS MATERIALIZED (
    SELECT l.patient_id, max(came.at) AS at, (max(came.at) AT TIME ZONE clock.time_zone)::date AS day
    FROM clock JOIN lapse_answer l ON l.clinic_id = clock.id AND l.reason = 'pain'
    CROSS JOIN LATERAL (SELECT ${arrived("l")} AS at) came
    WHERE came.at > now() - make_interval(days => clock."redDays") AND ($2::uuid[] IS NULL OR l.patient_id = ANY ($2::uuid[]))
    GROUP BY l.patient_id, clock.time_zone
  ), clip AS MATERIALIZED (
    SELECT c.patient_id, count(*), min((c.sent_at AT TIME ZONE clock.time_zone)::date) AS day, max(c.sent_at) AS at
    FROM clock JOIN exercise_clip c ON c.clinic_id = clock.id AND c.removed_at IS NULL
    WHERE ($2::uuid[] IS NULL OR c.patient_id = ANY ($2::uuid[])) AND NOT EXISTS (SELECT FROM form_note n
      WHERE n.clinic_id = c.clinic_id AND n.patient_id = c.patient_id AND n.clip_id = c.id)
    GROUP BY c.patient_id
  ), found AS (
    SELECT plan.patient_id, 'answered-red' AS kind, plan.last_day AS day,
      greatest(plan.morning_at, (SELECT max(l.at) FROM session_log l
        WHERE l.clinic_id = clock.id AND l.session_id = ANY (rounds.ids) AND l.superseded_at IS NULL), stopped.at) AS at
    FROM clock JOIN plan ON clock.day - plan.last_day < clock."redDays"
    CROSS JOIN LATERAL (SELECT ${LAST_ROUNDS} AS ids) rounds
    CROSS JOIN LATERAL (SELECT max(t.pain) AS pain, max(greatest(t.at, t.walked_at)) AS at FROM pain_stop t
      WHERE t.clinic_id = clock.id AND t.session_id = ANY (rounds.ids)) stopped
    CROSS JOIN LATERAL (SELECT greatest(plan.worst_pain, stopped.pain) AS pain) worst
    WHERE worst.pain IS NOT NULL AND (plan.alarming
      OR worst.pain > CASE plan.phase WHEN 'A' THEN clock."acuteAmberMax" ELSE clock."amberMax" END
      OR plan.morning_sore IS NOT TRUE AND plan.morning_pain > clock."morningTolerance" + (
        SELECT CASE WHEN count(*) >= clock."usualMorningsMin" THEN percentile_cont(0.5) WITHIN GROUP (ORDER BY m.morning_pain)
          ELSE coalesce(${painBefore("plan", "clock.time_zone")}, 0) END
        FROM (SELECT e.morning_pain FROM exercise_session e WHERE e.clinic_id = clock.id AND e.patient_id = plan.patient_id
          AND e.day < plan.last_day AND e.morning_pain IS NOT NULL AND e.first_id IS NULL
          ORDER BY e.day DESC, e.started_at DESC LIMIT (SELECT "usualMorningsMax" FROM clock)) m))
    UNION ALL (SELECT DISTINCT ON (patient_id) patient_id, 'talk-due', day, at FROM promised
      ORDER BY patient_id, day + ($5::jsonb->>rule)::int, at)
    UNION ALL SELECT patient_id, 'break-for-pain', pained.day, at FROM clock JOIN pained ON clock.day - pained.day < clock."redDays"
      WHERE patient_id IN (SELECT patient_id FROM plan UNION ALL SELECT patient_id FROM review
        UNION ALL SELECT patient_id FROM watched UNION ALL SELECT patient_id FROM promised
        UNION ALL SELECT patient_id FROM clip)
    UNION ALL SELECT patient_id, 'stopped', ended_on, at FROM clock
      JOIN watched ON stopped_for = ANY (clock."asksForAWord") AND clock.day - ended_on < clock."stoppedDays"
    UNION ALL SELECT patient_id, 'review-due', day, NULL FROM review
    UNION ALL SELECT patient_id, 'pain-back', last_check_in_on, NULL FROM clock
      JOIN watched ON clock.day <= watch_until AND pain_after >= pain_before + clock."painBackPoints"
    UNION ALL SELECT patient_id, 'clip-sent', day, at FROM clip
    UNION ALL SELECT patient_id, 'no-monthly-answer', due.day, NULL FROM clock CROSS JOIN watched
      CROSS JOIN LATERAL (SELECT max((ended_on + make_interval(months => nth))::date) AS day
        FROM generate_series(1, clock."months") nth
        WHERE (ended_on + make_interval(months => nth))::date <= least(watch_until, clock.day)) due
      WHERE clock.day - due.day >= clock."lateDays" AND clock.day - due.day < clock."openDays"
        AND (last_check_in_on IS NULL OR last_check_in_on < due.day - clock."earlyDays")
    UNION ALL SELECT patient_id, 'lapsed', last_day, NULL FROM clock
      JOIN plan ON NOT held AND clock.day - last_day >= clock."lapseDays"
    UNION ALL SELECT patient_id, 'never-started', "from", NULL FROM clock
      JOIN plan ON NOT held AND last_day IS NULL AND clock.day - "from" >= clock."neverStartedDays"
  ), reason AS MATERIALIZED (
    SELECT patient_id, kind, array_position($6::text[], kind) AS rank, clock.day - found.day AS days,
      coalesce(at, found.day::timestamp AT TIME ZONE 'UTC') AS at
    FROM clock CROSS JOIN found
  )`;
