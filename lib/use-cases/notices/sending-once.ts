import "server-only";
import type { ClinicActor } from "@/lib/access/actor";
import type { Sql } from "@/lib/data/sql";
import { withActorSending } from "@/lib/data/with-actor";

/** By message, the ways by which it is leaving, or has left while the database could not write that down. */
const unwritten = new Map<string, Map<string, Promise<void>>>();

/** Sends, unless this process does or did already. */
export type Once = (way: string, send: () => Promise<void>) => Promise<void>;

/**
 * Opens the transaction in which one message is sent and its tries are written down. A database that keeps nothing (a full
 * disk) or goes away between the two, and with it the lock on the message, would have each later try send it again, every
 * quarter of a minute for as long as that lasts: what has left is remembered, and only written down by the next try.
 */
export async function sendingOnce<T>(
  actor: ClinicActor,
  messageId: string,
  work: (sql: Sql, once: Once) => Promise<T>,
): Promise<T> {
  const left = unwritten.get(messageId) ?? new Map<string, Promise<void>>();
  const asked = new Set<string>();
  const once: Once = (way, send) => {
    asked.add(way);
    const before = left.get(way);
    if (before) return before;
    const sent = send();
    unwritten.set(messageId, left.set(way, sent));
    sent.catch(() => left.delete(way));
    return sent;
  };
  unwritten.set(messageId, left);
  try {
    const result = await withActorSending(actor, (sql) => work(sql, once));
    // Where another worker has the message nothing was asked, and nothing written.
    if (asked.size > 0) unwritten.delete(messageId);
    return result;
  } finally {
    if (left.size === 0) unwritten.delete(messageId);
  }
}
