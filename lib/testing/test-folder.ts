import { accessSync, constants, mkdirSync, statfsSync } from "node:fs";
import path from "node:path";

/** Linux's file system in memory. A container may have 64 MB of it, a Mac has none. */
export const MEMORY = "/dev/shm";
/** Three servers at once, each with its log of changes and a few copies of the database, hold less than half of it. */
const ENOUGH_BYTES = 4 * 1024 ** 3;
export const ON_DISK = path.resolve(import.meta.dirname, "../../.tmp");

function hasRoomInMemory(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ENOUGH_BYTES;
  } catch {
    return false;
  }
}

/**
 * Where the databases of tests stand: in memory where there is room, else on the disk. Each test file has a database of
 * its own, of some 700 files; to make and drop those took a disk five times the work.
 */
export function testFolder(): string {
  if (hasRoomInMemory()) return MEMORY;
  mkdirSync(ON_DISK, { recursive: true });
  return ON_DISK;
}
