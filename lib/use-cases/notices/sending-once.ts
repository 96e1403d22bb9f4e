import "server-only";
import type { ClinicActor } from "@/lib/access/actor";
import type { Sql } from "@/lib/data/sql";
import { withActorSending } from "@/lib/data/with-actor";

/** By message, the ways it has left by while the database could not write that down. */
const unwritten = new Map<string, Set<string>>();

/** Sends, unless this process did already. */
export type Once = (way: string, send: () => Promise<void>) => Promise<void>;

/**
 * Opens the transaction in which one message is sent and its tries are written down. A database that keeps nothing (a full
 * disk) or goes away between the two would have each later try send the message again, every quarter of a minute for as
 * long as that lasts: what has left is remembered until it is written down, and only written down by the next try.
 */
export async function sendingOnce<T>(
  actor: ClinicActor,
  messageId: string,
  work: (sql: Sql, once: Once) => Promise<T>,
): Promise<T> {
  const left = unwritten.get(messageId) ?? new Set<string>();
  let asked = false;
  const once: Once = async (way, send) => {
    asked = true;
    if (left.has(way)) return;
    await send();
    unwritten.set(messageId, left.add(way));
  };
  const result = await withActorSending(actor, (sql) => work(sql, once));
  // Where another worker has the message nothing was asked, and nothing written.
  if (asked) unwritten.delete(messageId);
  return result;
}
