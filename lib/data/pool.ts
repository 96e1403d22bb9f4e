import "server-only";
import { availableParallelism } from "node:os";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/env";
import { PrismaClient } from "@/prisma/generated/client";

type Connections = { readonly pool: pg.Pool; readonly prisma: PrismaClient };

/**
 * Few, and each busy: on two cores the same check-in cost the database half as much again with 12 backends as with 4,
 * and fewer were answered (docs/bench.md). A request that finds none free waits for the next to be handed on.
 */
const MOST_CONNECTIONS = Math.max(4, 2 * availableParallelism());

/** Survives hot reload in development; one pool per process. */
const kept = globalThis as typeof globalThis & { plumblineConnections?: Connections };

function connect(): Connections {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: MOST_CONNECTIONS,
    application_name: "plumbline",
    // Kept through a quiet hour and not ten seconds: a new one plans every statement anew.
    idleTimeoutMillis: 0,
    maxLifetimeSeconds: 3600,
    // Statements given together leave together: see with-actor.ts.
    pipeline: true,
  });
  // A connection that the server closes must not take the process down, idle or between two statements of a
  // transaction; the next query reports it.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

/** The process's one pool, shared by Prisma and the hand-written statements. */
export function connections(): Connections {
  return (kept.plumblineConnections ??= connect());
}

export async function closeConnections(): Promise<void> {
  const open = kept.plumblineConnections;
  delete kept.plumblineConnections;
  await open?.prisma.$disconnect();
  if (open && !open.pool.ended) await open.pool.end();
}
