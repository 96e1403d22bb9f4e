import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { WithdrawScoreInput } from "@/lib/contracts/outcome";
import { updateScoreWithdrawn } from "@/lib/data/outcomes/outcome-scores";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/** Takes back a score that was wrong. It stays readable; an alert that it raised stays until a clinician resolves it. */
export function withdrawScore(
  actor: ActorFor<"outcome.change">,
  { scoreId, reason }: WithdrawScoreInput,
): Promise<{ done: true }> {
  return withActorSql(actor, async (sql) => {
    const wanted = { scoreId, reason, staffId: actor.staffId };
    const patientId = await updateScoreWithdrawn(sql, patientsVisibleTo(actor), wanted);
    if (patientId === null) throw new AppError("not-found", "no such score in scope");
    sql.shows(patientId);
    return { done: true };
  });
}
