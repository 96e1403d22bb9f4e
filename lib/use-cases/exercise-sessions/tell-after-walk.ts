import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { finishExerciseSession, holdExerciseSession } from "@/lib/data/exercise-sessions/exercise-sessions";
import { listPainStops, updateAfterWalk } from "@/lib/data/exercise-sessions/pain-stops";
import { withActorSql } from "@/lib/data/with-actor";
import { answersAfterWalk, endsSession } from "@/lib/domain/player/pain-stop";
import type { SharpAnswer } from "@/lib/domain/triage/answers";
import { AppError } from "@/lib/errors";
import { addToCheckIn } from "@/lib/use-cases/exercise-sessions/add-to-check-in";
import { judgeSession } from "@/lib/use-cases/exercise-sessions/judge-session";

type AfterWalk = { readonly sessionId: string; readonly itemId: string; readonly afterWalk: SharpAnswer };

/**
 * How it is after five minutes' walk: stored, read by RF-H01, and where it has not gone the session ends for today
 * (DOSE-9). Answers the check-in whose result must be read now, or null.
 */
export function tellAfterWalk(
  actor: ActorFor<"exercise-session.run">,
  { sessionId, itemId, afterWalk }: AfterWalk,
): Promise<{ readonly checkInId: string | null }> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const scope = patientsVisibleTo(actor);
    await holdExerciseSession(sql, scope, sessionId);
    const stops = await listPainStops(sql, scope, sessionId);
    const stop = stops.find((one) => one.itemId === itemId);
    if (!stop || stop.quality === null) throw new AppError("not-found", "no told stop in scope");
    await updateAfterWalk(sql, scope, { sessionId, itemId, afterWalk });
    const told = await addToCheckIn(sql, actor, answersAfterWalk(stop.quality, afterWalk));
    if (!endsSession(stop.quality, afterWalk)) return { checkInId: told };
    await finishExerciseSession(sql, scope, sessionId);
    return { checkInId: (await judgeSession(sql, actor, sessionId)) ?? told };
  });
}
