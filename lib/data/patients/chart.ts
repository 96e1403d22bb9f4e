import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { AMENDED_ANSWERS } from "@/lib/data/intakes/intake-amendments";
import type { Sql } from "@/lib/data/sql";
import type { Tier } from "@/lib/domain/triage/tiers";
import { IS_HERE, type VisitLineRow } from "@/lib/data/visits/visits";

export type OpenAlertRow = {
  readonly id: string;
  readonly tier: Tier;
  readonly firedRules: string[];
  readonly raisedAt: Date;
  readonly acknowledgedBy: string | null;
};

/** Alerts nobody has resolved, most urgent first. */
export function listOpenAlertsOfPatient(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<OpenAlertRow[]> {
  return sql.query<OpenAlertRow>(
    `SELECT a.id, a.tier::text AS tier, a.fired_rules AS "firedRules", a.raised_at AS "raisedAt", s.name AS "acknowledgedBy"
     FROM alert a LEFT JOIN staff s ON s.clinic_id = a.clinic_id AND s.id = a.acknowledged_by
     WHERE a.clinic_id = $1::uuid AND a.patient_id = $2::uuid AND ($3::uuid[] IS NULL OR a.patient_id = ANY ($3::uuid[]))
       AND a.state <> 'resolved'
     ORDER BY a.tier DESC, a.raised_at`,
    [scope.clinicId, patientId, scope.patientIds],
  );
}

export type CurrentProgrammeRow = {
  readonly title: string;
  readonly pausedAt: Date | null;
  readonly pausedByAlertId: string | null;
  readonly number: number;
  /** When this version was made. */
  readonly since: Date;
  /** The day the programme began, whichever version runs now: YYYY-MM-DD. */
  readonly startsOn: string;
};

/** The programme that runs, or is held, now; undefined without one. */
export async function findCurrentProgramme(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<CurrentProgrammeRow | undefined> {
  const [row] = await sql.query<CurrentProgrammeRow>(
    `SELECT g.title, g.paused_at AS "pausedAt", g.paused_by_alert_id AS "pausedByAlertId", v.number, v.created_at AS since,
       g.starts_on::text AS "startsOn"
     FROM programme g JOIN programme_version v ON v.clinic_id = g.clinic_id AND v.id = g.current_version_id
     WHERE g.clinic_id = $1::uuid AND g.patient_id = $2::uuid AND ($3::uuid[] IS NULL OR g.patient_id = ANY ($3::uuid[]))
       AND g.ended_at IS NULL
     ORDER BY g.created_at DESC LIMIT 1`,
    [scope.clinicId, patientId, scope.patientIds],
  );
  return row;
}

export type PainRow = {
  readonly at: Date;
  readonly score: number;
  /** Staff heard another number after the intake was handed in: this one. */
  readonly amended: boolean;
};

/** The last `limit` pain scores from check-ins and intakes, latest first; of many check-ins only the latest are read. */
export function listPainScores(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
  limit: number,
): Promise<PainRow[]> {
  return sql.query<PainRow>(
    `(SELECT started_at AS at, pain AS score, false AS amended FROM check_in
      WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND pain IS NOT NULL ORDER BY started_at DESC LIMIT $3::int)
     UNION ALL
     SELECT coalesce(i.completed_at, i.started_at), now.pain::int, amended.answers ? 'pain-now'
     FROM intake i ${AMENDED_ANSWERS}
     CROSS JOIN LATERAL (SELECT coalesce(amended.answers ->> 'pain-now', i.answers ->> 'pain-now') AS pain) now
     WHERE i.clinic_id = $1::uuid AND i.patient_id = $2::uuid AND now.pain ~ '^\\d+$'
     ORDER BY at DESC LIMIT $3::int`,
    [scope.clinicId, patientId, limit],
  );
}

/** Whether they ever finished an intake or a check-in. */
export async function hasHandedIn(sql: Sql, scope: PatientScope, patientId: string): Promise<boolean> {
  const [row] = await sql.query<{ readonly handedIn: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM check_in
         WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND committed_at IS NOT NULL)
       OR EXISTS (SELECT 1 FROM intake
         WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND completed_at IS NOT NULL) AS "handedIn"
     WHERE $3::uuid[] IS NULL OR $2::uuid = ANY ($3::uuid[])`,
    [scope.clinicId, patientId, scope.patientIds],
  );
  return row?.handedIn === true;
}

export type ChartVisitRow = VisitLineRow & {
  readonly intakeId: string | null;
  readonly intakeTier: Tier | null;
  readonly intakeState: "draft" | "completed" | "accepted" | "abandoned" | null;
  readonly noteId: string | null;
  readonly noteSigned: boolean | null;
  readonly noteAuthor: string | null;
  readonly noteExcerpt: string | null;
};

/** A patient's visits with their intake and note, latest first, in one statement. */
export function listChartVisits(sql: Sql, scope: PatientScope, patientId: string): Promise<ChartVisitRow[]> {
  return sql.query<ChartVisitRow>(
    `SELECT v.id, v.day::text AS day, v.starts_at AS "startsAt", v.kind, v.status::text AS status, s.name AS clinician, ${IS_HERE},
       i.id AS "intakeId", i.tier::text AS "intakeTier", i.state::text AS "intakeState",
       n.id AS "noteId", n.state = 'signed' AS "noteSigned", au.name AS "noteAuthor",
       left(coalesce(nullif(n.assessment, ''), n.plan), 160) AS "noteExcerpt"
     FROM visit v
     LEFT JOIN staff s ON s.clinic_id = v.clinic_id AND s.id = v.clinician_id
     LEFT JOIN intake i ON i.clinic_id = v.clinic_id AND i.visit_id = v.id
     LEFT JOIN visit_note n ON n.clinic_id = v.clinic_id AND n.visit_id = v.id
     LEFT JOIN staff au ON au.clinic_id = n.clinic_id AND au.id = n.author_id
     WHERE v.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR v.patient_id = ANY ($2::uuid[])) AND v.patient_id = $3::uuid
     ORDER BY v.starts_at DESC LIMIT 200`,
    [scope.clinicId, scope.patientIds, patientId],
  );
}
