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
import { loadSession, withoutStopped } from "@/lib/use-cases/exercise-sessions/view-session";

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

/** Logs what was done of one item, each side apart; a retry with the same keys changes nothing. Answers the next item to do. */
export function logItem(
  actor: ActorFor<"exercise-session.run">,
  { sessionId, itemId, fields }: { sessionId: string; itemId: string; fields: Fields },
): Promise<{ nextItemId: string | null }> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const scope = patientsVisibleTo(actor);
    await holdExerciseSession(sql, scope, sessionId);
    const { session, items, logs, stops } = await loadSession(sql, scope, sessionId, actor.patientId);
    if (session.finishedAt) throw new AppError("conflict", "session is finished");
    const at = items.findIndex(({ id }) => id === itemId);
    const item = items[at];
    if (!item) throw new AppError("not-found", "item not in this session");
    if (warmUpMissing(withoutStopped(items, stops), logs, itemId))
      throw new AppError("conflict", "warm-up comes before strength");
    const answer = answerOf(fields, item);
    const { entries } = answer;
    if (entries.every(({ outcome }) => outcome === "not_done") && warmsUpForStrength(items, itemId))
      throw new AppError("invalid", "warm-up left out", { [`outcome-${entries[0]?.side}`]: "warmUpFirst" });
    await saveItemLog(sql, scope, { sessionId, itemId }, answer);
    return { nextItemId: withoutStopped(items.slice(at + 1), stops)[0]?.id ?? null };
  });
}
