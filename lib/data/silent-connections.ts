import "server-only";
import type pg from "pg";
import { isUnanswered } from "@/lib/gone-without-a-word";

/**
 * Which of a pool's connections are to be left: where one statement is never answered, the database behind all that were
 * open is taken to be gone. Found one after the other, four dead ones would cost two minutes and an alert's step.
 */
export class SilentConnections {
  readonly #number = new WeakMap<pg.PoolClient, number>();
  #opened = 0;
  #leftUpTo = 0;

  constructor(pool: pg.Pool) {
    pool.on("connect", (client) => this.#watch(client));
  }

  isLeft(client: pg.PoolClient): boolean {
    return (this.#number.get(client) ?? Infinity) <= this.#leftUpTo;
  }

  #watch(client: pg.PoolClient): void {
    this.#number.set(client, (this.#opened += 1));
    const ask = client.query.bind(client) as (...of: unknown[]) => unknown;
    // Here and not where statements are sent: Prisma sends its own, and would put a dead connection back.
    const watched = (...of: unknown[]) => {
      const answer = ask(...of);
      if (answer instanceof Promise) answer.catch((error: unknown) => this.#heard(client, error));
      return answer;
    };
    client.query = watched as typeof client.query;
  }

  #heard(client: pg.PoolClient, error: unknown): void {
    if (!isUnanswered(error)) return;
    this.#leftUpTo = this.#opened;
    // What else was asked over it fails at once, its ROLLBACK too.
    (client as unknown as pg.Client).connection.stream.destroy();
  }
}
