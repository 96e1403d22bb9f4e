import { existsSync, mkdirSync, readFileSync, statfsSync } from "node:fs";
import path from "node:path";
import { newSecret, writePrivately } from "../database/secrets";
import { codeOf, Problem } from "../problem";

export const ROOT = path.resolve(import.meta.dirname, "../..");
/** Everything a demo or a developer's run keeps: the database, the secret, mail, logs. */
const DATA = path.join(ROOT, ".data");
export const LOGS = path.join(DATA, "logs");
const MAILBOX = path.join(DATA, "mailbox");
const FILES = path.join(DATA, "files");

/** How Node runs server code of ours outside Next: without it, every file headed "server-only" would refuse to load. */
export const AS_SERVER = "--conditions=react-server";

/** The worker of the build in `distDir`: see bundle.ts. */
export const workerFile = (distDir: string): string => path.join(ROOT, distDir, "worker.mjs");

const LEAST_FREE_BYTES = 400_000_000;

/** Makes a folder. Throws a Problem where Node says "no such file": its words for a read-only disk and a broken link. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    throw new Problem(
      `${folder} cannot be made: its disk is read-only, or a link on the way there is broken.`,
    );
  }
}

/** Makes the folders. Throws a Problem when the disk is nearly full: a database that cannot write loses its footing. */
export function prepareData(): void {
  for (const folder of [DATA, LOGS, MAILBOX, FILES]) makeFolder(folder);
  const { bavail, bsize } = statfsSync(DATA);
  if (bavail * bsize < LEAST_FREE_BYTES) {
    const free = Math.round((bavail * bsize) / 1_000_000);
    throw new Problem(
      `The disk is nearly full: ${free} MB free, and Plumbline needs about ${LEAST_FREE_BYTES / 1_000_000} MB. ` +
        "Free some space, then run the same command again.",
    );
  }
}

/** This folder's own secret for cookies and codes, made once. */
function localSecret(): string {
  const file = path.join(DATA, "secret");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  const made = newSecret(48);
  writePrivately(file, `${made}\n`);
  return made;
}

/** The settings of a demo on this machine; web and worker get the same. */
export function localSettings(appUrl: string, port: number): Record<string, string> {
  return {
    DATABASE_URL: appUrl,
    BASE_URL: `http://localhost:${port}`,
    SECRET: localSecret(),
    DEMO: "1",
    MAILBOX_DIR: MAILBOX,
    FILES_DIR: FILES,
    PORT: String(port),
    LOG_LEVEL: process.env["LOG_LEVEL"] ?? "info",
  };
}
