import { randomUUID } from "node:crypto";
import type { PatientActor } from "@/lib/access/actor";
import { stored } from "@/lib/testing/factories";
import { planItem, WARM_UPS } from "@/lib/testing/programmed-patient";
import { finishSession } from "@/lib/use-cases/exercise-sessions/finish-session";
import { logItem } from "@/lib/use-cases/exercise-sessions/log-item";
import { startSession } from "@/lib/use-cases/exercise-sessions/start-session";
import { viewSession } from "@/lib/use-cases/exercise-sessions/view-session";

/** A plan of three rounds a day, the last without the strength work. */
export const OFTEN = [
  ...WARM_UPS,
  planItem("LM01", { sets: 1, reps: 8, timesPerDay: 3 }),
  planItem("HS01", { sets: 1, reps: 8, timesPerDay: 2 }),
];

/** A whole round of today, each of it with this pain; answers its session. */
export async function doneRound(actor: PatientActor, pain = 0): Promise<string> {
  const { sessionId } = await startSession(actor);
  for (const { id: itemId } of (await viewSession(actor, { sessionId })).items) {
    const fields = { "outcome-both": "done", "key-both": randomUUID(), pain: `${pain}` };
    await logItem(actor, { sessionId, itemId, fields });
  }
  await finishSession(actor, { sessionId });
  return sessionId;
}

/** As if all sessions had been done so many days earlier. */
export const shiftSessions = ({ clinicId, patientId }: PatientActor, days: number) =>
  stored(
    clinicId,
    "UPDATE exercise_session SET day = day - $2::int, started_at = started_at - $2::int * interval '1 day' WHERE patient_id = $1 RETURNING id",
    [patientId, days],
  );
