import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { BASELINE_NOW } from "@/lib/data/check-ins/baselines";
import { CHANGES_IN_EFFECT } from "@/lib/data/safety/safety-changes";
import type { Sql } from "@/lib/data/sql";
import type { CancerDetails } from "@/lib/domain/patients/cancer-details";
import type { HistoryFlag } from "@/lib/domain/patients/history-flags";
import type { ChangeKey, Sex } from "@/lib/domain/triage/answers";
import type { SafetyChange } from "@/lib/domain/triage/safety-settings";

export type IntakePatient = {
  readonly fullName: string;
  readonly birthDate: Date;
  /** In whole years, by the clinic's calendar. */
  readonly age: number;
  readonly sex: Sex | null;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly emergencyName: string | null;
  readonly emergencyPhone: string | null;
  readonly mayRing: boolean;
  readonly mayLeaveMessage: boolean;
  readonly historyFlags: readonly HistoryFlag[];
  readonly cancer: CancerDetails | null;
  readonly baseline: readonly ChangeKey[];
  /** What the clinic has made stricter, oldest first. */
  readonly safetyChanges: readonly SafetyChange[];
};

/** The person whose intake this is: what the kiosk shows masked, and what triage needs to know. */
export async function findIntakePatient(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<IntakePatient | undefined> {
  const [found] = await sql.query<IntakePatient>(
    `SELECT p.full_name AS "fullName", p.birth_date::timestamp AT TIME ZONE 'UTC' AS "birthDate", p.sex, p.mobile, p.email, p.emergency_name AS "emergencyName",
       date_part('year', age((now() AT TIME ZONE c.time_zone)::date, p.birth_date))::int AS age,
       p.emergency_phone AS "emergencyPhone", p.may_ring AS "mayRing", p.may_leave_message AS "mayLeaveMessage",
       ${CHANGES_IN_EFFECT}, p.history_flags AS "historyFlags", p.cancer, ${BASELINE_NOW} AS baseline
     FROM patient p JOIN clinic c ON c.id = p.clinic_id
     WHERE p.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR p.id = ANY($2::uuid[])) AND p.id = $3::uuid`,
    [scope.clinicId, scope.patientIds, patientId],
  );
  return found;
}
