import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { Client, escapeIdentifier } from "pg";
import { deploy } from "@/prisma/migrate";
import { clusterPaths } from "@/scripts/database/cluster";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/scripts/database/embedded-postgres";
import { lockHolder } from "@/scripts/lock";

const FOLDER = path.resolve(import.meta.dirname, "../../.tmp");
const PREFIX = "postgres-";

/** `ownerUrl` and `appUrl` name the migrated template, which nobody may stay connected to while it is copied. */
export type TestServer = Pick<EmbeddedPostgres, "ownerUrl" | "appUrl" | "superUrl">;
export type TestDatabase = { readonly ownerUrl: string; readonly appUrl: string };

/** Removes what a killed test run left behind; its server has stopped by itself. */
function clearLeftovers(): void {
  for (const name of readdirSync(FOLDER).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = path.join(FOLDER, name);
    if (lockHolder(clusterPaths(folder).lock) === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** An empty server for one test run, without crash safety; `stop` removes it. */
export async function startTestServer(): Promise<EmbeddedPostgres> {
  mkdirSync(FOLDER, { recursive: true });
  clearLeftovers();
  const dataDir = mkdtempSync(path.join(FOLDER, PREFIX));
  const server = await startEmbeddedPostgres({ dataDir, durable: false, maxConnections: 200 });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...server, stop };
}

/** A server whose own database holds every migration and serves as the template. */
export async function startMigratedServer(): Promise<EmbeddedPostgres> {
  const server = await startTestServer();
  try {
    await deploy(server.ownerUrl);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function named(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** A fresh copy of the template under `name`, replacing the last one of that name. */
export async function copyTemplate(server: TestServer, name: string): Promise<TestDatabase> {
  const template = new URL(server.ownerUrl).pathname.slice(1);
  const client = new Client({ connectionString: named(server.ownerUrl, "postgres") });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(template)}`);
  } finally {
    await client.end();
  }
  return { ownerUrl: named(server.ownerUrl, name), appUrl: named(server.appUrl, name) };
}
