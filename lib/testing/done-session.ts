import { randomUUID } from "node:crypto";
import type { PatientActor } from "@/lib/access/actor";
import { stored } from "@/lib/testing/factories";
import { finishSession } from "@/lib/use-cases/exercise-sessions/finish-session";
import { logItem } from "@/lib/use-cases/exercise-sessions/log-item";
import { startSession } from "@/lib/use-cases/exercise-sessions/start-session";
import { viewSession } from "@/lib/use-cases/exercise-sessions/view-session";

/** A session done and ended by the patient today, with these exercises, then put so many days back. Answers its id. */
export async function doneSession(
  actor: PatientActor,
  exerciseIds: readonly string[],
  daysAgo: number,
): Promise<string> {
  const { sessionId } = await startSession(actor);
  for (const item of (await viewSession(actor, { sessionId })).items) {
    if (!exerciseIds.includes(item.exerciseId)) continue;
    const fields = { "outcome-both": "done", "key-both": randomUUID(), pain: "1" };
    await logItem(actor, { sessionId, itemId: item.id, fields });
  }
  await finishSession(actor, { sessionId });
  await stored(actor.clinicId, "UPDATE exercise_session SET day = day - $2::int WHERE id = $1", [
    sessionId,
    daysAgo,
  ]);
  return sessionId;
}
