import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import type { MeasureKey } from "@/lib/domain/outcomes/measures";

export type NewOutcomeScore = {
  readonly patientId: string;
  readonly measure: MeasureKey;
  readonly instrument: string;
  readonly score: number;
  readonly subscore: number | null;
  readonly takenOn: string;
  readonly mode: string;
  readonly language: string;
  readonly staffId: string;
};

/** Keeps a score; undefined when the patient is outside the scope. Two at once take turns, so that the second is judged with the first. */
export async function createOutcomeScore(
  sql: Sql,
  scope: PatientScope,
  one: NewOutcomeScore,
): Promise<{ id: string } | undefined> {
  const [made] = await sql.query<{ id: string }>(
    `INSERT INTO outcome_score (clinic_id, patient_id, measure, instrument, score, subscore, taken_on, mode, language, entered_by)
     SELECT p.clinic_id, p.id, $4::text, $5::text, $6::numeric, $7::numeric, $8::date, $9::text, $10::text, $11::uuid
     FROM patient p WHERE p.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR p.id = ANY($2::uuid[])) AND p.id = $3::uuid
     FOR NO KEY UPDATE OF p RETURNING id`,
    [
      ...[scope.clinicId, scope.patientIds, one.patientId, one.measure, one.instrument, one.score],
      ...[one.subscore, one.takenOn, one.mode, one.language, one.staffId],
    ],
  );
  return made;
}

/** Takes back a score that counts; the patient's id, or null when there is none in the scope. */
export async function updateScoreWithdrawn(
  sql: Sql,
  scope: PatientScope,
  {
    scoreId,
    staffId,
    reason,
  }: { readonly scoreId: string; readonly staffId: string; readonly reason: string },
): Promise<string | null> {
  const [changed] = await sql.query<{ patientId: string }>(
    `UPDATE outcome_score SET withdrawn_at = now(), withdrawn_by = $4::uuid, withdrawn_why = $5::text
     WHERE clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR patient_id = ANY($2::uuid[])) AND id = $3::uuid
       AND withdrawn_at IS NULL RETURNING patient_id AS "patientId"`,
    [scope.clinicId, scope.patientIds, scoreId, staffId, reason],
  );
  return changed?.patientId ?? null;
}

export type OutcomeScoreRow = {
  readonly id: string;
  readonly measure: string;
  readonly score: number;
  readonly subscore: number | null;
  readonly takenOn: Date;
  readonly mode: string;
  readonly language: string;
  readonly enteredBy: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnWhy: string | null;
};

/** A patient's scores, withdrawn ones among them, the oldest first. */
export function listOutcomeScores(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<OutcomeScoreRow[]> {
  return sql.query<OutcomeScoreRow>(
    `SELECT o.id, o.measure, o.score::float8 AS score, o.subscore::float8 AS subscore,
       o.taken_on::timestamp AT TIME ZONE 'UTC' AS "takenOn", o.mode, o.language, s.name AS "enteredBy",
       o.withdrawn_at AS "withdrawnAt", w.name AS "withdrawnBy", o.withdrawn_why AS "withdrawnWhy"
     FROM outcome_score o
     LEFT JOIN staff s ON s.clinic_id = o.clinic_id AND s.id = o.entered_by
     LEFT JOIN staff w ON w.clinic_id = o.clinic_id AND w.id = o.withdrawn_by
     WHERE o.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR o.patient_id = ANY($2::uuid[])) AND o.patient_id = $3::uuid
     ORDER BY o.taken_on, o.entered_at, o.id LIMIT 200`,
    [scope.clinicId, scope.patientIds, patientId],
  );
}

/** The score of a sitting that counts, with the lowest and the highest its patient gave in it. */
export type ScoreInCourse = {
  readonly id: string;
  readonly lowest: number;
  readonly highest: number;
};

/** One measure's scores, one a sitting, from a day (YYYY-MM-DD) of the clinic on, the oldest first. */
export function listScoresSince(
  sql: Sql,
  patient: { readonly clinicId: string; readonly patientId: string },
  measure: MeasureKey,
  since: string | null,
): Promise<ScoreInCourse[]> {
  return sql.query<ScoreInCourse>(
    `SELECT (array_agg(id) FILTER (WHERE withdrawn_at IS NULL))[1] AS id, min(score)::float8 AS lowest, max(score)::float8 AS highest
     FROM outcome_score
     WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND measure = $3::text AND withdrawn_by IS NULL
       AND ($4::date IS NULL OR taken_on >= $4::date)
     GROUP BY coalesce(sitting_id, id) HAVING bool_or(withdrawn_at IS NULL)
     ORDER BY min(taken_on), min(entered_at), 1`,
    [patient.clinicId, patient.patientId, measure, since],
  );
}
