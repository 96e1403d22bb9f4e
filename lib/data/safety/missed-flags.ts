import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { BASELINE_NOW } from "@/lib/data/check-ins/baselines";
import type { Sql } from "@/lib/data/sql";
import type { Tier } from "@/lib/domain/triage/tiers";

export type MissedFlagRow = {
  readonly id: string;
  readonly what: string;
  readonly happenedOn: Date;
  readonly expected: Tier;
  readonly patientId: string | null;
  readonly recordedBy: string;
  readonly at: Date;
  readonly triageCase: object;
};

/** Every miss recorded here, the newest first. */
export function listMissedFlags(sql: Sql, clinicId: string): Promise<MissedFlagRow[]> {
  return sql.query<MissedFlagRow>(
    `SELECT m.id, m.what, m.happened_on::timestamp AT TIME ZONE 'UTC' AS "happenedOn", m.expected,
       m.patient_id AS "patientId", s.name AS "recordedBy", m.at, m.triage_case AS "triageCase"
     FROM missed_flag m JOIN staff s ON s.clinic_id = m.clinic_id AND s.id = m.recorded_by
     WHERE m.clinic_id = $1::uuid ORDER BY m.at DESC, m.id DESC`,
    [clinicId],
  );
}

/** What triage would have been told of this patient: today's profile, the answers of the last check-in by that day. */
export type MissedPatient = {
  readonly name: string;
  readonly age: number;
  readonly sex: string | null;
  readonly history: readonly string[];
  readonly baseline: readonly string[];
  readonly answers: object;
};

export async function findMissedPatient(
  sql: Sql,
  scope: PatientScope,
  { patientId, day }: { readonly patientId: string; readonly day: string },
): Promise<MissedPatient | undefined> {
  const [found] = await sql.query<MissedPatient>(
    `SELECT p.full_name AS name, p.sex, p.history_flags AS history, ${BASELINE_NOW} AS baseline,
       date_part('year', age($4::date, p.birth_date))::int AS age,
       coalesce((SELECT k.answers FROM check_in k WHERE k.clinic_id = p.clinic_id AND k.patient_id = p.id
         AND k.committed_at < (($4::date + 1)::timestamp AT TIME ZONE c.time_zone)
         ORDER BY k.committed_at DESC LIMIT 1), '{}') AS answers
     FROM patient p JOIN clinic c ON c.id = p.clinic_id
     WHERE p.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR p.id = ANY($2::uuid[])) AND p.id = $3::uuid`,
    [scope.clinicId, scope.patientIds, patientId, day],
  );
  return found;
}

export async function createMissedFlag(
  sql: Sql,
  miss: Pick<MissedFlagRow, "id" | "what" | "expected" | "patientId" | "triageCase"> & {
    readonly clinicId: string;
    readonly day: string;
    readonly recordedById: string;
  },
): Promise<void> {
  await sql.query(
    `INSERT INTO missed_flag (id, clinic_id, patient_id, what, happened_on, expected, triage_case, recorded_by)
     VALUES ($1::uuid, $2::uuid, $3::uuid, $4::text, $5::date, $6::text::tier, $7::text::jsonb, $8::uuid)`,
    [
      miss.id,
      miss.clinicId,
      miss.patientId,
      miss.what,
      miss.day,
      miss.expected,
      JSON.stringify(miss.triageCase),
      miss.recordedById,
    ],
  );
}
