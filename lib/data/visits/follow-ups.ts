import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { FollowUpView } from "@/lib/contracts/follow-up";
import { FOLLOW_UP_REASONS, LAST_ROUNDS } from "@/lib/data/visits/follow-up-reasons";
import { painBefore } from "@/lib/data/exercise-sessions/pain-before";
import { PLACES } from "@/lib/data/exercise-sessions/places";
import type { Sql } from "@/lib/data/sql";
import type { SessionOfItem } from "@/lib/domain/dosing/session-of-item";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import { FOLLOW_UP_KINDS, type FollowUpKind } from "@/lib/domain/follow-up/reasons";
import { RULE_TASK_DAYS, type TaskRule } from "@/lib/domain/follow-up/rule-tasks";
import { SET_ASIDE_DAYS } from "@/lib/domain/follow-up/set-aside";
import { ASKS_FOR_A_WORD, type StoredEndReason } from "@/lib/domain/programme-end/reasons";
import { WATCH } from "@/lib/domain/programme-end/watch";
import { MAINTENANCE } from "@/lib/domain/programmes/templates/other";
import { STOP_THE_DAY } from "@/lib/domain/programmes/today-plan";

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
  /** On hold, by hand or by a pause that holds the whole plan. */
  readonly held: boolean | null;
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
export type FollowUpRows = {
  readonly counts: Readonly<Partial<Record<FollowUpKind | "all" | "set-aside", number>>>;
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly FollowUpRow[];
};

/** What the last day's sessions stored of each item and of what was done in an item's place, as the dosing rules read it. */
const LAST_ITEMS = `SELECT coalesce(jsonb_agg(jsonb_build_object('day', s.day, 'exerciseId', i.exercise_id, 'dose', i.dose,
    'side', i.side, 'morning', plan.morning_pain, 'sore', plan.morning_sore IS TRUE,
    'painBefore', ${painBefore("plan", "clock.time_zone")},
    'logs', (SELECT coalesce(jsonb_agg(jsonb_build_object('side', l.side, 'outcome', l.outcome, 'pain', l.pain,
      'amount', coalesce(l.reps_done, l.seconds_done), 'form', l.form_felt) ORDER BY l.at), '[]') FROM session_log l
      WHERE l.clinic_id = s.clinic_id AND l.session_id = s.id AND coalesce(l.swap_id, l.item_id) = i.id
        AND l.superseded_at IS NULL),
    'stop', (SELECT jsonb_build_object('pain', t.pain, 'quality', t.quality, 'legMoved', t.leg_moved,
      'afterWalk', t.after_walk) FROM pain_stop t
      WHERE t.clinic_id = s.clinic_id AND t.session_id = s.id AND coalesce(t.swap_id, t.item_id) = i.id))
    ORDER BY s.round, i.position, i.in_place_of NULLS FIRST), '[]')
  FROM exercise_session s CROSS JOIN LATERAL ${PLACES} i
  WHERE s.clinic_id = plan.clinic_id AND s.id = ANY (rounds.ids)`;

