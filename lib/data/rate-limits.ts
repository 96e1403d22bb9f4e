import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { connections } from "@/lib/data/pool";

export type Limit = {
  readonly name: string;
  /** Tries allowed within `seconds`; the next one is refused until they have passed. */
  readonly tries: number;
  readonly seconds: number;
  /** Refused this long after the last allowed try, where that is longer than the rest of the window. */
  readonly pauseSeconds?: number;
};

export type Taken = { readonly allowed: boolean; /** 0 when allowed. */ readonly waitSeconds: number };

const kept = globalThis as typeof globalThis & {
  plumblineLimiters?: { readonly pool: object; readonly byName: Map<string, RateLimiterPostgres> };
};

/** One limiter per limit and process; the counts stand in the database, shared by every process. */
function limiterFor(limit: Limit): RateLimiterPostgres {
  const { pool } = connections();
  if (kept.plumblineLimiters?.pool !== pool) kept.plumblineLimiters = { pool, byName: new Map() };
  const { byName } = kept.plumblineLimiters;
  const known = byName.get(limit.name);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: pool,
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    // The worker's round clears what has run out.
    clearExpiredByTimeout: false,
    keyPrefix: limit.name,
    points: limit.tries,
    duration: limit.seconds,
    ...(limit.pauseSeconds === undefined ? {} : { blockDuration: limit.pauseSeconds }),
  });
  byName.set(limit.name, made);
  return made;
}

/** Uses up one try of `key` (a hash, never a name or address), before the work it pays for. */
export async function takeTry(limit: Limit, key: string): Promise<Taken> {
  try {
    await limiterFor(limit).consume(key);
    return { allowed: true, waitSeconds: 0 };
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return { allowed: false, waitSeconds: Math.ceil(refused.msBeforeNext / 1000) };
  }
}

/** Gives one try back: it was the right person. */
export async function giveBackTry(limit: Limit, key: string): Promise<void> {
  await limiterFor(limit).reward(key);
}

/** Forgets every try of `key`: the right person has shown themselves. */
export async function forgetTries(limit: Limit, key: string): Promise<void> {
  await limiterFor(limit).delete(key);
}

/** Clears counts that no longer limit anything. */
export async function removeSpentLimits(now: Date): Promise<void> {
  await connections().pool.query("DELETE FROM rate_limit WHERE expire < $1", [now.getTime()]);
}
