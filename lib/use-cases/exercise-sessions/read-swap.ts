import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import { swapFor } from "@/lib/domain/player/swap";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";
import type { ViewedSession } from "@/lib/use-cases/exercise-sessions/view-session";
import { readPlanPatient } from "@/lib/use-cases/programmes/read-plan-patient";

/** The easier exercise that may take the place of an item that hurt, on what is known at this moment; null where none may. */
export async function readSwap(
  sql: Sql,
  scope: PatientScope,
  { session, items, all, stops, running }: ViewedSession,
  itemId: string,
): Promise<ProgrammeItem | null> {
  const item = items.find(({ id }) => id === itemId);
  const stop = stops.find((one) => one.itemId === itemId);
  if (!item || !stop || !running || session.finishedAt) return null;
  const facts = await readPlanPatient(sql, scope, running.patientId, running.pause);
  return swapFor(item, stop, {
    phase: running.phase,
    // A patient's request sees no examination: what stands against an exercise after one, stands against it here.
    facts: { ...facts, controlLimited: true },
    inSession: all.map(({ exerciseId }) => exerciseId),
  });
}
