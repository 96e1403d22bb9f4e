import "server-only";
import { lastSessions } from "@/lib/data/check-ins/course-sessions";

/** Whether a reason to come begins an episode. */
export const isAnew = (reason: string) => `${reason} IN ('new-problem', 'injury', 'came-back')`;

/** An intake that begins an episode once it is handed in: the others (a check-up, something else) only do where nothing stands before them. */
export const beginsAnew = (intake: string) =>
  `coalesce(${isAnew(`${intake}.answers#>>'{reason,choice}'`)}, false)`;

const but = (leftOut: string | undefined) =>
  leftOut === undefined ? "" : ` AND seen.id IS DISTINCT FROM ${leftOut}`;

/**
 * Where a patient's episode began, for a statement that has `p` (patient) and `c` (clinic): this after its joins,
 * `began.at` and `asked.reason` in its columns. `leftOut` is a check-in that is being answered: it is not yet part of the
 * way. Inside, a check-in is called `seen`, so that `leftOut` may name an outer one.
 */
export const lateralEpisode = (leftOut?: string) => `LEFT JOIN LATERAL (
    SELECT i.id, i.started_at AS at, ${beginsAnew("i")} AS anew,
      i.answers#>>'{reason,choice}' AS reason, i.answers->>'how-long' AS how_long,
      i.answers->>'leg-reach' AS leg_reach,
      (i.answers->>'pain-now')::int AS pain,
      max(i.completed_at) FILTER (WHERE i.form_version >= 2) OVER () AS handed_at
    FROM intake i WHERE i.patient_id = p.id AND i.state IN ('completed', 'accepted')
    ORDER BY ${beginsAnew("i")} DESC,
      CASE WHEN ${beginsAnew("i")} THEN -extract(epoch FROM i.started_at) ELSE extract(epoch FROM i.started_at) END
    LIMIT 1
  ) asked ON true
  LEFT JOIN LATERAL (
    SELECT seen.started_at AS at, seen.pain FROM check_in seen
    WHERE (asked.anew IS NOT TRUE OR asked.pain IS NULL) AND seen.patient_id = p.id
      AND seen.state <> 'draft' AND seen.pain IS NOT NULL${but(leftOut)}
      AND seen.started_at >= CASE WHEN asked.anew THEN asked.at ELSE '-infinity' END
    ORDER BY seen.started_at LIMIT 1
  ) first ON true
  LEFT JOIN LATERAL (SELECT CASE WHEN asked.anew THEN asked.at ELSE least(asked.at, first.at) END AS at,
    asked.pain IS NOT NULL AND (first.at IS NULL OR asked.anew OR asked.at <= first.at) AS with_intake) began ON true`;

/**
 * A patient's course as one JSON value (`CourseRow`), after the same joins: `course.row` in its columns, named once, since
 * it is worked out where it is named. `sitting` is a form of measures that is being handed in: the ratings of it, and of
 * those whose answers it gives anew, are left out. Of each other sitting the worst rating counts that its patient gave in
 * it, since other answers add and never take away.
 * `told` is what the trends read of a check-in's answers (READ_KEYS), kept beside them by the database, as a session's
 * worst pain is beside the session.
 *
 * Most of what this costs is to begin it: each table, join and sort has to be set up, for a few rows each. So its parts
 * stand in its columns and not in joins; none names the clinic, since the row policies of every table do and the patient
 * is one of it; lists of lists go without names; and of the sessions only the newest is told (`course-sessions.ts`).
 */
export const lateralCourse = (leftOut?: string, sitting = "NULL::uuid") => `${lateralEpisode(leftOut)}
  CROSS JOIN LATERAL (SELECT json_build_object(
    'now', now(), 'today', (now() AT TIME ZONE c.time_zone)::date, 'dosing', c.dosing_settings,
    'episode', CASE WHEN began.at IS NULL THEN NULL
      ELSE json_build_object('at', began.at, 'reason', asked.reason, 'howLong', asked.how_long, 'legReach', asked.leg_reach) END,
    'start', CASE WHEN began.with_intake OR first.pain IS NOT NULL THEN json_build_object(
      'at', CASE WHEN began.with_intake THEN asked.at ELSE first.at END,
      'pain', CASE WHEN began.with_intake THEN asked.pain ELSE first.pain END) END,
    'askedPain', asked.pain, 'withIntake', began.with_intake, 'handedAt', asked.handed_at,
    'amendedPains', (SELECT json_agg((m.answers->>'pain-now')::int) FROM intake_amendment m
      WHERE m.intake_id = asked.id AND m.answers ? 'pain-now'),
    'checkIns', (SELECT json_agg(json_build_array(r.started_at, r.pain, r.told))
      FROM (SELECT seen.started_at, seen.pain, seen.told FROM check_in seen
        WHERE seen.patient_id = p.id AND seen.state <> 'draft'${but(leftOut)} AND seen.started_at >= began.at
        ORDER BY seen.started_at DESC LIMIT 21) r),
    'fullForms', (SELECT json_build_array(max(f.at) FILTER (WHERE f.whole), max(f.at) FILTER (WHERE f.screened),
        max(f.at) = max(f.at) FILTER (WHERE f.reacted))
      FROM (SELECT seen.started_at AS at, seen.state = 'completed' AS whole, seen.answers ? 'lowMood' AS screened,
          seen.answers->'postTx' IN ('true', '"UNSURE"') AS reacted
        FROM check_in seen
        WHERE seen.patient_id = p.id AND seen.form = 'full' AND seen.state <> 'draft'${but(leftOut)}
          AND seen.started_at > now() - interval '42 days'
        ORDER BY seen.started_at DESC LIMIT 12) f),
    'rated', (SELECT json_agg(json_build_array(r.started_at, r.score))
      FROM (SELECT seen.started_at, (seen.answers->>'groc')::int AS score FROM check_in seen
        WHERE seen.patient_id = p.id AND seen.answers ? 'groc' AND seen.state <> 'draft'${but(leftOut)}
          AND seen.started_at > now() - interval '42 days' AND seen.started_at >= began.at
        ORDER BY seen.started_at DESC LIMIT 2) r),
    'scored', (SELECT json_agg(json_build_array(r.at, r.score))
      FROM (SELECT min(o.entered_at) AS at, min(o.score)::int AS score FROM outcome_score o
        WHERE o.patient_id = p.id AND o.measure = 'groc' AND o.withdrawn_by IS NULL
        GROUP BY coalesce(o.sitting_id, o.id)
        HAVING bool_or(o.withdrawn_at IS NULL) AND bool_and(o.form_id IS DISTINCT FROM ${sitting})
          AND min(o.entered_at) > now() - interval '42 days' AND min(o.entered_at) >= began.at
        ORDER BY 1 DESC LIMIT 2) r),
    'newestSession', (SELECT json_build_array(max(r.started_at), max(r.day))
      FROM (${lastSessions("x.started_at, x.day")}) r),
    'hadAlert', EXISTS (SELECT 1 FROM alert a WHERE a.patient_id = p.id AND a.tier >= 'urgent'
      AND a.raised_at >= coalesce(began.at, '-infinity'))) AS row) course`;
