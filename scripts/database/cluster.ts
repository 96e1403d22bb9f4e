import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { diagnose } from "./diagnosis";
import type { Binaries } from "./binaries";
import { launcher } from "./launcher";

export type ClusterPaths = {
  readonly cluster: string;
  readonly secrets: string;
  readonly log: string;
  readonly lock: string;
};

/** Where the parts of an embedded database stand inside its data folder. */
export function clusterPaths(dataDir: string): ClusterPaths {
  const home = path.resolve(dataDir);
  return {
    cluster: path.join(home, "cluster"),
    secrets: path.join(home, "passwords.json"),
    log: path.join(home, "server.log"),
    lock: path.join(home, "owner.lock"),
  };
}

/** Runs a PostgreSQL program to its end; rejects with a line that says what to do. */
async function run(program: string, args: readonly string[], dataDir: string): Promise<void> {
  const start = launcher(program, args);
  const child = spawn(start.program, start.args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, LC_ALL: "C" },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (status !== 0) throw diagnose(output, dataDir);
}

/** Makes an empty cluster: built beside its place and moved there whole, so an interrupted start leaves no half of one. */
export async function createCluster(
  paths: ClusterPaths,
  superPassword: string,
  { durable, binaries }: { readonly durable: boolean; readonly binaries: Binaries },
): Promise<void> {
  const draft = `${paths.cluster}.new`;
  const passwordFile = `${paths.secrets}.initdb`;
  rmSync(draft, { recursive: true, force: true });
  writeFileSync(passwordFile, superPassword, { mode: 0o600 });
  try {
    const options = [
      "--username=postgres",
      "--auth=scram-sha-256",
      `--pwfile=${passwordFile}`,
      "--no-instructions",
    ];
    const text = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    const settings = ["-c", "timezone=UTC", "-c", "log_timezone=UTC"];
    const speed = durable ? [] : ["--no-sync"];
    await run(binaries.initdb, ["-D", draft, ...options, ...text, ...settings, ...speed], draft);
    renameSync(draft, paths.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The longest path of a socket that every system takes, less the name PostgreSQL gives it. */
const LONGEST_SOCKET_FOLDER = 103 - "/.s.PGSQL.65535".length;

/** Where the server also listens without the network, which costs a statement a tenth less; none where the path is too long. */
export function socketFolder(paths: ClusterPaths): string | undefined {
  if (process.platform === "win32") return undefined;
  return Buffer.byteLength(paths.cluster) <= LONGEST_SOCKET_FOLDER ? paths.cluster : undefined;
}

export function prepareFolder(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
}

export function clusterExists(paths: ClusterPaths): boolean {
  return existsSync(path.join(paths.cluster, "PG_VERSION"));
}

export type Postmaster = { readonly pid: number; readonly port: number; readonly ready: boolean };

/** What the server says of itself in `postmaster.pid`; nothing when no such file stands there. */
export function readPostmaster(paths: ClusterPaths): Postmaster | undefined {
  try {
    const lines = readFileSync(path.join(paths.cluster, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" } : undefined;
  } catch {
    return undefined;
  }
}
