import "server-only";
import { PgBoss } from "pg-boss";
import type { JobPayloads } from "@/lib/contracts/job-payloads";
import { connections } from "@/lib/data/pool";
import type { Sql, SqlValue } from "@/lib/data/sql";

const kept = globalThis as typeof globalThis & { plumblineSender?: Promise<PgBoss> };

/** Sends only: the worker process supervises, the deployment owns the queue's tables. */
async function startSender(): Promise<PgBoss> {
  const executeSql = async (text: string, values?: unknown[]) => connections().pool.query(text, values);
  const sender = new PgBoss({
    db: { executeSql },
    schema: "pgboss",
    migrate: false,
    supervise: false,
    schedule: false,
  });
  sender.on("error", () => undefined);
  await sender.start();
  return sender;
}

const sender = () => (kept.plumblineSender ??= startSender());

/** Puts a job into the open transaction: it exists exactly when the change it announces does. Payloads hold ids only. */
export async function enqueue<Name extends keyof JobPayloads>(
  sql: Sql,
  name: Name,
  payload: JobPayloads[Name],
): Promise<void> {
  const executeSql = async (text: string, values?: unknown[]) => ({
    rows: await sql.query(text, values as SqlValue[] | undefined),
  });
  await (await sender()).send(name, payload, { db: { executeSql } });
}
