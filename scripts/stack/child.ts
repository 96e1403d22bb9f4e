import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { LOGS, ROOT } from "./folders";

export type ChildPlan = {
  readonly name: string;
  /** Arguments to Node itself. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
};

export type Supervised = {
  readonly stop: () => Promise<void>;
  /** Ends the process and starts it anew, without a word. */
  readonly restart: () => Promise<void>;
  /** The process as it runs now; undefined when it could not be started. */
  readonly pid: () => number | undefined;
  /** Whether the process as it runs now has said that it is ready; one that never says so never is. */
  readonly isReady: () => boolean;
  /** How often it ended by itself. */
  readonly failures: () => number;
};

const LOG_LIMIT_BYTES = 5_000_000;
const STOP_LIMIT_MS = 4_000;
const PAUSES = { firstMs: 500, longestMs: 30_000 };
/** A child that ran this long was well: the next pause is short again. */
const STEADY_MS = 60_000;
const END_WITH_PARENT = pathToFileURL(path.join(import.meta.dirname, "end-with-parent.mjs")).href;

export function logFile(name: string): string {
  return path.join(LOGS, `${name}.log`);
}

/** What a child may know of this process's environment: nothing of npm's, and no owner's address. */
function environment(plan: ChildPlan): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !name.startsWith("npm_") && name !== "DATABASE_OWNER_URL") kept[name] = value;
  }
  return { ...kept, ...plan.env, STARTED_BY: String(process.pid) };
}

function start(plan: ChildPlan): ChildProcess {
  mkdirSync(LOGS, { recursive: true, mode: 0o700 });
  const file = logFile(plan.name);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(file, size > LOG_LIMIT_BYTES ? "w" : "a", 0o600);
  const child = spawn(process.execPath, ["--import", END_WITH_PARENT, ...plan.args], {
    cwd: ROOT,
    env: environment(plan) as NodeJS.ProcessEnv,
    stdio: ["ignore", log, log, "ipc"],
    detached: true, // Ctrl+C reaches this process alone, which stops its children in order
  });
  closeSync(log);
  return child;
}

function ended(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ?? `exit code ${String(code)}`));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = ended(child);
  child.kill("SIGTERM");
  const force = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS);
  await gone;
  clearTimeout(force);
}

/** Keeps a child running: one that ends is started again, after a pause that grows while it keeps failing. */
export function supervise(plan: ChildPlan, say: (line: string) => void, pauses = PAUSES): Supervised {
  let stopping = false;
  let restarting = false;
  let ready = false;
  let failures = 0;
  let pause = pauses.firstMs;
  let child: ChildProcess;
  let timer: NodeJS.Timeout | undefined;

  const run = (): void => {
    const since = performance.now();
    [restarting, ready] = [false, false];
    child = start(plan);
    child.on("message", (message) => (ready ||= message === "ready"));
    void ended(child).then((how) => {
      if (stopping) return;
      if (restarting) {
        run();
        return;
      }
      failures += 1;
      if (performance.now() - since > STEADY_MS) pause = pauses.firstMs;
      say(
        `The ${plan.name} stopped (${how}); starting it again in ${pause / 1000} s. What it said: ${path.relative(ROOT, logFile(plan.name))}`,
      );
      timer = setTimeout(run, pause);
      pause = Math.min(pause * 2, pauses.longestMs);
    });
  };
  run();

  const stop = async (): Promise<void> => {
    stopping = true;
    clearTimeout(timer);
    await end(child);
  };
  const restart = async (): Promise<void> => {
    restarting = true;
    await end(child);
  };
  return { stop, restart, pid: () => child.pid, isReady: () => ready, failures: () => failures };
}
