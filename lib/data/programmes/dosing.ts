import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { painBefore } from "@/lib/data/exercise-sessions/pain-before";
import { PLACES } from "@/lib/data/exercise-sessions/places";
import type { Sql } from "@/lib/data/sql";
import type { SessionOfItem } from "@/lib/domain/dosing/session-of-item";
import type { Tier } from "@/lib/domain/triage/tiers";

/** What this patient's sessions stored of every item, oldest first; each row says which item of which version. */
export function listItemSessions(
  sql: Sql,
  scope: PatientScope,
  {
    patientId,
    days,
    exerciseId,
  }: {
    readonly patientId: string;
    readonly days: number;
    /** Of this exercise only. */
    readonly exerciseId?: string;
  },
): Promise<SessionOfItem[]> {
  return sql.query<SessionOfItem>(
    `SELECT s.day::text AS day, s.version_id AS "versionId", i.exercise_id AS "exerciseId", i.dose, i.side::text AS side,
       ${painBefore("s", "c.time_zone")} AS "painBefore",
       s.morning_pain AS morning, coalesce(s.morning_sore, false) AS sore,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('side', l.side, 'outcome', l.outcome, 'pain', l.pain,
          'amount', coalesce(l.reps_done, l.seconds_done), 'form', l.form_felt) ORDER BY l.at), '[]')
        FROM session_log l WHERE l.clinic_id = s.clinic_id AND l.session_id = s.id AND coalesce(l.swap_id, l.item_id) = i.id
          AND l.superseded_at IS NULL) AS logs,
       (SELECT jsonb_build_object('pain', t.pain, 'quality', t.quality, 'legMoved', t.leg_moved, 'afterWalk', t.after_walk)
        FROM pain_stop t WHERE t.clinic_id = s.clinic_id AND t.session_id = s.id AND coalesce(t.swap_id, t.item_id) = i.id) AS stop
     FROM exercise_session s JOIN clinic c ON c.id = s.clinic_id
     CROSS JOIN LATERAL ${PLACES} i
     WHERE s.clinic_id = $1::uuid AND s.patient_id = $2::uuid AND ($3::uuid[] IS NULL OR s.patient_id = ANY ($3::uuid[]))
       AND s.day > current_date - $4::int AND ($5::text IS NULL OR i.exercise_id = $5)
     ORDER BY s.day, s.started_at, i.position, i.in_place_of NULLS FIRST`,
    [scope.clinicId, patientId, scope.patientIds, days, exerciseId ?? null],
  );
}

export type DosingStateRow = {
  readonly dosing: "ask" | "apply";
  readonly dosingBy: string | null;
  /** The highest tier of an alert nobody has resolved. */
  readonly openTier: Tier;
  /** The numbers the clinic moved. */
  readonly settings: Readonly<Record<string, number>>;
};

/** How a programme's doses move, and what holds them; undefined outside the scope. */
export async function findDosingState(
  sql: Sql,
  scope: PatientScope,
  programmeId: string,
): Promise<DosingStateRow | undefined> {
  const [row] = await sql.query<DosingStateRow>(
    `SELECT p.dosing, p.dosing_by AS "dosingBy", c.dosing_settings AS settings,
       coalesce((SELECT max(a.tier) FROM alert a WHERE a.clinic_id = p.clinic_id AND a.patient_id = p.patient_id
         AND a.state <> 'resolved'), 'none')::text AS "openTier"
     FROM programme p JOIN clinic c ON c.id = p.clinic_id
     WHERE p.clinic_id = $1::uuid AND p.id = $2::uuid AND ($3::uuid[] IS NULL OR p.patient_id = ANY ($3::uuid[]))`,
    [scope.clinicId, programmeId, scope.patientIds],
  );
  return row;
}

export async function updateDosing(
  sql: Sql,
  scope: PatientScope,
  { programmeId, dosing, staffId }: { programmeId: string; dosing: "ask" | "apply"; staffId: string },
): Promise<void> {
  await sql.query(
    `UPDATE programme SET dosing = $3, dosing_by = $4::uuid WHERE clinic_id = $1::uuid AND id = $2::uuid RETURNING id`,
    [scope.clinicId, programmeId, dosing, staffId],
  );
}

/** Running programmes whose doses the rules may move themselves. */
export function listSelfDosed(sql: Sql, clinicId: string): Promise<{ id: string }[]> {
  return sql.query(
    `SELECT id FROM programme WHERE clinic_id = $1::uuid AND ended_at IS NULL AND dosing = 'apply' AND dosing_by IS NOT NULL
       AND pause = '{}' AND paused_at IS NULL`,
    [clinicId],
  );
}

/** Days on which a programme stood still, in the clinic's zone: holds that are over, and the one that is not. */
export async function listHeldDays(sql: Sql, scope: PatientScope, programmeId: string): Promise<string[]> {
  const rows = await sql.query<{ day: string }>(
    `SELECT DISTINCT d::date::text AS day
     FROM (SELECT g.id, g.clinic_id, g.patient_id, h.held_from, h.held_until FROM programme g
             JOIN programme_hold h ON h.clinic_id = g.clinic_id AND h.programme_id = g.id
           UNION ALL SELECT id, clinic_id, patient_id, paused_at, now() FROM programme WHERE paused_at IS NOT NULL) held
     JOIN clinic c ON c.id = held.clinic_id
     CROSS JOIN LATERAL generate_series((held.held_from AT TIME ZONE c.time_zone)::date,
       (held.held_until AT TIME ZONE c.time_zone)::date, interval '1 day') d
     WHERE held.clinic_id = $1::uuid AND held.id = $2::uuid AND ($3::uuid[] IS NULL OR held.patient_id = ANY ($3::uuid[]))
     ORDER BY 1`,
    [scope.clinicId, programmeId, scope.patientIds],
  );
  return rows.map(({ day }) => day);
}

/** Pain of the check-ins by day, the worst of each, oldest first. */
export function listPains(
  sql: Sql,
  scope: PatientScope,
  { patientId, days }: { readonly patientId: string; readonly days: number },
): Promise<{ date: string; pain: number }[]> {
  return sql.query(
    `SELECT (k.started_at AT TIME ZONE c.time_zone)::date::text AS date, max(k.pain) AS pain
     FROM check_in k JOIN clinic c ON c.id = k.clinic_id
     WHERE k.clinic_id = $1::uuid AND k.patient_id = $2::uuid AND ($3::uuid[] IS NULL OR k.patient_id = ANY ($3::uuid[]))
       AND k.pain IS NOT NULL AND k.state <> 'draft' AND k.started_at > now() - $4::int * interval '1 day'
     GROUP BY 1 ORDER BY 1`,
    [scope.clinicId, patientId, scope.patientIds, days],
  );
}
