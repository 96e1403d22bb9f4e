import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import type { TimelineKind, TimelinePlace } from "@/lib/domain/timeline/timeline";

/** One thing that happened, with up to three words of its own; which they are depends on its kind. */
export type TimelineRow = {
  readonly kind: TimelineKind;
  readonly id: string;
  readonly at: Date;
  readonly first: string | null;
  readonly second: string | null;
  readonly third: string | null;
};

/** Where each kind's rows stand, when they happened, and their words. Each part reads an index of the patient's own. */
const PARTS: Readonly<
  Record<
    TimelineKind,
    {
      readonly from: string;
      readonly at: string;
      readonly words: readonly [first: string, second: string, third: string];
    }
  >
> = {
  visit: { from: "visit t", at: "t.starts_at", words: ["t.kind", "t.status::text", "NULL"] },
  note: {
    from: "visit_note t",
    at: "coalesce(t.signed_at, t.created_at)",
    words: ["t.state::text", "left(t.assessment, 200)", "NULL"],
  },
  intake: { from: "intake t", at: "t.started_at", words: ["t.state::text", "t.tier::text", "NULL"] },
  "check-in": {
    from: "check_in t",
    at: "t.started_at",
    words: ["t.state::text", "t.tier::text", "t.pain::text"],
  },
  alert: { from: "alert t", at: "t.raised_at", words: ["t.tier::text", "t.state::text", "t.outcome::text"] },
  programme: {
    from: `(SELECT v.id, v.clinic_id, o.patient_id, v.created_at AS at, o.title, v.number, NULL AS reason
        FROM programme_version v JOIN programme o ON o.clinic_id = v.clinic_id AND o.id = v.programme_id
      UNION ALL SELECT e.id, e.clinic_id, e.patient_id, e.at, o.title, NULL, e.reason
        FROM programme_end e JOIN programme o ON o.clinic_id = e.clinic_id AND o.id = e.programme_id) t`,
    at: "t.at",
    words: ["t.title", "t.number::text", "t.reason"],
  },
  episode: {
    from: `(SELECT s.id, s.clinic_id, e.patient_id, s.at, e.problem, s.phase, s.goal AS said
        FROM episode_step s JOIN episode e ON e.clinic_id = s.clinic_id AND e.id = s.episode_id
      UNION ALL SELECT e.id, e.clinic_id, e.patient_id, e.ended_at, e.problem, NULL, e.end_reason FROM episode e WHERE e.ended_at IS NOT NULL
      UNION ALL SELECT r.id, r.clinic_id, e.patient_id, r.at, e.problem, 'reopened', r.reason
        FROM episode_reopening r JOIN episode e ON e.clinic_id = r.clinic_id AND e.id = r.episode_id) t`,
    at: "t.at",
    words: ["t.problem", "t.phase", "t.said"],
  },
  letter: {
    from: "referral_letter t",
    at: "coalesce(t.signed_at, t.created_at)",
    words: ["t.signed_at::text", "t.subject", "split_part(t.recipient, E'\\n', 1)"],
  },
  session: { from: "exercise_session t", at: "t.started_at", words: ["NULL", "NULL", "NULL"] },
  measure: { from: "outcome_score t", at: "t.entered_at", words: ["t.measure", "t.score::text", "NULL"] },
};

function part(kind: TimelineKind, isBelow: boolean): string {
  const { from, at, words } = PARTS[kind];
  const [first, second, third] = words;
  return `(SELECT '${kind}' AS kind, t.id, ${at} AS at, ${first}::text AS first, ${second}::text AS second, ${third}::text AS third
    FROM ${from}
    WHERE t.clinic_id = $1::uuid AND t.patient_id = $2::uuid AND ($3::uuid[] IS NULL OR t.patient_id = ANY ($3::uuid[]))
      ${isBelow ? `AND (${at}, t.id) < ($5::timestamptz, $6::uuid)` : ""}
    ORDER BY ${at} DESC, t.id DESC LIMIT $4::int)`;
}

/** The newest first, below a place if one is given: where it is not, nothing of it stands in the statement. */
export function listTimeline(
  sql: Sql,
  scope: PatientScope,
  wanted: {
    readonly patientId: string;
    readonly kinds: readonly TimelineKind[];
    readonly below: TimelinePlace | null;
    readonly atMost: number;
  },
): Promise<TimelineRow[]> {
  const { patientId, kinds, below, atMost } = wanted;
  return sql.query<TimelineRow>(
    `SELECT * FROM (${kinds.map((kind) => part(kind, below !== null)).join(" UNION ALL ")}) all_kinds
     ORDER BY at DESC, id DESC LIMIT $4::int`,
    [scope.clinicId, patientId, scope.patientIds, atMost, ...(below === null ? [] : [below.at, below.id])],
  );
}
