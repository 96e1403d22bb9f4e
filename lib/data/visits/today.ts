import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import { IS_BLOCKED } from "@/lib/data/alerts/treatment-blocks";
import { IS_HERE } from "@/lib/data/visits/visits";
import type { Tier } from "@/lib/domain/triage/tiers";
import type { VisitStatus } from "@/lib/domain/visits/visit-status";

export type DeskRow = {
  readonly today: string;
  readonly timeZone: string;
  /** The clinic's own limit of a wait. */
  readonly waitMinutes: number;
  /** Null on the one row of a day without visits. */
  readonly id: string | null;
  readonly version: number;
  readonly status: VisitStatus;
  readonly kind: string;
  readonly startsAt: Date;
  readonly arrivedAt: Date | null;
  readonly roomAt: Date | null;
  readonly startedAt: Date | null;
  readonly doneAt: Date | null;
  readonly patientId: string;
  readonly name: string;
  readonly birthDate: string;
  readonly identityVerified: boolean;
  readonly clinician: string | null;
  readonly isHere: boolean;
  readonly intakeState: "draft" | "completed" | "accepted" | "abandoned" | null;
};
export type ClinicalRow = DeskRow & {
  readonly intakeId: string | null;
  readonly intakeTier: Tier | null;
  readonly firedRules: string[] | null;
  /** Of the patient's most urgent alert that nobody has resolved. */
  readonly openAlertId: string | null;
  readonly openTier: Tier | null;
  readonly openRules: string[] | null;
  /** No manipulation until reviewed. */
  readonly blocked: boolean;
  readonly noteId: string | null;
  readonly noteSigned: boolean | null;
};

const WHO_AND_WHEN = `d.day::text AS today, c.time_zone AS "timeZone", c.wait_minutes AS "waitMinutes", v.id, v.version, v.status::text AS status, v.kind,
  v.starts_at AS "startsAt", v.arrived_at AS "arrivedAt", v.room_at AS "roomAt", v.started_at AS "startedAt",
  v.done_at AS "doneAt", p.id AS "patientId", p.full_name AS name, p.birth_date::text AS "birthDate",
  p.identity_verified_at IS NOT NULL AS "identityVerified", s.name AS clinician, ${IS_HERE}, i.state::text AS "intakeState"`;

/** The day is asked apart, so that it is known before any visit is read: as a join it made every visit of the clinic one to look at. */
const DAY = "(SELECT (now() AT TIME ZONE t.time_zone)::date FROM clinic t WHERE t.id = $1::uuid)";
const VISITS_OF_TODAY = `FROM clinic c
  CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE c.time_zone)::date AS day) d
  LEFT JOIN visit v ON v.clinic_id = c.id AND v.day = ${DAY} AND ($2::uuid[] IS NULL OR v.patient_id = ANY ($2::uuid[]))
  LEFT JOIN patient p ON p.clinic_id = v.clinic_id AND p.id = v.patient_id
  LEFT JOIN staff s ON s.clinic_id = v.clinic_id AND s.id = v.clinician_id
  LEFT JOIN intake i ON i.clinic_id = v.clinic_id AND i.visit_id = v.id`;

const DESK = `SELECT ${WHO_AND_WHEN} ${VISITS_OF_TODAY}
  WHERE c.id = $1::uuid ORDER BY v.starts_at, p.full_name, v.id`;

const CLINICAL = `SELECT ${WHO_AND_WHEN}, i.id AS "intakeId", i.tier::text AS "intakeTier", i.fired_rules AS "firedRules",
    ${IS_BLOCKED} AS blocked, a.id AS "openAlertId", a.tier AS "openTier", a.fired_rules AS "openRules", n.id AS "noteId", n.signed AS "noteSigned"
  ${VISITS_OF_TODAY}
  LEFT JOIN LATERAL (SELECT al.id, al.tier::text AS tier, al.fired_rules FROM alert al
    WHERE al.clinic_id = v.clinic_id AND al.patient_id = v.patient_id AND al.state <> 'resolved'
    ORDER BY al.tier DESC, al.raised_at DESC LIMIT 1) a ON true
  LEFT JOIN LATERAL (SELECT vn.id, vn.state = 'signed' AS signed FROM visit_note vn
    WHERE vn.clinic_id = v.clinic_id AND vn.visit_id = v.id) n ON true
  WHERE c.id = $1::uuid ORDER BY v.starts_at, p.full_name, v.id`;

const bounds = (scope: PatientScope) => [scope.clinicId, scope.patientIds];

/** Today's visits without any clinical column, by time; a day without visits gives one row with a null id. */
export function listDeskVisitsToday(sql: Sql, scope: PatientScope): Promise<DeskRow[]> {
  return sql.query<DeskRow>(DESK, bounds(scope));
}

/** The same with what the intake and the open alerts say, in one statement. */
export function listClinicalVisitsToday(sql: Sql, scope: PatientScope): Promise<ClinicalRow[]> {
  return sql.query<ClinicalRow>(CLINICAL, bounds(scope));
}
