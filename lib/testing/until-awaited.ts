import { vi } from "vitest";
import type { Sql } from "@/lib/data/sql";
import { stored } from "@/lib/testing/owner-rows";

const WAITING = "SELECT 1 FROM pg_stat_activity a WHERE $1::int = ANY (pg_blocking_pids(a.pid))";

/** Goes on once so many wait for what this transaction holds. */
export async function untilAwaited(sql: Sql, clinicId: string, many = 1): Promise<void> {
  const [me] = await sql.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  await vi.waitUntil(async () => (await stored(clinicId, WAITING, [me?.pid])).length === many, 10_000);
}
