import "server-only";
import { painBefore } from "@/lib/data/pain-before";

/** Whether a reason to come begins an episode. */
export const isAnew = (reason: string) => `${reason} IN ('new-problem', 'injury', 'came-back')`;

/** An intake that begins an episode once it is handed in: the others (a check-up, something else) only do where nothing stands before them. */
export const beginsAnew = (intake: string) =>
  `coalesce(${isAnew(`${intake}.answers#>>'{reason,choice}'`)}, false)`;

/**
 * A patient's course as one JSON value (`CourseRow`), for a statement that has `p` (patient) and `c` (clinic): this after
 * its joins, `course.row` in its columns. `leftOut` is a check-in that is being answered: it is not yet part of the way.
 * Each part reads a few rows by its index, and as json, which PostgreSQL writes as it goes, where jsonb is built first;
 * the long lists are of lists, newest first as they are read: names and a second sort cost a twentieth of it.
 * `sitting` is a form of measures that is being handed in: the ratings of it, and of those whose answers it gives anew,
 * are left out too. Of each other sitting the worst rating counts that its patient gave in it, since other answers add and
 * never take away.
 * `told` is what the trends read of a check-in's answers (READ_KEYS), kept beside them by the database, as a session's
 * worst pain is beside the session. Inside, a check-in is called `seen`, so that `leftOut` may name an outer one.
 */
