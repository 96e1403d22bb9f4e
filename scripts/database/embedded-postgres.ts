import { existsSync } from "node:fs";
import path from "node:path";
import { until } from "../living-process";
import { type Lock, takeLock } from "../lock";
import { codeOf, Problem } from "../problem";
import { findBinaries } from "./binaries";
import {
  clusterExists,
  type ClusterPaths,
  clusterPaths,
  createCluster,
  type Postmaster,
  prepareFolder,
  readPostmaster,
  socketFolder,
} from "./cluster";
import { APP_ROLE, databaseUrl, ensureRoles, OWNER_ROLE, throughSocket } from "./roles";
import { type DatabasePasswords, databasePasswords } from "./secrets";
import { findRunning, launchServer, type ServerSettings, stopServer, watchOver } from "./server";

export type EmbeddedOptions = Partial<Omit<ServerSettings, "binaries">> & {
  readonly dataDir: string;
  /** The folder of another PostgreSQL's programs, in place of the built-in ones. */
  readonly programs?: string | undefined;
  /** Whether to use the server of another living process; when false that is a Problem naming it. */
  readonly share?: boolean;
};

export type EmbeddedPostgres = {
  readonly port: number;
  /** For making and dropping databases; nothing of the product uses it. */
  readonly superUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Stops the server, unless it belongs to another living process. */
  readonly stop: () => Promise<void>;
};

function urls(
  paths: ClusterPaths,
  port: number,
  passwords: DatabasePasswords,
): Omit<EmbeddedPostgres, "stop"> {
  const appUrl = databaseUrl(APP_ROLE, passwords.app, port);
  const folder = socketFolder(paths);
  // A server that a former release left running has none.
  const hasSocket = folder !== undefined && existsSync(path.join(folder, `.s.PGSQL.${port}`));
  return {
    port,
    superUrl: databaseUrl("postgres", passwords.superuser, port, "postgres"),
    ownerUrl: databaseUrl(OWNER_ROLE, passwords.owner, port),
    appUrl: hasSocket ? throughSocket(appUrl, folder) : appUrl,
  };
}

async function asGuest(paths: ClusterPaths, holder: number): Promise<EmbeddedPostgres> {
  const server = await until(
    () => {
      const now = readPostmaster(paths);
      return now?.ready === true ? now : undefined;
    },
    60_000,
    () =>
      new Problem(
        `Process ${holder} holds the database in ${paths.cluster} but does not get it running. Stop that process.`,
      ),
  );
  return {
    ...urls(paths, server.port, databasePasswords(paths.secrets, true)),
    stop: () => Promise.resolve(),
  };
}

/** PostgreSQL's and the network's words for "on its way out". */
const LEAVING = new Set(["57P01", "57P03", "ECONNREFUSED", "ECONNRESET"]);

function isLeaving(error: unknown): boolean {
  return (
    LEAVING.has(codeOf(error) ?? "") ||
    (error instanceof Error && /terminated unexpectedly/.test(error.message))
  );
}

/** A server with its roles, left running by a process that died or started now. */
async function readyServer(
  paths: ClusterPaths,
  passwords: DatabasePasswords,
  settings: ServerSettings,
): Promise<Postmaster> {
  const found = await findRunning(paths);
  const server = found ?? (await launchServer(paths, settings));
  try {
    await ensureRoles(urls(paths, server.port, passwords).superUrl, passwords);
    return server;
  } catch (error) {
    const leaving = found !== undefined && isLeaving(error);
    await stopServer(server.pid);
    if (!leaving) throw error;
    return readyServer(paths, passwords, settings);
  }
}

async function asOwner(paths: ClusterPaths, lock: Lock, settings: ServerSettings): Promise<EmbeddedPostgres> {
  const passwords = databasePasswords(paths.secrets, clusterExists(paths));
  if (!clusterExists(paths)) await createCluster(paths, passwords.superuser, settings);
  const server = await readyServer(paths, passwords, settings);
  const letGo = watchOver(paths, server.pid);
  const stop = async (): Promise<void> => {
    await stopServer(server.pid);
    letGo();
    lock.release();
  };
  return { ...urls(paths, server.port, passwords), stop };
}

/**
 * A real PostgreSQL in `dataDir`, on loopback only. Makes it on first use; takes over one whose process died.
 * Throws a Problem (disk full, taken port, second copy, unreadable folder) whose message says what to do.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const paths = clusterPaths(options.dataDir);
  prepareFolder(options.dataDir);
  let lock = takeLock(paths.lock);
  if (!lock.taken && options.share === true) return asGuest(paths, lock.holder);
  // A copy that was just told to stop needs a moment.
  for (let tries = 0; !lock.taken && tries < 20; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    lock = takeLock(paths.lock);
  }
  if (!lock.taken) {
    throw new Problem(
      `Plumbline is already running from this folder (process ${lock.holder}). Use that one, or stop it with Ctrl+C first.`,
    );
  }
  try {
    const settings = {
      port: options.port,
      durable: options.durable ?? true,
      maxConnections: options.maxConnections ?? 100,
      binaries: findBinaries(options.programs),
    };
    return await asOwner(paths, lock, settings);
  } catch (error) {
    lock.release();
    throw error;
  }
}
