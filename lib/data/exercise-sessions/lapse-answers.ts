import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import type { LapseReason } from "@/lib/domain/dosing/lapse";

export type LapseAnswerRow = {
  /** The day of the last session before it, YYYY-MM-DD. */
  readonly from: string;
  readonly reason: LapseReason;
};

/** Why there were breaks in a programme, as the patient said. */
export function listLapseAnswers(
  sql: Sql,
  scope: PatientScope,
  programmeId: string,
): Promise<LapseAnswerRow[]> {
  return sql.query<LapseAnswerRow>(
    `SELECT lapse_from::text AS "from", reason FROM lapse_answer
     WHERE clinic_id = $1::uuid AND programme_id = $2::uuid AND ($3::uuid[] IS NULL OR patient_id = ANY ($3::uuid[]))`,
    [scope.clinicId, programmeId, scope.patientIds],
  );
}

/** Keeps why; for the same break the answer given last stands. `at`: when, where a phone had kept it. */
export async function saveLapseAnswer(
  sql: Sql,
  answer: LapseAnswerRow & { clinicId: string; patientId: string; programmeId: string; at: Date | null },
): Promise<void> {
  const { clinicId, patientId, programmeId, from, reason, at } = answer;
  await sql.query(
    `INSERT INTO lapse_answer (clinic_id, patient_id, programme_id, lapse_from, reason, at)
     VALUES ($1::uuid, $2::uuid, $3::uuid, $4::date, $5, least($6::timestamptz, now()))
     ON CONFLICT (clinic_id, programme_id, lapse_from) DO UPDATE SET reason = EXCLUDED.reason, at = EXCLUDED.at
       WHERE lapse_answer.at <= EXCLUDED.at RETURNING id`,
    [clinicId, patientId, programmeId, from, reason, at],
  );
}

/** The patient's last day with a logged session of this programme before a day; undefined where there is none. */
export async function findLastDoneDay(
  sql: Sql,
  scope: PatientScope,
  { programmeId, before }: { readonly programmeId: string; readonly before: string },
): Promise<string | undefined> {
  const [row] = await sql.query<{ day: string | null }>(
    `SELECT max(s.day)::text AS day FROM exercise_session s
     JOIN programme_version v ON v.clinic_id = s.clinic_id AND v.id = s.version_id
     WHERE s.clinic_id = $1::uuid AND v.programme_id = $2::uuid AND s.day < $3::date
       AND ($4::uuid[] IS NULL OR s.patient_id = ANY ($4::uuid[]))
       AND s.logged`,
    [scope.clinicId, programmeId, before, scope.patientIds],
  );
  return row?.day ?? undefined;
}
