import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import { asLanguage, FIRST_LANGUAGE, type Language } from "@/lib/domain/people/language";

/** What a patient reads; the first language where they never chose. */
export async function findPatientLanguage(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<Language> {
  const [row] = await sql.query<{ language: string | null }>(
    `SELECT language FROM patient
     WHERE clinic_id = $1::uuid AND id = $2::uuid AND ($3::uuid[] IS NULL OR id = ANY ($3::uuid[]))`,
    [scope.clinicId, patientId, scope.patientIds],
  );
  return asLanguage(row?.language) ?? FIRST_LANGUAGE;
}

/** The patient's own choice. */
export async function updatePatientLanguage(sql: Sql, patientId: string, language: Language): Promise<void> {
  await sql.query(`UPDATE patient SET language = $2::text WHERE id = $1::uuid`, [patientId, language]);
}

/** What they chose before they signed in, unless they chose before. */
export async function updatePatientLanguageAtSignIn(
  sql: Sql,
  patientId: string,
  language: Language,
): Promise<void> {
  await sql.query(`UPDATE patient SET language = $2::text WHERE id = $1::uuid AND language IS NULL`, [
    patientId,
    language,
  ]);
}
