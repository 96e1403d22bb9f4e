import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import type { SessionOfItem } from "@/lib/domain/dosing/item-history";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import type { FollowUpKind } from "@/lib/domain/follow-up/reasons";
import { TASK_RULES, type TaskRule } from "@/lib/domain/follow-up/rule-tasks";
import type { StoredEndReason } from "@/lib/domain/programme-end/reasons";
import { MAINTENANCE } from "@/lib/domain/programmes/templates/other";
import type { PauseClass } from "@/lib/domain/triage/rule";

export type FollowUpRow = {
  readonly patientId: string;
  readonly name: string;
  readonly birthDate: string;
  readonly phone: string | null;
  readonly mayRing: boolean;
  readonly mayLeaveMessage: boolean;
  readonly hasPortal: boolean;
  readonly askedToday: boolean;
  readonly hasOpenAlert: boolean;
  readonly programmeTitle: string | null;
  readonly planFrom: string | null;
  readonly paused: boolean | null;
  readonly pause: readonly PauseClass[] | null;
  readonly phase: Phase | null;
  readonly lastDay: string | null;
  readonly lastAnsweredAt: Date | null;
  readonly lastItems: readonly SessionOfItem[];
  readonly mornings: readonly number[];
  readonly breakOn: string | null;
  readonly breakAt: Date | null;
  readonly tasks: readonly { readonly rule: TaskRule; readonly on: string; readonly at: string }[];
  readonly clips: { readonly count: number; readonly on: string; readonly at: string } | null;
  readonly reviewOn: string | null;
  readonly ended: {
    readonly on: string;
    readonly at: string;
    readonly watchUntil: string;
    /** Null where the clinic ended it, or a plan runs again. */
    readonly stoppedFor: StoredEndReason | null;
    readonly lastCheckInOn: string | null;
    readonly painBefore: number | null;
    readonly painAfter: number | null;
  } | null;
  readonly markAt: Date | null;
  readonly markReasons: readonly FollowUpKind[] | null;
  readonly markUntil: string | null;
  readonly markNote: string | null;
  readonly markBy: string | null;
};
/** Beside each row the clinic's clock and numbers; an empty list is one row without a patient. */
export type FollowUpLine = {
  readonly today: string;
  readonly timeZone: string;
  readonly settings: Readonly<Record<string, number>>;
} & (FollowUpRow | { readonly patientId: null });

/** What one session stored of each item, as the dosing rules read it. */
const LAST_ITEMS = `SELECT coalesce(jsonb_agg(jsonb_build_object('day', s.day, 'exerciseId', i.exercise_id, 'dose', i.dose,
    'side', i.side, 'morning', s.morning_pain,
    'painBefore', (SELECT k.pain FROM check_in k WHERE k.clinic_id = s.clinic_id AND k.patient_id = s.patient_id
      AND k.pain IS NOT NULL AND k.state <> 'draft' AND k.started_at <= s.started_at
      AND k.started_at > s.started_at - interval '24 hours' ORDER BY k.started_at DESC LIMIT 1),
    'logs', (SELECT coalesce(jsonb_agg(jsonb_build_object('side', l.side, 'outcome', l.outcome, 'pain', l.pain,
      'amount', coalesce(l.reps_done, l.seconds_done), 'form', l.form_felt) ORDER BY l.at), '[]') FROM session_log l
      WHERE l.clinic_id = s.clinic_id AND l.session_id = s.id AND l.item_id = i.id AND l.superseded_at IS NULL),
    'stop', (SELECT jsonb_build_object('pain', t.pain, 'quality', t.quality, 'legMoved', t.leg_moved,
      'afterWalk', t.after_walk) FROM pain_stop t
      WHERE t.clinic_id = s.clinic_id AND t.session_id = s.id AND t.item_id = i.id)) ORDER BY i.position), '[]')
  FROM programme_item i WHERE i.clinic_id = s.clinic_id AND i.version_id = s.version_id`;

/**
 * The patients who may have a reason to be followed up, with what decides it: a planned review whose day has come, a
 * programme that ended and is watched, an answer that a rule promised a talk for, a clip without a word of it, a break for pain, or a running plan that was not begun, lapsed, or answered with pain at its last session. The rule decides which.
 */
