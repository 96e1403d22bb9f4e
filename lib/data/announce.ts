import "server-only";
import type { LiveTopic } from "@/lib/contracts/live";
import type { Sql } from "@/lib/data/sql";

/** Tells open browsers of this clinic, at commit, that something changed: a topic and ids, never content. */
export async function announce(sql: Sql, clinicId: string, topic: LiveTopic): Promise<void> {
  await sql.query("SELECT pg_notify('plumbline_live', $1)::text", [JSON.stringify({ clinicId, topic })]);
}
