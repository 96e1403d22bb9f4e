import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { IN_SCOPE, scoped } from "@/lib/data/check-ins/triage-patient";
import type { Sql } from "@/lib/data/sql";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";

/** What a patient was told to do and the clinic has not closed yet; checkInId is null where it was told at the desk. */
export type OpenAlert = { readonly tier: InterruptingTier; readonly checkInId: string | null };

/** The newest such alert of a patient `p`: after the joins of a statement, `opened.row` in its columns. */
export const lateralOpenAlert = `LEFT JOIN LATERAL (
    SELECT jsonb_build_object('tier', a.tier, 'checkInId', (
      SELECT v.check_in_id FROM alert_evidence v WHERE v.clinic_id = a.clinic_id AND v.alert_id = a.id
      AND v.check_in_id IS NOT NULL ORDER BY v.tier DESC, v.at DESC LIMIT 1)) AS row
    FROM alert a
    WHERE a.clinic_id = p.clinic_id AND a.patient_id = p.id AND a.state <> 'resolved' AND a.tier >= 'urgent'
    ORDER BY a.raised_at DESC LIMIT 1
  ) opened ON true`;

export async function findOpenAlert(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<OpenAlert | null> {
  const [found] = await sql.query<{ open: OpenAlert | null }>(
    `SELECT opened.row AS open FROM patient p ${lateralOpenAlert} WHERE ${IN_SCOPE} AND p.id = $3::uuid`,
    [...scoped(scope), patientId],
  );
  return found?.open ?? null;
}
