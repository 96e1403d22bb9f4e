import "server-only";
import { connections } from "@/lib/data/pool";

/** A worker that has not said so for longer counts as gone. */
export const HEARTBEAT_LATE_SECONDS = 60;

/** Says that the worker lives, now. */
export async function updateHeartbeat(): Promise<void> {
  await connections().pool.query(
    "INSERT INTO worker_heartbeat (id, beat_at) VALUES (1, now()) ON CONFLICT (id) DO UPDATE SET beat_at = now()",
  );
}

/** Seconds since the worker last said that it lives, by the database's clock; null when it never did. */
export async function findHeartbeatAge(): Promise<number | null> {
  const { rows } = await connections().pool.query<{ age: number }>(
    "SELECT extract(epoch FROM now() - beat_at)::float8 AS age FROM worker_heartbeat WHERE id = 1",
  );
  return rows[0]?.age ?? null;
}
