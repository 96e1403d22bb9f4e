import "server-only";
import type { LiveTopic } from "@/lib/contracts/live";
import type { Sql } from "@/lib/data/sql";

type When = "now" | "soon";

/** Sends the announcements in $1. */
export const TELL = "SELECT pg_notify('plumbline_live', told)::text FROM unnest($1::text[]) told";

/**
 * Tells open browsers of this clinic, once it is committed, that something changed: a topic, never content. `now`: it
 * interrupts, so every browser fetches at once; otherwise they spread over a second.
 */
export function announce(
  sql: Pick<Sql, "tells">,
  clinicId: string,
  topic: LiveTopic,
  when: When = "soon",
): void {
  sql.tells(JSON.stringify({ clinicId, topic, now: when === "now" }));
}
