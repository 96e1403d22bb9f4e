import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { updatePatientLanguage } from "@/lib/data/patients/patient-language";
import { withActorSql } from "@/lib/data/with-actor";
import { asLanguage, type Language } from "@/lib/domain/people/language";
import { AppError } from "@/lib/errors";

/** The language a patient reads their pages and mail in. Throws invalid for one we have no words for. */
export async function changeOwnLanguage(
  actor: ActorFor<"language.change">,
  chosen: { readonly language: unknown },
): Promise<Language> {
  const language = asLanguage(chosen.language);
  if (language === null) throw new AppError("invalid", "no such language");
  await withActorSql(actor, (sql) => {
    sql.shows(actor.patientId);
    return updatePatientLanguage(sql, actor.patientId, language);
  });
  return language;
}
