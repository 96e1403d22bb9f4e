import "server-only";
import { type PatientScope, patientRows, patientSelf } from "@/lib/access/scopes";
import type { Db, Sql } from "@/lib/data/sql";
import type { Tier } from "@/lib/domain/triage/tiers";
import type { VisitStatus } from "@/lib/domain/visits/visit-status";

/** The clinical columns of a patient's own row. */
export function findClinicalProfile(db: Db, scope: PatientScope, patientId: string) {
  return db.prisma.patient.findFirst({
    where: { AND: [patientSelf(scope), { id: patientId }] },
    select: { sex: true, historyFlags: true },
  });
}

/** Alerts nobody has resolved, most urgent first. */
export function listOpenAlertsOfPatient(db: Db, scope: PatientScope, patientId: string) {
  return db.prisma.alert.findMany({
    where: { AND: [patientRows(scope), { patientId, state: { not: "resolved" } }] },
    select: {
      id: true,
      tier: true,
      firedRules: true,
      raisedAt: true,
      acknowledger: { select: { name: true } },
    },
    orderBy: [{ tier: "desc" }, { raisedAt: "asc" }],
  });
}

/** The programme that runs, or is held, now; null without one. */
export function findCurrentProgramme(db: Db, scope: PatientScope, patientId: string) {
  return db.prisma.programme.findFirst({
    where: { AND: [patientRows(scope), { patientId, endedAt: null, currentVersionId: { not: null } }] },
    select: {
      title: true,
      pausedAt: true,
      pausedByAlertId: true,
      currentVersion: { select: { number: true, createdAt: true } },
    },
    orderBy: { createdAt: "desc" },
  });
}

export type PainRow = { readonly at: Date; readonly score: number };

/** The last `limit` pain scores from check-ins and intakes, latest first. */
export function listPainScores(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
  limit: number,
): Promise<PainRow[]> {
  return sql.query<PainRow>(
    `SELECT started_at AS at, pain AS score FROM check_in
     WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND pain IS NOT NULL
     UNION ALL
     SELECT coalesce(completed_at, started_at), (answers ->> 'pain-now')::int FROM intake
     WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND answers ->> 'pain-now' ~ '^\\d+$'
     ORDER BY at DESC LIMIT $3::int`,
    [scope.clinicId, patientId, limit],
  );
}

export type ChartVisitRow = {
  readonly id: string;
  readonly day: string;
  readonly startsAt: Date;
  readonly kind: string;
  readonly status: VisitStatus;
  readonly clinician: string | null;
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
    `SELECT v.id, v.day::text AS day, v.starts_at AS "startsAt", v.kind, v.status::text AS status, s.name AS clinician,
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
