import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo, type PatientScope } from "@/lib/access/scopes";
import { answerKey } from "@/lib/data/exercise-sessions/answer-key";
import { holdExerciseSession } from "@/lib/data/exercise-sessions/exercise-sessions";
import { createLog } from "@/lib/data/exercise-sessions/session-logs";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { type ItemLogAnswer, readItemLog } from "@/lib/domain/exercises/read-item-log";
import { warmsUpForStrength, warmUpMissing } from "@/lib/domain/programmes/warm-up-first";
import { AppError } from "@/lib/errors";
import type { PlannedItem } from "@/lib/use-cases/exercise-sessions/today-plan";
import { judgeSession } from "@/lib/use-cases/exercise-sessions/judge-session";
import {
  loadSession,
  type ViewedSession,
  withoutStopped,
} from "@/lib/use-cases/exercise-sessions/view-session";

type Fields = Readonly<Record<string, string | string[]>>;

function answerOf(fields: Fields, item: PlannedItem): ItemLogAnswer {
  const read = readItemLog(fields, item);
  if ("problems" in read) throw new AppError("invalid", "item not answered", read.problems);
  return read.answer;
}

/** Stores what was done of one item, each side apart. */
export async function saveItemLog(
  sql: Sql,
  scope: PatientScope,
  of: { readonly sessionId: string; readonly itemId: string },
  answer: ItemLogAnswer,
): Promise<void> {
  const { entries, pain, formFelt } = answer;
  for (const entry of entries) {
    const { side, outcome, repsDone, secondsDone } = entry;
    const clientKey = answerKey(entry.clientKey, [side, outcome, pain, repsDone, secondsDone, formFelt]);
    await createLog(sql, scope, { ...entry, ...of, pain, formFelt, clientKey });
  }
}

/** A warm-up comes before strength, and is not left out before it (DOSE-1): asked of what is to be done, not of what is over. */
function refuseOutOfTurn({ items, logs, stops }: ViewedSession, itemId: string, answer: ItemLogAnswer): void {
  if (warmUpMissing(withoutStopped(items, stops), logs, itemId))
    throw new AppError("conflict", "warm-up comes before strength");
  const { entries } = answer;
  if (entries.every(({ outcome }) => outcome === "not_done") && warmsUpForStrength(items, itemId))
    throw new AppError("invalid", "warm-up left out", { [`outcome-${entries[0]?.side}`]: "warmUpFirst" });
}

/** Where its patient goes on; null where the session itself says it, since it is over or this exercise is held meanwhile. */
type AfterLog = { readonly nextItemId: string | null } | null;

/**
 * Logs what was done of one item, each side apart; a retry with the same keys changes nothing. It counts too where the
 * session was ended or its programme held meanwhile, on another phone or page: it was done. Answers what comes next, and
 * the check-in whose result must be read now, or null.
 */
export function logItem(
  actor: ActorFor<"exercise-session.run">,
  { sessionId, itemId, fields }: { sessionId: string; itemId: string; fields: Fields },
): Promise<{ readonly after: AfterLog; readonly checkInId: string | null }> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const scope = patientsVisibleTo(actor);
    await holdExerciseSession(sql, scope, sessionId);
    const viewed = await loadSession(sql, scope, sessionId, actor.patientId);
    const { session, items, stops, paused } = viewed;
    const item = viewed.all.find(({ id }) => id === itemId);
    if (!item) throw new AppError("not-found", "item not in this session");
    const answer = answerOf(fields, item);
    const at = items.indexOf(item);
    const isOver = paused || session.finishedAt !== null;
    const isToDo = !isOver && at >= 0;
    if (isToDo) refuseOutOfTurn(viewed, itemId, answer);
    await saveItemLog(sql, scope, { sessionId, itemId }, answer);
    // What was ended has been judged without this.
    const checkInId = isOver ? await judgeSession(sql, actor, sessionId) : null;
    const nextItemId = withoutStopped(items.slice(at + 1), stops)[0]?.id ?? null;
    return { after: isToDo ? { nextItemId } : null, checkInId };
  });
}
