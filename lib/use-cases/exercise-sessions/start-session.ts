import "server-only";
import { randomUUID } from "node:crypto";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { createExerciseSession } from "@/lib/data/exercise-sessions/exercise-sessions";
import { takeTurn } from "@/lib/data/locks";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { findPatientPlan } from "@/lib/use-cases/exercise-sessions/today-plan";

/**
 * Starts today's session of the current version, or goes on with the one that is open: another tab may have begun it in
 * the same moment, and a day has one first round. A start sent twice finds the first one's open, and what is sent from the
 * start page of a round that is over (the browser's Back) starts the next.
 */
export function startSession(actor: ActorFor<"exercise-session.run">): Promise<{ sessionId: string }> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    await takeTurn(sql, `session of ${actor.patientId}`);
    const plan = await findPatientPlan(sql, patientsVisibleTo(actor), actor.patientId);
    if (plan.kind !== "ready") throw new AppError("conflict", `no session now: ${plan.kind}`);
    if (plan.open) return { sessionId: plan.open.id };
    const { clinicId, patientId } = actor;
    const { versionId } = plan.programme;
    const session = await createExerciseSession(sql, {
      clinicId,
      patientId,
      versionId,
      clientKey: randomUUID(),
      day: plan.day,
    });
    return { sessionId: session.id };
  });
}
