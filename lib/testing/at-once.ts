import { vi } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { Sql } from "@/lib/data/sql";
import { withActorSending } from "@/lib/data/with-actor";
import { stored } from "@/lib/testing/owner-rows";
import { refusal } from "@/lib/testing/refusal";

/** Who waits for what one connection holds, also by way of another that waits for it. */
const QUEUED = `WITH RECURSIVE queued AS (
    SELECT pid FROM pg_stat_activity WHERE $1::int = ANY (pg_blocking_pids(pid))
    UNION SELECT a.pid FROM pg_stat_activity a JOIN queued q ON q.pid = ANY (pg_blocking_pids(a.pid))
  ) SELECT pid FROM queued`;

/**
 * Does these at the same moment: `hold` takes what all of them ask for, each begins once the one before waits for it, and then
 * it is let go. Answers how each ended, in this order. What waits for nothing is done before the next begins.
 */
export async function atOnce(
  actor: StaffActor,
  hold: (sql: Sql) => Promise<unknown>,
  works: readonly (() => Promise<unknown>)[],
): Promise<unknown[]> {
  const { all } = await withActorSending(actor, async (sql) => {
    await hold(sql);
    const [me] = await sql.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    const outcomes: Promise<unknown>[] = [];
    let waiting = 0;
    for (const work of works) {
      const outcome = refusal(work());
      outcomes.push(outcome);
      const isQueued = async () => (await stored(actor.clinicId, QUEUED, [me?.pid])).length > waiting;
      const queued = vi.waitUntil(isQueued, 10_000).then(() => "queued");
      if ((await Promise.race([queued, outcome])) === "queued") waiting += 1;
      else queued.catch(() => undefined);
    }
    return { all: Promise.all(outcomes) };
  });
  return all;
}
