import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { deploy } from "@/prisma/migrate";
import { clusterPaths } from "@/scripts/database/cluster";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/scripts/database/embedded-postgres";
import { lockHolder } from "@/scripts/lock";

const FOLDER = path.resolve(import.meta.dirname, "../../.tmp");
const PREFIX = "postgres-";

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
