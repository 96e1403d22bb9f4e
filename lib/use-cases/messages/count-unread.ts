import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { threadsVisibleTo } from "@/lib/access/scopes";
import { countUnread as count, type UnreadCount } from "@/lib/data/messages/message-threads";
import { withActorSql } from "@/lib/data/with-actor";

/** What the clinic has not read, for every open staff page. */
export function countUnread(
  actor: ActorFor<"message.read">,
  { threadId }: { readonly threadId?: string | undefined } = {},
): Promise<UnreadCount> {
  return withActorSql(actor, (sql) => count(sql, threadsVisibleTo(actor), "clinic", threadId));
}

/** How many messages of the clinic this patient has not read. */
export async function countOwnUnread(actor: ActorFor<"own-message.read">): Promise<number> {
  return (await withActorSql(actor, (sql) => count(sql, threadsVisibleTo(actor), "patient"))).count;
}
