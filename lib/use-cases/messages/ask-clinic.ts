import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { threadsVisibleTo } from "@/lib/access/scopes";
import type { AskInput, WriteAgainInput } from "@/lib/contracts/message";
import { announce } from "@/lib/data/announce";
import { holdThread } from "@/lib/data/messages/message-threads";
import { createThread } from "@/lib/data/messages/thread-writes";
import { countWrittenLately, createMessage, findByClientKey } from "@/lib/data/messages/messages";
import { holdPatient } from "@/lib/data/patients/hold-patients";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { MOST_AN_HOUR } from "@/lib/domain/messages/thread";
import { urgentWordsIn } from "@/lib/domain/messages/urgent-words";
import { AppError } from "@/lib/errors";
import { unsentKey } from "@/lib/use-cases/messages/unsent-key";

type Actor = ActorFor<"own-message.write">;

/** A patient writes to their clinic about something new. Sent twice, it is asked once. */
export function askClinic(actor: Actor, { about, clientKey, text }: AskInput): Promise<string> {
  const { clinicId, patientId } = actor;
  return withActorSql(actor, async (sql) => {
    const scope = threadsVisibleTo(actor);
    sql.shows(patientId);
    await holdPatient(sql, scope, patientId);
    const before = await findByClientKey(sql, scope, patientId, clientKey);
    if (before?.text === text) return before.threadId;
    const threadId = await createThread(sql, { clinicId, patientId, about, assignedTo: null });
    await write(sql, actor, { clientKey, text, threadId });
    return threadId;
  });
}

/** A patient writes on in a thread of theirs. In a closed one that opens it: no words are refused for it. */
export function writeAgain(actor: Actor, threadId: string, input: WriteAgainInput): Promise<void> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const scope = threadsVisibleTo(actor);
    await holdPatient(sql, scope, actor.patientId);
    if (!(await holdThread(sql, scope, threadId, "patient")))
      throw new AppError("not-found", "thread outside scope");
    await write(sql, actor, { ...input, threadId });
  });
}

async function write(
  sql: Sql,
  actor: Actor,
  { threadId, text, clientKey: key }: WriteAgainInput & { readonly threadId: string },
): Promise<void> {
  const { clinicId, patientId } = actor;
  const scope = threadsVisibleTo(actor);
  const clientKey = await unsentKey(sql, scope, { patientId, clientKey: key, text });
  if (clientKey === null) return;
  const urgentWords = urgentWordsIn(text);
  // Urgent words are never held back, however many messages came before.
  if (urgentWords.length === 0 && (await countWrittenLately(sql, scope, patientId)) >= MOST_AN_HOUR)
    throw new AppError("invalid", "too many messages", { text: "many" });
  await createMessage(sql, { clinicId, patientId, threadId, staffId: null, text, clientKey, urgentWords });
  announce(sql, clinicId, "messages", urgentWords.length > 0 ? "now" : "soon");
}
