import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { holdExerciseSession } from "@/lib/data/exercise-sessions/exercise-sessions";
import { withActorSql } from "@/lib/data/with-actor";
import type { PainStopAnswer } from "@/lib/contracts/pain-stop";
import { answersOfLeg, isToldBefore } from "@/lib/domain/player/pain-stop";
import { AppError } from "@/lib/errors";
import { addToCheckIn } from "@/lib/use-cases/exercise-sessions/add-to-check-in";
import { judgeSession } from "@/lib/use-cases/exercise-sessions/judge-session";
import { type DoneFields, leaveOut } from "@/lib/use-cases/exercise-sessions/leave-out";
import { loadSession } from "@/lib/use-cases/exercise-sessions/view-session";

type StopForPain = {
  readonly sessionId: string;
  readonly itemId: string;
  readonly answer: PainStopAnswer;
  /** What had been done of it. */
  readonly done?: DoneFields;
};

/**
 * "This hurts": stores what it feels like, logs what was done of the exercise with this pain, and lets the rules read it,
 * all together. It counts too where the session was ended or its programme held meanwhile, on another phone or page. Safe
 * to repeat. Answers the check-in whose result must be read now, or null.
 */
export function stopForPain(
  actor: ActorFor<"exercise-session.run">,
  { sessionId, itemId, answer, done }: StopForPain,
): Promise<{ readonly checkInId: string | null }> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const scope = patientsVisibleTo(actor);
    await holdExerciseSession(sql, scope, sessionId);
    const { session, all, logs, stops, paused } = await loadSession(sql, scope, sessionId, actor.patientId);
    const item = all.find(({ id }) => id === itemId);
    if (!item) throw new AppError("not-found", "item not in this session");
    const told = stops.find((one) => one.itemId === itemId);
    const isOver = paused || session.finishedAt !== null;
    if (isOver && told && isToldBefore(answer, told)) return { checkInId: null };
    await leaveOut(sql, scope, { sessionId, item, logs, done }, answer);
    const said = await addToCheckIn(sql, actor, answersOfLeg(answer.legMoved));
    // What was ended has been judged without this.
    const shown = session.finishedAt ? await judgeSession(sql, actor, sessionId) : null;
    return { checkInId: said ?? shown };
  });
}
