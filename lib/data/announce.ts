import "server-only";
import type { LiveTopic } from "@/lib/contracts/live";
import type { Sql } from "@/lib/data/sql";

/**
 * Tells open browsers of this clinic, at commit, that something changed: a topic, never content. `now`: it interrupts,
 * so every browser fetches at once; otherwise they spread over a second.
 */
export async function announce(
  sql: Sql,
  clinicId: string,
  topic: LiveTopic,
  when: "now" | "soon" = "soon",
): Promise<void> {
  const payload = JSON.stringify({ clinicId, topic, now: when === "now" });
  await sql.query("SELECT pg_notify('plumbline_live', $1)::text", [payload]);
}
