import "server-only";
import pg from "pg";
import { PgBoss } from "pg-boss";
import type { JobPayloads } from "@/lib/contracts/job-payloads";
import { GONE_WITHOUT_A_WORD } from "@/lib/gone-without-a-word";
import type { Sql, SqlValue } from "@/lib/data/sql";
import { env } from "@/lib/env";

const kept = globalThis as typeof globalThis & { plumblineSender?: Promise<PgBoss> };

/**
 * Sends only: the worker process supervises, the deployment owns the queue's tables. It learns about the queues over a
 * connection of its own, because the transactions that wait for it may hold every connection of the pool.
 */
async function startSender(): Promise<PgBoss> {
  const own = new pg.Pool({
    connectionString: env().DATABASE_URL,
    application_name: "plumbline-queue",
    max: 1,
    allowExitOnIdle: true,
    ...GONE_WITHOUT_A_WORD,
  });
  own.on("error", () => undefined);
  const executeSql = async (text: string, values?: unknown[]) => own.query(text, values);
  const sender = new PgBoss({
    db: { executeSql },
    schema: "pgboss",
    migrate: false,
    supervise: false,
    schedule: false,
  });
  sender.on("error", () => undefined);
  try {
    await sender.start();
  } catch (error) {
    await own.end();
    throw error;
  }
  return sender;
}

/** Opens the way to the queue, once a process; a failed try is forgotten, so that the next alert tries again. */
export function openQueue(): Promise<PgBoss> {
  const opening = (kept.plumblineSender ??= startSender());
  opening.catch(() => {
    if (kept.plumblineSender === opening) delete kept.plumblineSender;
  });
  return opening;
}

/**
 * Puts a job into the open transaction: it exists exactly when the change it announces does. Payloads hold ids only. Of
 * those that wait, a higher `priority` goes first; a clinic's jobs are one group, of which the worker may do a few at once.
 */
export async function enqueue<Name extends keyof JobPayloads>(
  sql: Sql,
  name: Name,
  payload: JobPayloads[Name],
  priority = 0,
): Promise<void> {
  const executeSql = async (text: string, values?: unknown[]) => ({
    rows: await sql.query(text, values as SqlValue[] | undefined),
  });
  const group = "clinicId" in payload ? { group: { id: payload.clinicId } } : {};
  await (await openQueue()).send(name, payload, { db: { executeSql }, priority, ...group });
}
