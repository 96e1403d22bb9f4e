import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { threadsVisibleTo } from "@/lib/access/scopes";
import type { MoveThreadInput } from "@/lib/contracts/message";
import { announce } from "@/lib/data/announce";
import { holdThread, type ThreadLine } from "@/lib/data/messages/message-threads";
import { updateAssignee, updateClosed } from "@/lib/data/messages/thread-writes";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { threadReaders } from "@/lib/use-cases/messages/thread-readers";

type Actor = ActorFor<"message.write">;

/** Gives a thread to somebody, closes it or opens it again. Throws conflict where a colleague was quicker. */
export function moveThread(
  actor: Actor,
  threadId: string,
  { move, to, from }: MoveThreadInput,
): Promise<void> {
  return withActorSql(actor, async (sql) => {
    const thread = await holdThread(sql, threadsVisibleTo(actor), threadId, "clinic");
    if (!thread) throw new AppError("not-found", "thread outside scope");
    sql.shows(thread.patientId);
    if (move === "assign") await assign(sql, actor, thread, { to, from });
    else await closeOrReopen(sql, actor, thread, move);
    announce(sql, actor.clinicId, "messages");
  });
}

async function assign(
  sql: Sql,
  { clinicId }: Actor,
  thread: ThreadLine,
  { to, from }: Pick<MoveThreadInput, "to" | "from">,
): Promise<void> {
  if ((thread.assignedTo ?? "") !== from) throw new AppError("conflict", "a colleague has it meanwhile");
  const readers = await threadReaders(sql, clinicId, thread.about);
  if (to !== "" && !readers.some(({ id }) => id === to))
    throw new AppError("invalid", "may not read it", { to: "Choose a colleague who may read it" });
  await updateAssignee(sql, thread.id, to === "" ? null : to);
}

async function closeOrReopen(
  sql: Sql,
  { staffId }: Actor,
  thread: ThreadLine,
  move: "close" | "reopen",
): Promise<void> {
  if (move === "close" && thread.unread > 0) throw new AppError("conflict", "a message came meanwhile");
  await updateClosed(sql, thread.id, move === "close" ? staffId : null);
}
