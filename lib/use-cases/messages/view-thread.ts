import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { threadsVisibleTo } from "@/lib/access/scopes";
import type { ShownMessage, ThreadItem } from "@/lib/contracts/message";
import { announce } from "@/lib/data/announce";
import { holdThread } from "@/lib/data/messages/message-threads";
import { updateRead } from "@/lib/data/messages/thread-writes";
import { listMessages } from "@/lib/data/messages/messages";
import { findClinicClock } from "@/lib/data/patients/patients";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { threadReaders } from "@/lib/use-cases/messages/thread-readers";
import { shownMessages, threadItem } from "@/lib/use-cases/messages/thread-words";

export type OpenThread = {
  readonly thread: ThreadItem;
  /** Whom to ring where words sound urgent. */
  readonly reach: { readonly phone: string | null; readonly mayRing: boolean };
  readonly messages: readonly ShownMessage[];
  /** Who may be given it: those who may read it. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
};

/** A thread as the clinic opens it. What it shows counts as read from then on, and nothing that comes later. */
export function viewThread(actor: ActorFor<"message.read">, threadId: string): Promise<OpenThread> {
  return withActorSql(actor, async (sql) => {
    const scope = threadsVisibleTo(actor);
    const line = await holdThread(sql, scope, threadId, "clinic");
    if (!line) throw new AppError("not-found", "thread outside scope");
    sql.shows(line.patientId);
    const { timeZone } = await findClinicClock(sql, scope);
    const rows = await listMessages(sql, threadId);
    if (await updateRead(sql, threadId, "clinic", line.lastNumber)) announce(sql, actor.clinicId, "messages");
    const messages = shownMessages(rows, "clinic", { unread: line.unread, timeZone });
    const colleagues = await threadReaders(sql, actor.clinicId, line.about);
    const reach = { phone: line.phone, mayRing: line.mayRing };
    return { thread: threadItem(line, timeZone), reach, messages, colleagues };
  });
}
