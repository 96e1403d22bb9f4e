import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { Socket } from "node:net";
import path from "node:path";
import { commandLine, isAlive, until } from "../living-process";
import { Problem } from "../problem";
import type { Binaries } from "./binaries";
import { type ClusterPaths, type Postmaster, readPostmaster, socketFolder } from "./cluster";
import { diagnose } from "./diagnosis";
import { launcher } from "./launcher";
import { freePort } from "../stack/port";

export type ServerSettings = {
  /** Loopback port; a free one is chosen when absent. */
  readonly port?: number | undefined;
  /** False only for tests: gives up crash safety for speed. */
  readonly durable: boolean;
  readonly maxConnections: number;
  readonly binaries: Binaries;
};

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 20_000;
const LOG_LIMIT_BYTES = 5_000_000;

/** What is written survives the server's end, not the machine's; and little is kept of what led there. */
const WITHOUT_SAFETY = [
  "fsync=off",
  "full_page_writes=off",
  "synchronous_commit=off",
  "wal_level=minimal",
  "max_wal_senders=0",
  "max_wal_size=192MB",
];

/** Stops the server when this process dies without saying so: the pipe closes, and the shell sends the signal. */
export function watchOver(paths: ClusterPaths, pid: number): () => void {
  if (process.platform === "win32") return () => undefined;
  const script = 'cat >/dev/null; read -r now < "$1" && [ "$now" = "$2" ] && kill -INT "$2"';
  const file = path.join(paths.cluster, "postmaster.pid");
  const guard = spawn("/bin/sh", ["-c", script, "sh", file, String(pid)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  guard.unref();
  if (guard.stdin instanceof Socket) guard.stdin.unref();
  return () => guard.stdin.end();
}

function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(file, size > LOG_LIMIT_BYTES ? "w" : "a", 0o600);
}

function serverArguments(paths: ClusterPaths, port: number, settings: ServerSettings): string[] {
  const options = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    // In the cluster's own folder, which none but its owner may enter.
    `unix_socket_directories=${socketFolder(paths) ?? ""}`,
    `max_connections=${settings.maxConnections}`,
    "password_encryption=scram-sha-256",
    "log_min_messages=warning",
    "log_statement=none",
    "log_checkpoints=off",
    // The text of a failing statement may hold a patient's data.
    "log_min_error_statement=panic",
    "log_parameter_max_length_on_error=0",
    ...(settings.durable ? [] : WITHOUT_SAFETY),
  ];
  return ["-D", paths.cluster, ...options.flatMap((option) => ["-c", option])];
}

/** Starts the server and answers once it takes connections. */
export async function launchServer(paths: ClusterPaths, settings: ServerSettings): Promise<Postmaster> {
  const port = settings.port ?? (await freePort());
  const start = launcher(settings.binaries.postgres, serverArguments(paths, port, settings));
  const log = openLog(paths.log);
  const from = statSync(paths.log).size;
  // Detached: Ctrl+C reaches this process alone, which stops web and worker first and the database last.
  const child = spawn(start.program, start.args, {
    stdio: ["ignore", log, log],
    detached: true,
    env: { ...process.env, LC_ALL: "C" },
  });
  closeSync(log);
  let ended = false;
  child.once("exit", () => (ended = true));
  child.once("error", () => (ended = true));
  child.unref();
  return until(
    () => {
      if (ended)
        throw diagnose(readFileSync(paths.log).subarray(from).toString(), paths.cluster, String(port));
      const now = readPostmaster(paths);
      return now?.ready === true && now.pid === child.pid ? now : undefined;
    },
    START_LIMIT_MS,
    () => new Problem(`The built-in database is not ready after a minute. Its log: ${paths.log}`),
  );
}

/** A server left running by a process that died, or nothing. A `postmaster.pid` without its server is cleared. */
export async function findRunning(paths: ClusterPaths): Promise<Postmaster | undefined> {
  const found = readPostmaster(paths);
  if (found === undefined) return undefined;
  const line = commandLine(found.pid);
  const ours = isAlive(found.pid) && (line === "" || line.includes(paths.cluster));
  if (!ours) {
    rmSync(path.join(paths.cluster, "postmaster.pid"), { force: true });
    return undefined;
  }
  // It may still be starting, or be on its way out.
  const settled = await until<Postmaster | "gone">(
    () => {
      const now = readPostmaster(paths);
      if (now === undefined || !isAlive(now.pid)) return "gone";
      return now.ready ? now : undefined;
    },
    START_LIMIT_MS,
    () =>
      new Problem(
        `A database server (process ${found.pid}) hangs in ${paths.cluster}. Stop that process, then try again.`,
      ),
  );
  return settled === "gone" ? findRunning(paths) : settled;
}

/** Stops a server: open sessions end, nothing committed is lost. */
export async function stopServer(pid: number): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, "SIGINT");
  const gone = (): true | undefined => (isAlive(pid) ? undefined : true);
  try {
    await until(gone, STOP_LIMIT_MS, () => new Error("late"));
  } catch {
    process.kill(pid, "SIGQUIT");
    await until(
      gone,
      STOP_LIMIT_MS,
      () => new Problem(`The database server (process ${pid}) does not stop. Stop that process yourself.`),
    );
  }
}
