import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { updateBaselineWithdrawn } from "@/lib/data/check-ins/baselines";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/** Ends a baseline before its time: from now on the symptom counts again, old and unchanged included. */
export function withdrawBaseline(
  actor: ActorFor<"baseline.change">,
  { baselineId }: { readonly baselineId: string },
): Promise<{ done: true }> {
  return withActorSql(actor, async (sql) => {
    const scope = patientsVisibleTo(actor);
    const patientId = await updateBaselineWithdrawn(sql, scope, { baselineId, staffId: actor.staffId });
    if (patientId === null) throw new AppError("not-found", "no running baseline in scope");
    sql.shows(patientId);
    return { done: true };
  });
}
