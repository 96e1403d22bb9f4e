import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";
import { SilentConnections } from "@/lib/data/silent-connections";

/** The pools of which a piece of work holds a connection. */
const held = new AsyncLocalStorage<readonly pg.Pool[]>();

/** Runs what is done while a connection of this pool is held. */
export const holding = <T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> =>
  held.run([...(held.getStore() ?? []), pool], work);

type Given = (error: Error | undefined, client: pg.PoolClient | undefined, release: () => void) => void;

/**
 * A pool that gives nobody a second connection. Whoever holds one and waits for another waits for somebody who does the
 * same, once there are as many of them as connections: all of them, and every request after, for ever. So it is refused at
 * once, wherever and however seldom it happens. Nor does it give one whose database has fallen silent.
 */
export class OneConnectionPool extends pg.Pool {
  readonly #silent = new SilentConnections(this);

  override connect(): Promise<pg.PoolClient>;
  override connect(given: Given): void;
  override connect(given?: Given): Promise<pg.PoolClient> | void {
    if (given === undefined) {
      return new Promise((resolve, reject) => {
        this.connect((error, client) => {
          if (client) resolve(client);
          else reject(error ?? new Error("the pool gave no connection"));
        });
      });
    }
    if (held.getStore()?.includes(this)) {
      given(new Error("a second connection was asked for while one is held"), undefined, () => undefined);
    } else {
      this.#give(given);
    }
  }

  #give(given: Given): void {
    super.connect((error, client, release) => {
      if (client !== undefined && this.#silent.isLeft(client)) {
        client.release(true);
        this.#give(given);
      } else {
        given(error, client, release);
      }
    });
  }
}
