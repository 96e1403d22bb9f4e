import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { Problem } from "../problem";

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
/** The same browser without its window: half the work, but it takes no push messages. */
const WINDOWLESS = "chromium-headless-shell";

function onPath(name: string): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

/** The Chromium to drive: the one Playwright installed, else the system's. Undefined when there is none. */
function installedChromium(): string | undefined {
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  return SYSTEM_NAMES.map(onPath).find((file) => file !== undefined);
}

/** The Chromium without a window where the system has one beside the whole one. */
export function windowlessChromium(): string | undefined {
  return onPath(WINDOWLESS);
}

function installWithApt(): void {
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  console.log("No Chromium here; installing the system's package …");
  spawnSync("apt-get", ["update", "--quiet"], options);
  const install = ["install", "--yes", "--quiet", "--no-install-recommends"];
  spawnSync("apt-get", [...install, "chromium"], options);
  spawnSync("apt-get", [...install, WINDOWLESS], options);
}

/** The Chromium to drive, installed first where this may be done without asking. Throws a Problem. */
export function ensureChromium(): string {
  const found = installedChromium();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && onPath("apt-get") !== undefined) installWithApt();
  const now = installedChromium();
  if (now !== undefined) return now;
  throw new Problem(
    "The end-to-end tests need Chromium. Install it with: npx playwright install --with-deps chromium (or your system's chromium package).",
  );
}
