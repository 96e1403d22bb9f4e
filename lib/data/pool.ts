import "server-only";
import { availableParallelism } from "node:os";
import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { OneConnectionPool } from "@/lib/data/one-connection";
import { env } from "@/lib/env";
import { GONE_WITHOUT_A_WORD } from "@/lib/gone-without-a-word";
import { PrismaClient } from "@/prisma/generated/client";

type Connections = { readonly pool: pg.Pool; readonly sending: pg.Pool; readonly prisma: PrismaClient };

/**
 * Few, and each busy: on two cores the same check-in cost the database half as much again with 12 backends as with 4,
 * and fewer were answered (docs/bench.md). A request that finds none free waits for the next to be handed on.
 */
const MOST_CONNECTIONS = Math.max(4, 2 * availableParallelism());

/**
 * For whoever waits for a mail server, a push service or a gateway with a row held: one that never answers holds a
 * connection for ten seconds, and with four of those the alerts' own steps would stand in line behind it. As many as the
 * worker has sends under way at once (start-worker.ts); they are made when needed and closed when idle.
 */
const MOST_SENDING = 28;

/** A request that waited for so long is told that it failed, and may come again: nothing waits for ever. */
const MOST_WAITING_MS = 15_000;

/** Survives hot reload in development; one pool per process. */
const kept = globalThis as typeof globalThis & { plumblineConnections?: Connections };

function makePool(max: number, idleTimeoutMillis: number): pg.Pool {
  const pool = new OneConnectionPool({
    connectionString: env().DATABASE_URL,
    max,
    application_name: "plumbline",
    idleTimeoutMillis,
    connectionTimeoutMillis: MOST_WAITING_MS,
    ...GONE_WITHOUT_A_WORD,
    maxLifetimeSeconds: 3600,
    // Statements given together leave together: see with-actor.ts.
    pipeline: true,
  });
  // A connection that the server closes must not take the process down, idle or between two statements of a
  // transaction; the next query reports it.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

function connect(): Connections {
  // Kept through a quiet hour and not ten seconds: a new one plans every statement anew.
  const pool = makePool(MOST_CONNECTIONS, 0);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return { pool, sending: makePool(MOST_SENDING, 10_000), prisma };
}

/** The process's pool, shared by Prisma and the hand-written statements, and the one for sending alone. */
export function connections(): Connections {
  return (kept.plumblineConnections ??= connect());
}

export async function closeConnections(): Promise<void> {
  const open = kept.plumblineConnections;
  delete kept.plumblineConnections;
  await open?.prisma.$disconnect();
  for (const pool of open ? [open.pool, open.sending] : []) if (!pool.ended) await pool.end();
}
