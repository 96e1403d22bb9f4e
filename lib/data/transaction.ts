import "server-only";
import type pg from "pg";
import { connections } from "@/lib/data/pool";
import { AtCommit } from "@/lib/data/sql";
import { translated } from "@/lib/data/translated-error";

/**
 * BEGIN and the settings leave together with the first statement of `work`, the closing statements together with
 * COMMIT and with a statement `work` does not wait for (the pool's connections pipeline): a request waits for the
 * database three times or two, and not six. Whatever of it fails, nothing is kept: a statement outside its transaction
 * has no settings, and row security shows it nothing.
 */
export async function inTransaction<T>(
  settings: pg.QueryConfig,
  work: (client: pg.PoolClient) => Promise<T | AtCommit<T>>,
  closing: () => readonly pg.QueryConfig[],
): Promise<T> {
  const client = await connections().pool.connect();
  const send = (statement: pg.QueryConfig | string) => inOnePacket(client).query(statement);
  try {
    const opened = Promise.all([send("BEGIN"), send(settings)]);
    opened.catch(() => undefined); // met below: `work` must have let go of the connection first
    const result = await work(client);
    await opened;
    const committed = Promise.all([...closing(), "COMMIT"].map(send));
    committed.catch(() => undefined); // met below: what is told is why the last statement failed
    const answer = result instanceof AtCommit ? await result.answer : result;
    await committed;
    client.release();
    return answer;
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
