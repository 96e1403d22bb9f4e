import "server-only";
import type pg from "pg";
import { connections } from "@/lib/data/pool";
import { translated } from "@/lib/data/translated-error";

/** What still goes out when the work is done, and what the transaction's answer is, of the statements' results. */
export type Closing<T> = {
  readonly statements: readonly pg.QueryConfig[];
  readonly answer: (results: readonly pg.QueryResult[]) => T;
};

/**
 * BEGIN and the settings leave together with the first statement of `work`, the closing statements together with
 * COMMIT (the pool's connections pipeline): a request waits for the database three times or two, and not six. Whatever
 * of it fails, nothing is kept: a statement outside its transaction has no settings, and row security shows it nothing.
 */
export async function inTransaction<T>(
  settings: pg.QueryConfig,
  work: (client: pg.PoolClient) => Promise<Closing<T>>,
): Promise<T> {
  const client = await connections().pool.connect();
  const send = (statement: pg.QueryConfig | string) => inOnePacket(client).query(statement);
  try {
    const opened = Promise.all([send("BEGIN"), send(settings)]);
    opened.catch(() => undefined); // met below: `work` must have let go of the connection first
    const { statements, answer } = await work(client);
    await opened;
    const results = await Promise.all([...statements, "COMMIT"].map(send));
    client.release();
    return answer(results);
  } catch (error) {
    await client.query("ROLLBACK").then(
      () => client.release(),
      (lost: unknown) => client.release(lost instanceof Error ? lost : true),
    );
    throw translated(error);
  }
}

/** What is sent before the process next turns to something else leaves in one write: a fifth of a request's work. */
export function inOnePacket(client: pg.PoolClient): pg.PoolClient {
  const { stream } = (client as unknown as pg.Client).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  return client;
}
