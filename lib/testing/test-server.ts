import { existsSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { deploy } from "@/prisma/migrate";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/scripts/database/embedded-postgres";
import { clearLeftBehind, TEST_FOLDER } from "./left-behind";
import { MEMORY, ON_DISK, testFolder } from "./test-folder";

/** A server of one test run, and its folder: what else the run keeps there goes with it. */
type OwnServer = EmbeddedPostgres & { readonly folder: string };

/** An empty server for one test run, without crash safety; `stop` removes it. */
export async function startTestServer(): Promise<OwnServer> {
  // Before it is judged whether there is room.
  for (const place of [MEMORY, ON_DISK]) if (existsSync(place)) clearLeftBehind(place);
  const parent = testFolder();
  const dataDir = mkdtempSync(path.join(parent, TEST_FOLDER));
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