export const lateralCourse = (leftOut = "NULL::uuid", sitting = "NULL::uuid") => `LEFT JOIN LATERAL (
    SELECT i.id, i.started_at AS at, ${beginsAnew("i")} AS anew,
      i.answers#>>'{reason,choice}' AS reason, i.answers->>'how-long' AS how_long,
      i.answers->>'leg-reach' AS leg_reach,
      (i.answers->>'pain-now')::int AS pain,
      max(i.completed_at) FILTER (WHERE i.form_version >= 2) OVER () AS handed_at
    FROM intake i WHERE i.clinic_id = p.clinic_id AND i.patient_id = p.id AND i.state IN ('completed', 'accepted')
    ORDER BY ${beginsAnew("i")} DESC,
      CASE WHEN ${beginsAnew("i")} THEN -extract(epoch FROM i.started_at) ELSE extract(epoch FROM i.started_at) END
    LIMIT 1
  ) asked ON true
  LEFT JOIN LATERAL (
    SELECT seen.started_at AS at, seen.pain FROM check_in seen
    WHERE (asked.anew IS NOT TRUE OR asked.pain IS NULL) AND seen.clinic_id = p.clinic_id AND seen.patient_id = p.id
      AND seen.state <> 'draft' AND seen.pain IS NOT NULL AND seen.id IS DISTINCT FROM ${leftOut}
      AND seen.started_at >= CASE WHEN asked.anew THEN asked.at ELSE '-infinity' END
    ORDER BY seen.started_at LIMIT 1
  ) first ON true
  LEFT JOIN LATERAL (SELECT CASE WHEN asked.anew THEN asked.at ELSE least(asked.at, first.at) END AS at,
    asked.pain IS NOT NULL AND (first.at IS NULL OR asked.anew OR asked.at <= first.at) AS with_intake) began ON true
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_array(r.started_at, r.pain, r.told)) AS rows
    FROM (SELECT seen.started_at, seen.pain, seen.told
      FROM check_in seen
      WHERE seen.clinic_id = p.clinic_id AND seen.patient_id = p.id AND seen.state <> 'draft' AND seen.id IS DISTINCT FROM ${leftOut}
        AND seen.started_at >= began.at
      ORDER BY seen.started_at DESC LIMIT 21) r
  ) recent ON true
  LEFT JOIN LATERAL (
    SELECT max(f.at) FILTER (WHERE f.whole) AS whole_at, max(f.at) FILTER (WHERE f.screened) AS screened_at,
      max(f.at) = max(f.at) FILTER (WHERE f.reacted) AS reacted
    FROM (SELECT seen.started_at AS at, seen.state = 'completed' AS whole, seen.answers ? 'lowMood' AS screened,
        seen.answers->'postTx' IN ('true', '"UNSURE"') AS reacted
      FROM check_in seen
      WHERE seen.clinic_id = p.clinic_id AND seen.patient_id = p.id AND seen.form = 'full' AND seen.state <> 'draft'
        AND seen.id IS DISTINCT FROM ${leftOut} AND seen.started_at > now() - interval '42 days'
      ORDER BY seen.started_at DESC LIMIT 12) f
  ) forms ON true
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('at', r.started_at, 'score', r.score) ORDER BY r.started_at) AS rows
    FROM (SELECT * FROM ((SELECT seen.started_at, (seen.answers->>'groc')::int AS score FROM check_in seen
        WHERE seen.clinic_id = p.clinic_id AND seen.patient_id = p.id AND seen.answers ? 'groc' AND seen.state <> 'draft'
          AND seen.id IS DISTINCT FROM ${leftOut} AND seen.started_at > now() - interval '42 days' AND seen.started_at >= began.at
        ORDER BY seen.started_at DESC LIMIT 2)
      UNION ALL (SELECT min(o.entered_at) AS entered_at, min(o.score)::int FROM outcome_score o
        WHERE o.clinic_id = p.clinic_id AND o.patient_id = p.id AND o.measure = 'groc' AND o.withdrawn_by IS NULL
        GROUP BY coalesce(o.sitting_id, o.id)
        HAVING bool_or(o.withdrawn_at IS NULL) AND bool_and(o.form_id IS DISTINCT FROM ${sitting})
          AND min(o.entered_at) > now() - interval '42 days' AND min(o.entered_at) >= began.at
        ORDER BY 1 DESC LIMIT 2)) either ORDER BY started_at DESC LIMIT 2) r
  ) rated ON true
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_array(r.started_at, r.day, r.worst_pain, r.morning_pain,
      coalesce(r.morning_sore, false), r.alarming, r.pre)) AS rows
    FROM (SELECT x.started_at, x.day, x.worst_pain, x.morning_pain, x.morning_sore, x.alarming,
        CASE WHEN x.morning_pain IS NOT NULL THEN ${painBefore("x", "c.time_zone")} END AS pre
      FROM exercise_session x
      WHERE x.clinic_id = p.clinic_id AND x.patient_id = p.id AND x.logged AND x.first_id IS NULL
      ORDER BY x.day DESC, x.started_at DESC LIMIT 12) r
  ) sat ON true
  LEFT JOIN LATERAL (
    SELECT EXISTS (SELECT 1 FROM alert a WHERE a.clinic_id = p.clinic_id AND a.patient_id = p.id AND a.tier >= 'urgent'
      AND a.raised_at >= coalesce(began.at, '-infinity')) AS once
  ) flagged ON true
  CROSS JOIN LATERAL (SELECT json_build_object(
    'now', now(), 'today', (now() AT TIME ZONE c.time_zone)::date, 'dosing', c.dosing_settings,
    'episode', CASE WHEN began.at IS NULL THEN NULL
      ELSE json_build_object('at', began.at, 'reason', asked.reason, 'howLong', asked.how_long, 'legReach', asked.leg_reach) END,
    'start', CASE WHEN began.with_intake OR first.pain IS NOT NULL THEN json_build_object(
      'at', CASE WHEN began.with_intake THEN asked.at ELSE first.at END,
      'pain', CASE WHEN began.with_intake THEN asked.pain ELSE first.pain END,
      'heard', coalesce((SELECT json_agg(said.pain ORDER BY said.at) FROM (
        SELECT asked.pain, asked.at WHERE asked.pain IS NOT NULL AND NOT began.with_intake
        UNION ALL SELECT (m.answers->>'pain-now')::int, m.at FROM intake_amendment m
        WHERE m.clinic_id = p.clinic_id AND m.intake_id = asked.id AND m.answers ? 'pain-now') said), '[]')) END,
    'checkIns', coalesce(recent.rows, '[]'), 'sessions', coalesce(sat.rows, '[]'), 'hadAlert', flagged.once,
    'ratings', coalesce(rated.rows, '[]'),
    'fullAt', greatest(forms.whole_at, asked.handed_at),
    'screensAt', greatest(forms.screened_at, asked.handed_at), 'reacted', coalesce(forms.reacted, false)) AS row) course`;
