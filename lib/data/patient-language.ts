import "server-only";
import type { Sql } from "@/lib/data/sql";
import type { Language } from "@/lib/domain/people/language";

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
