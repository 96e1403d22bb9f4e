import "server-only";
import type pg from "pg";
import { holding } from "@/lib/data/one-connection";
import { connections } from "@/lib/data/pool";
import { translated } from "@/lib/data/translated-error";

/** What still goes out when the work is done, and what the transaction's answer is, of the statements' results. */
export type Closing<T> = {
  readonly statements: readonly pg.QueryConfig[];
  /** Sent behind COMMIT in the same packet, without the transaction's settings; no failure of theirs is its failure. */
  readonly behind: readonly pg.QueryConfig[];
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
  pool = connections().pool,
): Promise<T> {
  const client = await pool.connect();
  const { statements, behind, answer } = await holding(pool, () => begin(client, settings, work));
  return answer(await close({ client, pool }, statements, behind));
}

const send = (client: pg.PoolClient, statement: pg.QueryConfig | string) =>
  inOnePacket(client).query(statement);

async function begin<T>(
  client: pg.PoolClient,
  settings: pg.QueryConfig,
  work: (client: pg.PoolClient) => Promise<Closing<T>>,
): Promise<Closing<T>> {
  try {
    const opened = Promise.all([send(client, "BEGIN"), send(client, settings)]);
    opened.catch(() => undefined); // met below: `work` must have let go of the connection first
    const closing = await work(client);
    await opened;
    return closing;
  } catch (error) {
    await rollBack(client);
    throw translated(error);
  }
}

/**
 * Sends the last statements and COMMIT. Where requests wait for a connection, the next has this one at once, and what it
 * sends stands behind COMMIT: the server goes on without a pause. A COMMIT after a statement that failed rolls back, so
 * the next finds the connection as it should be in any case. The results are given when COMMIT is through.
 */
async function close(
  { client, pool }: { readonly client: pg.PoolClient; readonly pool: pg.Pool },
  statements: readonly pg.QueryConfig[],
  behind: readonly pg.QueryConfig[],
): Promise<pg.QueryResult[]> {
  const closed = Promise.all([...statements, "COMMIT"].map((statement) => send(client, statement)));
  const followed = Promise.allSettled(behind.map((statement) => send(client, statement)));
  const isHandedOn = pool.waitingCount > 0;
  if (isHandedOn) client.release();
  try {
    const results = await closed;
    await followed; // what is committed stands, whatever became of these
    if (!isHandedOn) client.release();
    return results;
  } catch (error) {
    if (!isHandedOn) await rollBack(client);
    throw translated(error);
  }
}

async function rollBack(client: pg.PoolClient): Promise<void> {
  await client.query("ROLLBACK").then(
    () => client.release(),
    (lost: unknown) => client.release(lost instanceof Error ? lost : true),
  );
}

/** What is sent before the process next turns to something else leaves in one write: a fifth of a request's work. */
export function inOnePacket(client: pg.PoolClient): pg.PoolClient {
  const { stream } = (client as unknown as pg.Client).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  return client;
}
