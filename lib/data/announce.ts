import "server-only";
import type { LiveTopic } from "@/lib/contracts/live";
import type { Sql } from "@/lib/data/sql";

type When = "now" | "soon";

/** What goes out: a topic, never content. */
export function announcement(clinicId: string, topic: LiveTopic, when: When): string {
  return JSON.stringify({ clinicId, topic, now: when === "now" });
}

/** Sends the announcement in $`at`, at commit. */
export const announced = (at: number): string => `pg_notify('plumbline_live', $${at}::text)::text`;

/**
 * Tells open browsers of this clinic, at commit, that something changed. `now`: it interrupts, so every browser fetches
 * at once; otherwise they spread over a second.
 */
export async function announce(
  sql: Sql,
  clinicId: string,
  topic: LiveTopic,
  when: When = "soon",
): Promise<void> {
  await sql.query(`SELECT ${announced(1)}`, [announcement(clinicId, topic, when)]);
}