const FOLLOW_UPS = `WITH clock AS (
    SELECT c.id, c.time_zone, c.dosing_settings, (now() AT TIME ZONE c.time_zone)::date AS day,
      least(coalesce((c.dosing_settings->>'neverStartedDays')::int, $3::int), coalesce((c.dosing_settings->>'lapseDays')::int, $6::int)) AS quiet,
      coalesce((c.dosing_settings->>'redDays')::int, $4::int) AS red
    FROM clinic c WHERE c.id = $1::uuid
  ), plan AS (
    SELECT DISTINCT ON (g.patient_id) g.patient_id, g.title, g.pause, g.paused_at, v.phase, v.template_id,
      greatest(g.starts_on, (g.created_at AT TIME ZONE clock.time_zone)::date) AS "from", g.starts_on
    FROM clock JOIN programme g ON g.clinic_id = clock.id AND g.ended_at IS NULL
    JOIN programme_version v ON v.clinic_id = g.clinic_id AND v.id = g.current_version_id
    ORDER BY g.patient_id, g.created_at DESC
  ), review AS (
    SELECT a.patient_id, min(a.next_review_on) AS day FROM clock JOIN alert a ON a.clinic_id = clock.id
    WHERE a.state = 'resolved' AND a.next_review_on <= clock.day AND NOT EXISTS (SELECT FROM visit v
      WHERE v.clinic_id = a.clinic_id AND v.patient_id = a.patient_id AND v.status = 'done' AND v.day >= a.next_review_on)
    GROUP BY a.patient_id
  ), ended AS (
    SELECT DISTINCT ON (e.patient_id) e.* FROM clock JOIN programme_end e ON e.clinic_id = clock.id
    WHERE e.watch_until >= clock.day - 40 ORDER BY e.patient_id, e.at DESC, e.id DESC
  ), pained AS (
    SELECT l.patient_id, max(l.at) AS at FROM clock JOIN lapse_answer l ON l.clinic_id = clock.id
    WHERE l.reason = 'pain' AND l.at > now() - make_interval(days => clock.red) GROUP BY l.patient_id
  ), promised AS (
    SELECT t.patient_id, jsonb_agg(jsonb_build_object('rule', t.rule, 'at', t.at,
      'on', (t.at AT TIME ZONE t.time_zone)::date)) AS list
    FROM (
      SELECT a.patient_id, r.rule, clock.id, clock.time_zone, max(a.at) AS at FROM clock
      JOIN (
        SELECT clinic_id, patient_id, fired_rules, committed_at AS at FROM check_in WHERE fired_rules && $7::text[]
        UNION ALL SELECT clinic_id, patient_id, fired_rules, completed_at FROM intake WHERE fired_rules && $7::text[]
        UNION ALL SELECT clinic_id, patient_id, fired_rules, completed_at FROM measure_form WHERE fired_rules && $7::text[]
      ) a ON a.clinic_id = clock.id AND a.at > now() - interval '90 days'
      CROSS JOIN LATERAL unnest(a.fired_rules) AS r(rule) WHERE r.rule = ANY ($7::text[])
      GROUP BY a.patient_id, r.rule, clock.id, clock.time_zone
    ) t
    WHERE NOT EXISTS (SELECT FROM visit v
      WHERE v.clinic_id = t.id AND v.patient_id = t.patient_id AND v.status = 'done' AND v.done_at > t.at)
    GROUP BY t.patient_id
  ), clip AS (
    SELECT c.patient_id, jsonb_build_object('count', count(*), 'on', min((c.sent_at AT TIME ZONE clock.time_zone)::date),
      'at', max(c.sent_at)) AS row
    FROM clock JOIN exercise_clip c ON c.clinic_id = clock.id AND c.removed_at IS NULL
    WHERE NOT EXISTS (SELECT FROM form_note n WHERE n.clinic_id = c.clinic_id AND n.patient_id = c.patient_id AND n.clip_id = c.id)
    GROUP BY c.patient_id
  ), found AS (
    SELECT p.*, promised.list AS tasks, clip.row AS clips, pained.at AS break_at, watched.row AS ended, plan.title, plan.pause, plan.paused_at, plan.phase, plan."from", review.day AS review_day,
      s.day AS last_day, s.id AS last_id, answered.at AS answered_at
    FROM clock
    JOIN patient p ON p.clinic_id = clock.id AND ($2::uuid[] IS NULL OR p.id = ANY ($2::uuid[]))
    LEFT JOIN plan ON plan.patient_id = p.id
    LEFT JOIN review ON review.patient_id = p.id
    LEFT JOIN pained ON pained.patient_id = p.id
    LEFT JOIN promised ON promised.patient_id = p.id
    LEFT JOIN clip ON clip.patient_id = p.id
    LEFT JOIN LATERAL (
      SELECT e.id, e.day, e.morning_pain, e.morning_at FROM exercise_session e
      WHERE plan.patient_id IS NOT NULL AND e.clinic_id = p.clinic_id AND e.patient_id = p.id AND e.day >= plan.starts_on
        AND (e.logged OR EXISTS (SELECT FROM pain_stop t WHERE t.clinic_id = e.clinic_id AND t.session_id = e.id))
      ORDER BY e.day DESC, e.started_at DESC LIMIT 1
    ) s ON true
    LEFT JOIN LATERAL (
      SELECT max(l.at) AS at, max(l.pain) AS pain FROM session_log l
      WHERE l.clinic_id = p.clinic_id AND l.session_id = s.id AND l.superseded_at IS NULL
    ) logged ON true
    LEFT JOIN LATERAL (
      SELECT max(greatest(t.at, t.walked_at)) AS at FROM pain_stop t WHERE t.clinic_id = p.clinic_id AND t.session_id = s.id
    ) stopped ON true
    CROSS JOIN LATERAL (SELECT greatest(logged.at, stopped.at, s.morning_at) AS at) answered
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('on', e.ended_on, 'at', e.at, 'watchUntil', e.watch_until,
        'stoppedFor', CASE WHEN e.ended_by IS NULL AND plan.patient_id IS NULL THEN e.reason END,
        'lastCheckInOn', (SELECT max((k.started_at AT TIME ZONE clock.time_zone)::date) FROM check_in k
          WHERE k.clinic_id = e.clinic_id AND k.patient_id = e.patient_id AND k.state <> 'draft'),
        'painBefore', (SELECT k.pain FROM check_in k WHERE k.clinic_id = e.clinic_id AND k.patient_id = e.patient_id
          AND k.pain IS NOT NULL AND k.state <> 'draft' AND k.started_at <= e.at ORDER BY k.started_at DESC LIMIT 1),
        'painAfter', (SELECT k.pain FROM check_in k WHERE k.clinic_id = e.clinic_id AND k.patient_id = e.patient_id
          AND k.pain IS NOT NULL AND k.state <> 'draft' AND k.started_at > e.at ORDER BY k.started_at DESC LIMIT 1)) AS row
      FROM ended e WHERE e.patient_id = p.id AND (plan.patient_id IS NULL OR plan.template_id = $5)
    ) watched ON true
    WHERE promised.list IS NOT NULL OR clip.row IS NOT NULL OR (plan.patient_id IS NOT NULL OR review.day IS NOT NULL OR watched.row IS NOT NULL) AND (review.day IS NOT NULL OR pained.at IS NOT NULL
      OR watched.row IS NOT NULL
      OR clock.day - coalesce(s.day, plan."from") >= clock.quiet
      OR (s.day > clock.day - clock.red AND (logged.pain > 0 OR stopped.at IS NOT NULL OR s.morning_pain > 0)))
  )
  SELECT clock.day::text AS today, clock.time_zone AS "timeZone", clock.dosing_settings AS settings,
    p.id AS "patientId", p.full_name AS name, p.birth_date::text AS "birthDate", p.mobile AS phone,
    p.may_ring AS "mayRing", p.may_leave_message AS "mayLeaveMessage",
    p.portal_email IS NOT NULL AS "hasPortal",
    EXISTS (SELECT FROM mail m WHERE m.clinic_id = p.clinic_id
      AND m.dedupe_key = 'nudge:' || p.id || ':' || clock.day) AS "askedToday",
    EXISTS (SELECT FROM alert a WHERE a.clinic_id = p.clinic_id AND a.patient_id = p.id
      AND a.state <> 'resolved') AS "hasOpenAlert",
    p.title AS "programmeTitle", p."from"::text AS "planFrom", p.paused_at IS NOT NULL AS paused, p.pause, p.phase,
    p.last_day::text AS "lastDay", p.answered_at AS "lastAnsweredAt",
    coalesce((SELECT (${LAST_ITEMS}) FROM exercise_session s WHERE s.clinic_id = p.clinic_id AND s.id = p.last_id), '[]') AS "lastItems",
    ARRAY(SELECT e.morning_pain FROM exercise_session e WHERE e.clinic_id = p.clinic_id AND e.patient_id = p.id
      AND e.day < p.last_day AND e.morning_pain IS NOT NULL ORDER BY e.day, e.started_at) AS mornings,
    (p.break_at AT TIME ZONE clock.time_zone)::date::text AS "breakOn", p.break_at AS "breakAt", coalesce(p.tasks, '[]') AS tasks, p.clips, p.review_day::text AS "reviewOn", p.ended, mark.at AS "markAt", mark.reasons AS "markReasons",
    mark.until::text AS "markUntil", mark.note AS "markNote", mark.name AS "markBy"
  FROM clock
  LEFT JOIN found p ON true
  LEFT JOIN LATERAL (
    SELECT f.at, f.reasons, f.until, f.note, st.name FROM follow_up f
    JOIN staff st ON st.clinic_id = f.clinic_id AND st.id = f.staff_id
    WHERE f.clinic_id = p.clinic_id AND f.patient_id = p.id ORDER BY f.at DESC, f.id DESC LIMIT 1
  ) mark ON true
  ORDER BY p.full_name, p.id`;

