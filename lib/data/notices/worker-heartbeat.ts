import "server-only";
import { connections } from "@/lib/data/pool";
import type { Sql } from "@/lib/data/sql";

/** A worker that has not said so for longer counts as gone. */
export const HEARTBEAT_LATE_SECONDS = 60;

/** Says that the worker lives, now. */
export async function updateHeartbeat(): Promise<void> {
  await connections().pool.query(
    "INSERT INTO worker_heartbeat (id, beat_at) VALUES (1, now()) ON CONFLICT (id) DO UPDATE SET beat_at = now()",
  );
}

type Age = { readonly age: number };
const AGE =
  "SELECT abs(extract(epoch FROM now() - beat_at))::float8 AS age FROM worker_heartbeat WHERE id = 1";

/**
 * Seconds since the worker last said that it lives, by the database's clock; null when it never did. A time ahead, from
 * before that clock was put back, is as old as it is far: whoever lives corrects it with the next beat.
 */
export async function findHeartbeatAge(sql?: Pick<Sql, "query">): Promise<number | null> {
  const rows = await (sql?.query<Age>(AGE) ??
    connections()
      .pool.query<Age>(AGE)
      .then((found) => found.rows));
  return rows[0]?.age ?? null;
}
