import { randomInt } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Client } from "pg";
import { clusterPaths, readPostmaster } from "../database/cluster";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../database/embedded-postgres";
import { isAlive, until } from "../living-process";
import { Problem } from "../problem";
import { type ChildPlan, logFile, supervise, type Supervised } from "../stack/child";
import type { Session } from "../stack/session";

export const VICTIMS = ["web", "worker", "database"] as const;
export type VictimName = (typeof VICTIMS)[number];

/** A process that is killed as if the power to it had gone, and comes back. */
export type Victim = {
  readonly kill: () => Promise<void>;
  /** Resolves once it does its work again. */
  readonly ready: () => Promise<void>;
};

const BACK_LIMIT_MS = 90_000;
/** A killed process is started again at once: what is tested is the kill, not the pause after it. */
const PAUSES = { firstMs: 50, longestMs: 400 };

const late = (name: string) => () =>
  new Problem(`${name} did not come back. Its log: ${logFile(`chaos-${name}`)}`);

function killProcess({ pid }: Supervised): Promise<void> {
  const found = pid();
  if (found !== undefined && isAlive(found)) process.kill(found, "SIGKILL");
  return Promise.resolve();
}

async function answers(url: string): Promise<true | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok ? true : undefined;
  } catch {
    return undefined;
  }
}

/** The web server under the product's own supervision; ready once it reaches the database. */
export function webVictim(plan: ChildPlan, baseUrl: string, session: Session): Victim {
  const running = supervise({ ...plan, name: "chaos-web" }, () => undefined, PAUSES);
  session.add(running.stop);
  return {
    kill: () => killProcess(running),
    ready: async () => {
      await until(() => answers(`${baseUrl}/api/health`), BACK_LIMIT_MS, late("web"));
    },
  };
}

async function beatSince(ownerUrl: string, since: number): Promise<true | undefined> {
  const client = new Client({ connectionString: ownerUrl });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ at: Date }>(
      "SELECT beat_at AS at FROM worker_heartbeat WHERE id = 1",
    );
    return rows[0] !== undefined && rows[0].at.getTime() > since ? true : undefined;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** So many workers over one database, of which a kill takes one, or all; ready once one has said since that it lives. */
export function workerVictim(
  plan: ChildPlan,
  { ownerUrl, many }: { readonly ownerUrl: string; readonly many: number },
  session: Session,
): Victim {
  const running = Array.from({ length: many }, (_, nth) =>
    supervise(
      { ...plan, name: nth === 0 ? "chaos-worker" : `chaos-worker-${nth + 1}` },
      () => undefined,
      PAUSES,
    ),
  );
  for (const { stop } of running) session.add(stop);
  let since = 0;
  return {
    kill: async () => {
      since = Date.now();
      const one = randomInt(2 * many);
      await Promise.all((one < many ? running.slice(one, one + 1) : running).map(killProcess));
    },
    ready: async () => {
      await until(() => beatSince(ownerUrl, since), BACK_LIMIT_MS, late("worker"));
    },
  };
}

/** The processes the server has started, where the system tells; they would end by themselves, only later. */
function childrenOf(parent: number): number[] {
  if (!existsSync("/proc/self/stat")) return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  } catch {
    return undefined;
  }
}

export type DatabaseVictim = Victim & Pick<EmbeddedPostgres, "ownerUrl" | "appUrl">;

/** A durable PostgreSQL that comes back on the same port, from what it had written. */
export async function databaseVictim(dataDir: string, session: Session): Promise<DatabaseVictim> {
  const options = { dataDir, maxConnections: 100 };
  let server = await startEmbeddedPostgres(options);
  const { port, ownerUrl, appUrl } = server;
  let back: Promise<void> = Promise.resolve();
  session.add(async () => {
    await back;
    await server.stop();
  });
  return {
    ownerUrl,
    appUrl,
    kill: async () => {
      const pid = readPostmaster(clusterPaths(dataDir))?.pid;
      if (pid === undefined) throw new Problem("The database is not running, so it cannot be killed.");
      const all = [pid, ...childrenOf(pid)];
      for (const one of all) if (isAlive(one)) process.kill(one, "SIGKILL");
      await until(() => (all.some(isAlive) ? undefined : true), BACK_LIMIT_MS, late("database"));
      await server.stop();
      back = startEmbeddedPostgres({ ...options, port }).then((started) => {
        server = started;
      });
    },
    ready: () => back,
  };
}
