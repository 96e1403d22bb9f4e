import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { AnswerChange } from "@/lib/contracts/safety";
import { createSafetyChangeAnswer, findSafetyChange } from "@/lib/data/safety/safety-changes";
import { withActorSql } from "@/lib/data/with-actor";
import { isWaiting } from "@/lib/domain/safety/change-state";
import { AppError } from "@/lib/errors";
import { forgetSettings } from "@/lib/use-cases/safety/settings-in-effect";

/** Confirms somebody else's proposal, or declines one: anybody may decline, also the person who made it. */
export async function answerSafetyChange(
  actor: ActorFor<"safety.change">,
  changeId: string,
  { answer, reason }: AnswerChange,
): Promise<void> {
  await withActorSql(actor, async (sql) => {
    const change = await findSafetyChange(sql, actor.clinicId, changeId);
    if (!change) throw new AppError("not-found", "no such change in this clinic");
    if (!isWaiting(change, new Date())) throw new AppError("conflict", "the change has been settled");
    if (answer === "confirmed" && change.proposedById === actor.staffId)
      throw new AppError("forbidden", "nobody confirms their own proposal");
    await createSafetyChangeAnswer(sql, {
      ...{ clinicId: actor.clinicId, changeId, answer, reason },
      answeredBy: actor.staffId,
    });
  });
  forgetSettings(actor.clinicId);
}
