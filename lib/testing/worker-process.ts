import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { bundle } from "@/scripts/stack/bundle";
import { AS_SERVER, ROOT } from "@/scripts/stack/folders";

const running = new Set<ChildProcess>();
let made: Promise<string> | undefined;

/** Made as the build makes it, once for the tests of this process. */
async function makeWorker(): Promise<string> {
  const file = path.join(ROOT, ".tmp", "worker.mjs");
  await bundle("lib/jobs/worker.ts", file);
  return file;
}

/** The worker as it runs in production, ready for work; `settings` stand beside those of the test. */
export async function startWorkerProcess(
  settings: Readonly<Record<string, string>> = {},
): Promise<ChildProcess> {
  const started = fork(await (made ??= makeWorker()), {
    cwd: ROOT,
    env: { ...process.env, ...settings },
    execArgv: [AS_SERVER],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  running.add(started);
  started.once("exit", () => running.delete(started));
  const [message] = (await Promise.race([
    once(started, "message"),
    once(started, "exit").then(([code]) => [`ended with ${String(code)}`]),
  ])) as [string];
  if (message !== "ready") throw new Error(`the worker is not ready: ${message}`);
  return started;
}

/** Whatever a test has left running. */
export function killWorkers(): void {
  for (const one of running) one.kill("SIGKILL");
}
