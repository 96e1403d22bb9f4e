import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { announce } from "@/lib/data/announce";
import { findUnfiledAnswer, settleUnfiledAnswer } from "@/lib/data/patients/unfiled-answers";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/** Somebody has read it and seen to it: it leaves the list. Safe to repeat; the first who says so stands. */
export function settleUnfiled(
  actor: ActorFor<"unfiled-answer.settle">,
  { answerId: id }: { readonly answerId: string },
): Promise<void> {
  return withActorSql(actor, async (sql) => {
    const { clinicId, staffId } = actor;
    const row = await findUnfiledAnswer(sql, patientsVisibleTo(actor), id);
    if (!row) throw new AppError("not-found", "no such answer in scope");
    sql.shows(row.patientId);
    await settleUnfiledAnswer(sql, { clinicId, id, staffId });
    announce(sql, clinicId, "today");
  });
}