/** One page of who has a reason, the most pressing first, and how many there are of each kind. */
const FOLLOW_UPS = `WITH ${FOLLOW_UP_REASONS}, mark AS (
    SELECT DISTINCT ON (f.patient_id) f.patient_id, f.until, f.reasons, f.at FROM clock
    JOIN follow_up f ON f.clinic_id = clock.id AND f.at > now() - make_interval(days => clock."longestAside" + 1)
    ORDER BY f.patient_id, f.at DESC, f.id DESC
  ), person AS (
    SELECT r.patient_id, min(r.rank) AS rank, (array_agg(r.days ORDER BY r.rank))[1] AS days, array_agg(r.kind) AS kinds,
      coalesce(bool_and(mark.until > clock.day AND r.kind = ANY (mark.reasons) AND r.at <= mark.at), false) AS aside
    FROM clock CROSS JOIN reason r LEFT JOIN mark ON mark.patient_id = r.patient_id GROUP BY r.patient_id
  ), counted AS (
    SELECT coalesce(jsonb_object_agg(of.kind, of.n), '{}') AS counts, coalesce(max(of.n) FILTER (WHERE of.kind = $7), 0) AS wanted
    FROM (
      SELECT w.kind, count(*)::int AS n FROM person
      CROSS JOIN LATERAL unnest(CASE WHEN aside THEN ARRAY['set-aside'] ELSE ARRAY['all'] || kinds END) AS w(kind) GROUP BY w.kind
    ) of
  ), shown AS (
    SELECT counts, pages, least(greatest($9::int, 1), pages) AS page
    FROM counted, LATERAL (SELECT greatest(1, ceil(wanted / $8::float)::int) AS pages) p
  ), listed AS (
    SELECT p.*, row_number() OVER (ORDER BY person.rank, person.days DESC, p.full_name, p.id) AS nth
    FROM person JOIN clock ON CASE $7 WHEN 'all' THEN NOT aside WHEN 'set-aside' THEN aside ELSE NOT aside AND $7 = ANY (kinds) END
    JOIN patient p ON p.clinic_id = clock.id AND p.id = person.patient_id
    ORDER BY nth LIMIT $8::int OFFSET (SELECT page - 1 FROM shown) * $8::int
  )
  SELECT shown.counts, shown.page, shown.pages, p.id AS "patientId", p.full_name AS name,
    p.birth_date::text AS "birthDate", p.mobile AS phone, p.may_ring AS "mayRing", p.may_leave_message AS "mayLeaveMessage",
    p.portal_email IS NOT NULL AS "hasPortal",
    EXISTS (SELECT FROM mail m WHERE m.clinic_id = p.clinic_id
      AND m.dedupe_key = 'nudge:' || p.id || ':' || clock.day) AS "askedToday",
    EXISTS (SELECT FROM alert a WHERE a.clinic_id = p.clinic_id AND a.patient_id = p.id
      AND a.state <> 'resolved') AS "hasOpenAlert",
    plan.title AS "programmeTitle", plan."from"::text AS "planFrom", plan.held, plan.phase, plan.last_day::text AS "lastDay",
    (SELECT greatest(plan.morning_at, (SELECT max(l.at) FROM session_log l
        WHERE l.clinic_id = p.clinic_id AND l.session_id = ANY (rounds.ids) AND l.superseded_at IS NULL),
      (SELECT max(greatest(t.at, t.walked_at)) FROM pain_stop t
        WHERE t.clinic_id = p.clinic_id AND t.session_id = ANY (rounds.ids)))) AS "lastAnsweredAt",
    (${LAST_ITEMS}) AS "lastItems",
    ARRAY(SELECT e.morning_pain FROM exercise_session e WHERE e.clinic_id = p.clinic_id AND e.patient_id = p.id
      AND e.day < plan.last_day AND e.morning_pain IS NOT NULL AND e.first_id IS NULL ORDER BY e.day, e.started_at) AS mornings,
    pained.day::text AS "breakOn", pained.at AS "breakAt", review.day::text AS "reviewOn",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('rule', t.rule, 'at', t.at, 'on', t.day)), '[]') FROM promised t
      WHERE t.patient_id = p.id) AS tasks,
    (SELECT jsonb_build_object('count', c.count, 'on', c.day, 'at', c.at) FROM clip c WHERE c.patient_id = p.id) AS clips,
    (SELECT jsonb_build_object('on', w.ended_on, 'at', w.at, 'watchUntil', w.watch_until, 'stoppedFor', w.stopped_for,
        'lastCheckInOn', w.last_check_in_on, 'painBefore', w.pain_before, 'painAfter', w.pain_after) FROM watched w
      WHERE w.patient_id = p.id) AS ended,
    seen.at AS "markAt", seen.reasons AS "markReasons", seen.until::text AS "markUntil", seen.note AS "markNote",
    seen.name AS "markBy"
  FROM clock CROSS JOIN shown
  LEFT JOIN listed p ON true
  LEFT JOIN plan ON plan.patient_id = p.id
  CROSS JOIN LATERAL (SELECT ${LAST_ROUNDS} AS ids) rounds
  LEFT JOIN pained ON pained.patient_id = p.id
  LEFT JOIN review ON review.patient_id = p.id
  LEFT JOIN LATERAL (
    SELECT f.at, f.reasons, f.until, f.note, st.name FROM follow_up f
    JOIN staff st ON st.clinic_id = f.clinic_id AND st.id = f.staff_id
    WHERE f.clinic_id = p.clinic_id AND f.patient_id = p.id ORDER BY f.at DESC, f.id DESC LIMIT 1
  ) seen ON true
  ORDER BY p.nth`;

type Line = Pick<FollowUpRows, "counts" | "page" | "pages"> & (FollowUpRow | { readonly patientId: null });

/** One page of the list by the clinic's own numbers, in one statement however many there are. */
export async function listFollowUpRows(
  sql: Sql,
  scope: PatientScope,
  by: { readonly today: string; readonly numbers: DosingNumbers },
  { view, page, size }: { readonly view: FollowUpView; readonly page: number; readonly size: number },
): Promise<FollowUpRows> {
  const numbers = { ...by.numbers, ...WATCH, longestAside: Math.max(...SET_ASIDE_DAYS) };
  const words = { maintenance: MAINTENANCE.id, stopTheDay: STOP_THE_DAY, asksForAWord: ASKS_FOR_A_WORD };
  const lines = await sql.query<Line>(FOLLOW_UPS, [
    ...[scope.clinicId, scope.patientIds, by.today, JSON.stringify({ ...numbers, ...words })],
    ...[JSON.stringify(RULE_TASK_DAYS), FOLLOW_UP_KINDS, view, size, page],
  ]);
  const [first] = lines;
  const rows = lines.filter((line): line is Line & FollowUpRow => line.patientId !== null);
  return { counts: first?.counts ?? {}, page: first?.page ?? 1, pages: first?.pages ?? 1, rows };
}
