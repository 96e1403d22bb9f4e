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

/** A server of one test run, and its folder: what else the run keeps there goes with it. */
type OwnServer = EmbeddedPostgres & { readonly folder: string };

/** An empty server for one test run, without crash safety; `stop` removes it. */
export async function startTestServer(): Promise<OwnServer> {
  mkdirSync(FOLDER, { recursive: true });
  clearLeftovers();
  const dataDir = mkdtempSync(path.join(FOLDER, PREFIX));
  const server = await startEmbeddedPostgres({ dataDir, durable: false, maxConnections: 200 });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...server, folder: dataDir, stop };
}

/** A server whose own database holds every migration and serves as the template. */
export async function startMigratedServer(): Promise<OwnServer> {
  const server = await startTestServer();
  try {
    await deploy(server.ownerUrl);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}
