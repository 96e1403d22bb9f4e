import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { deploy } from "@/prisma/migrate";
import { clusterPaths } from "@/scripts/database/cluster";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/scripts/database/embedded-postgres";
import { lockHolder } from "@/scripts/lock";
import { MEMORY, ON_DISK, testFolder } from "./test-folder";

const PREFIX = "plumbline-test-";
/** A folder that has no lock yet may be one that is just being made. */
const JUST_MADE_MS = 60_000;

/** Removes what a killed test run left behind; its server has stopped by itself. */
function clearLeftovers(parent: string): void {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = path.join(parent, name);
    const found = statSync(folder, { throwIfNoEntry: false });
    // Somebody else's lock cannot be read, nor their folder removed.
    if (!found || found.uid !== process.getuid?.()) continue;
    const isNew = found.mtimeMs > Date.now() - JUST_MADE_MS;
    if (!isNew && lockHolder(clusterPaths(folder).lock) === undefined)
      rmSync(folder, { recursive: true, force: true });
  }
}

/** A server of one test run, and its folder: what else the run keeps there goes with it. */
type OwnServer = EmbeddedPostgres & { readonly folder: string };

/** An empty server for one test run, without crash safety; `stop` removes it. */
export async function startTestServer(): Promise<OwnServer> {
  // Before it is judged whether there is room.
  for (const place of [MEMORY, ON_DISK]) if (existsSync(place)) clearLeftovers(place);
  const parent = testFolder();
  const dataDir = mkdtempSync(path.join(parent, PREFIX));
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
