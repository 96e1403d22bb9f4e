import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";

/** The pools of which a piece of work holds a connection. */
const held = new AsyncLocalStorage<readonly pg.Pool[]>();

/** Runs what is done while a connection of this pool is held. */
export const holding = <T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> =>
  held.run([...(held.getStore() ?? []), pool], work);

type Given = (error: Error | undefined, client: pg.PoolClient | undefined, release: () => void) => void;

/**
 * A pool that gives nobody a second connection. Whoever holds one and waits for another waits for somebody who does the
 * same, once there are as many of them as connections: all of them, and every request after, for ever. So it is refused at
 * once, wherever and however seldom it happens.
 */
export class OneConnectionPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(given: Given): void;
  override connect(given?: Given): Promise<pg.PoolClient> | void {
    const refused = held.getStore()?.includes(this)
      ? new Error("a second connection was asked for while one is held")
      : undefined;
    if (given === undefined) return refused ? Promise.reject(refused) : super.connect();
    if (refused) given(refused, undefined, () => undefined);
    else super.connect(given);
  }
}