/** Who may have a reason, by the clinic's own numbers where it moved one, or else by these. One statement. */
export function listFollowUpRows(
  sql: Sql,
  scope: PatientScope,
  { neverStartedDays, redDays, lapseDays }: DosingNumbers,
): Promise<FollowUpLine[]> {
  const usual = [neverStartedDays, redDays, MAINTENANCE.id, lapseDays, TASK_RULES];
  return sql.query<FollowUpLine>(FOLLOW_UPS, [scope.clinicId, scope.patientIds, ...usual]);
}

export type StandingMark = {
  readonly at: Date;
  readonly until: string | null;
  readonly reasons: readonly FollowUpKind[];
  readonly staffId: string;
  readonly name: string;
};

/** What somebody did last about a patient of the list. */
export async function findFollowUp(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<StandingMark | undefined> {
  const [row] = await sql.query<StandingMark>(
    `SELECT f.at, f.until::text AS until, f.reasons, f.staff_id AS "staffId", s.name FROM follow_up f
     JOIN staff s ON s.clinic_id = f.clinic_id AND s.id = f.staff_id
     WHERE f.clinic_id = $1::uuid AND f.patient_id = $2::uuid AND ($3::uuid[] IS NULL OR f.patient_id = ANY ($3::uuid[]))
     ORDER BY f.at DESC, f.id DESC LIMIT 1`,
    [scope.clinicId, patientId, scope.patientIds],
  );
  return row;
}

export async function createFollowUp(
  sql: Sql,
  mark: {
    readonly clinicId: string;
    readonly patientId: string;
    readonly reasons: readonly FollowUpKind[];
    readonly note: string;
    /** YYYY-MM-DD; null puts the patient back on the list. */
    readonly until: string | null;
    readonly staffId: string;
  },
): Promise<void> {
  const { clinicId, patientId, reasons, note, until, staffId } = mark;
  await sql.query(
    `INSERT INTO follow_up (clinic_id, patient_id, reasons, note, until, staff_id, at)
     VALUES ($1::uuid, $2::uuid, $3::text[], $4, $5::date, $6::uuid, clock_timestamp()) RETURNING id`,
    [clinicId, patientId, reasons, note, until, staffId],
  );
}
