import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";

export type NewDecision = {
  readonly programmeId: string;
  readonly itemId: string;
  readonly basis: string;
  readonly action: string;
  readonly reason: string;
  readonly decision: "accepted" | "declined";
  /** Null where the rules applied it themselves. */
  readonly decidedBy: string | null;
};

/** Notes what became of proposals; one that has its answer keeps it. Answers how many were new. */
export async function createDecisions(
  sql: Sql,
  clinicId: string,
  decisions: readonly NewDecision[],
): Promise<number> {
  const made = await sql.query(
    `INSERT INTO dose_decision (clinic_id, programme_id, item_id, basis, action, reason, decision, decided_by)
     SELECT $1::uuid, d."programmeId"::uuid, d."itemId"::uuid, d.basis, d.action, d.reason, d.decision, d."decidedBy"::uuid
     FROM jsonb_to_recordset($2::jsonb) AS d("programmeId" text, "itemId" text, basis text, action text, reason text,
       decision text, "decidedBy" text)
     ON CONFLICT (clinic_id, item_id, basis) DO NOTHING RETURNING id`,
    [clinicId, JSON.stringify(decisions)],
  );
  return made.length;
}

/** The proposals of a programme that have an answer, as item and basis. */
export function listDecided(
  sql: Sql,
  scope: PatientScope,
  programmeId: string,
): Promise<{ itemId: string; basis: string }[]> {
  return sql.query(
    `SELECT d.item_id AS "itemId", d.basis FROM dose_decision d JOIN programme p ON p.clinic_id = d.clinic_id AND p.id = d.programme_id
     WHERE d.clinic_id = $1::uuid AND d.programme_id = $2::uuid AND ($3::uuid[] IS NULL OR p.patient_id = ANY ($3::uuid[]))`,
    [scope.clinicId, programmeId, scope.patientIds],
  );
}
