import { readdirSync, readlinkSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { clusterPaths } from "@/scripts/database/cluster";
import { lockHolder } from "@/scripts/lock";

/**
 * Among whose processes a lock's holder is looked for. Two containers may have one file system in memory and each its own
 * processes: the other's would all look dead.
 */
function ofTheseProcesses(): string {
  try {
    return `${/\d+/.exec(readlinkSync("/proc/self/ns/pid"))?.[0] ?? ""}-`;
  } catch {
    return "";
  }
}

/** What the folder of a test run's databases is called, before what is made up for it. */
export const TEST_FOLDER = `plumbline-test-${ofTheseProcesses()}`;
/** A folder that has no lock yet may be one that is just being made. */
const JUST_MADE_MS = 60_000;

/** Removes what a killed test run left behind; its server has stopped by itself. */
export function clearLeftBehind(parent: string): void {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(TEST_FOLDER))) {
    const folder = path.join(parent, name);
    const found = statSync(folder, { throwIfNoEntry: false });
    // Somebody else's lock cannot be read, nor their folder removed.
    if (!found || found.uid !== process.getuid?.()) continue;
    const isNew = found.mtimeMs > Date.now() - JUST_MADE_MS;
    if (!isNew && lockHolder(clusterPaths(folder).lock) === undefined)
      rmSync(folder, { recursive: true, force: true });
  }
}
