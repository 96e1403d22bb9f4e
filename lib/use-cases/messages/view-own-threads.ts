import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { threadsVisibleTo } from "@/lib/access/scopes";
import type { ShownMessage, ThreadItem } from "@/lib/contracts/message";
import { holdThread, listThreadsOfPatient } from "@/lib/data/messages/message-threads";
import { updateRead } from "@/lib/data/messages/thread-writes";
import { hasCheckedInSince, listMessages } from "@/lib/data/messages/messages";
import { findClinicClock } from "@/lib/data/patients/patients";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { shownMessages, threadItem } from "@/lib/use-cases/messages/thread-words";

/** What this patient and their clinic have written, the latest first. */
export function listOwnThreads(actor: ActorFor<"own-message.read">): Promise<readonly ThreadItem[]> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const scope = threadsVisibleTo(actor);
    const { timeZone } = await findClinicClock(sql, scope);
    const lines = await listThreadsOfPatient(sql, scope, actor.patientId, "patient");
    return lines.map((line) => threadItem(line, timeZone, actor.language));
  });
}

export type OwnThread = {
  readonly thread: ThreadItem;
  readonly messages: readonly ShownMessage[];
  /** The patient wrote urgent words here and has done no check-in since. */
  readonly asksForCheckIn: boolean;
};

/** One thread of this patient's. What it shows counts as read from then on. */
export function viewOwnThread(actor: ActorFor<"own-message.read">, threadId: string): Promise<OwnThread> {
  return withActorSql(actor, async (sql) => {
    const scope = threadsVisibleTo(actor);
    const line = await holdThread(sql, scope, threadId, "patient");
    if (!line) throw new AppError("not-found", "thread outside scope");
    sql.shows(actor.patientId);
    const { timeZone } = await findClinicClock(sql, scope);
    const rows = await listMessages(sql, threadId);
    await updateRead(sql, threadId, "patient", line.lastNumber);
    const urgent = rows.findLast(({ urgentWords }) => urgentWords.length > 0);
    const asksForCheckIn =
      urgent !== undefined &&
      line.closedAt === null &&
      !(await hasCheckedInSince(sql, scope, actor.patientId, urgent.at));
    const messages = shownMessages(rows, "patient", {
      unread: line.unread,
      timeZone,
      language: actor.language,
    });
    return { thread: threadItem(line, timeZone, actor.language), messages, asksForCheckIn };
  });
}
