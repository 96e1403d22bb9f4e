import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OneConnectionPool } from "@/lib/data/one-connection";
import { env } from "@/lib/env";
import { startRelay } from "@/lib/testing/relay";

const CONNECTIONS = 4;
let relay: Awaited<ReturnType<typeof startRelay>>;
let pool: pg.Pool;

/** A pool whose connections are all open and at rest, behind a relay that can fall silent. */
async function opened(Pool: typeof pg.Pool) {
  const url = new URL(env().DATABASE_URL);
  relay = await startRelay(Number(url.port));
  url.port = String(relay.port);
  url.searchParams.delete("host");
  pool = new Pool({ connectionString: url.href, max: CONNECTIONS, query_timeout: 500 });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  const clients = await Promise.all(Array.from({ length: CONNECTIONS }, () => pool.connect()));
  for (const client of clients) client.release();
}

/** Asks as a transaction does: what fails is given back as failed. */
async function ask(statement: string): Promise<unknown> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(statement);
    client.release();
    return rows[0]?.answer;
  } catch (error) {
    client.release(error as Error);
    throw error;
  }
}

const UNANSWERED = "Query read timeout";

describe("a pool whose database has fallen silent", () => {
  beforeEach(() => opened(OneConnectionPool));
  afterEach(async () => {
    await pool.end();
    await relay.stop();
  });

  it("asks once in vain, and then whoever answers now", async () => {
    relay.fallSilent();
    await expect(ask("SELECT 1 AS answer")).rejects.toThrow(UNANSWERED);
    await expect(ask("SELECT 2 AS answer")).resolves.toBe(2);
    expect(pool.totalCount).toBe(1);
  });

  it("keeps nobody waiting for what else was asked over that connection", async () => {
    relay.fallSilent();
    const client = await pool.connect();
    await expect(client.query("SELECT 1")).rejects.toThrow(UNANSWERED);
    await expect(client.query("ROLLBACK")).rejects.not.toThrow(UNANSWERED);
    client.release();
    await expect(ask("SELECT 2 AS answer")).resolves.toBe(2);
  });

  it("keeps its connections where a statement only fails", async () => {
    const client = await pool.connect();
    await expect(client.query("SELECT 1/0")).rejects.toThrow("division by zero");
    client.release();
    await expect(ask("SELECT 2 AS answer")).resolves.toBe(2);
    expect(pool.totalCount).toBe(CONNECTIONS);
  });
});

describe("without that", () => {
  beforeEach(() => opened(pg.Pool));
  afterEach(async () => {
    for (let left = CONNECTIONS; left > 1; left -= 1) await ask("SELECT 1").catch(() => undefined);
    await relay.stop();
  });

  it("each of its connections is found dead for itself", async () => {
    relay.fallSilent();
    await expect(ask("SELECT 1 AS answer")).rejects.toThrow(UNANSWERED);
    await expect(ask("SELECT 2 AS answer")).rejects.toThrow(UNANSWERED);
  });
});
