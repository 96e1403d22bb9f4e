import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { UnfiledAnswerInWords } from "@/lib/contracts/unfiled-answer";
import { findUnfiledAnswer } from "@/lib/data/patients/unfiled-answers";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { settingsInEffect } from "@/lib/use-cases/safety/settings-in-effect";
import { unfiledInWords } from "@/lib/use-cases/unfiled-answers/unfiled-in-words";

/** One of them with its words. Throws not-found outside the clinic. */
export async function viewUnfiled(
  actor: ActorFor<"unfiled-answer.view">,
  { answerId }: { readonly answerId: string },
): Promise<UnfiledAnswerInWords> {
  const { thresholds } = await settingsInEffect(actor.clinicId);
  return withActorSql(actor, async (sql) => {
    const row = await findUnfiledAnswer(sql, patientsVisibleTo(actor), answerId);
    if (!row) throw new AppError("not-found", "no such answer in scope");
    sql.shows(row.patientId);
    return unfiledInWords(row, thresholds.newDays);
  });
}
