import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { Problem } from "../problem";
import { ROOT } from "../stack/folders";
import type { Figures } from "./figures";

/** The stand sets variables of its own meanwhile, its database and build folder among them; a newcomer has none. */
const AT_START = { ...process.env };

const LEFT_OUT = /^(node_modules|\.git|\.next.*|\.data|\.tmp|test-results|playwright-report)$/;
const LIMIT_MS = 15 * 60_000;

/** A clone as `npm ci` leaves it: the sources and their packages, without a build or data. */
function makeClone(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(ROOT).filter((one) => !LEFT_OUT.test(one)))
    cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  const [from, to] = [path.join(ROOT, "node_modules"), path.join(folder, "node_modules")];
  // Hard links take seconds; where the file system has none, a copy takes a minute.
  if (spawnSync("cp", ["-al", from, to]).status === 0) return;
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

/** Runs `npm run demo` until it says that it is ready, then stops it. Answers the seconds. */
async function startOnce(folder: string, port: number): Promise<number> {
  const since = performance.now();
  const child = spawn("npm", ["run", "-s", "demo"], {
    cwd: folder,
    env: { ...AT_START, PORT: String(port), HOST: "127.0.0.1" },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let output = "";
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const ready = new Promise<number>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Problem(`The demo is not ready after 15 minutes:\n${output}`)),
      LIMIT_MS,
    );
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      if (!/^Ready in /m.test(output)) return;
      clearTimeout(late);
      resolve((performance.now() - since) / 1000);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("error", reject);
    void ended.then(() => reject(new Problem(`The demo ended before it was ready:\n${output}`)));
  });
  try {
    return await ready;
  } finally {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGINT");
    await ended;
  }
}

/** Start-up of `npm run demo` in a fresh clone with an empty data folder, and once more. */
export async function measureDemoStart(folder: string, port: number, figures: Figures): Promise<void> {
  makeClone(folder);
  try {
    figures.set("demo.first-start-seconds", await startOnce(folder, port));
    figures.set("demo.second-start-seconds", await startOnce(folder, port));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
