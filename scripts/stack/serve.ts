import path from "node:path";
import { until } from "../living-process";
import { Problem } from "../problem";
import { type ChildPlan, logFile, supervise, type Supervised } from "./child";
import { AS_SERVER, ROOT, workerFile } from "./folders";
import { requireFreePort } from "./port";

const NEXT = path.join(ROOT, "node_modules", "next", "dist", "bin", "next");
const READY_LIMIT_MS = 60_000;

export type Address = { readonly host: string; readonly port: number };
/** PORT and HOST, or this machine alone at 3000: the demo's passwords are public. Throws a Problem. */
export function localAddress(): Address {
  const given = process.env["PORT"] ?? "";
  const port = given === "" ? 3000 : Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Problem(`PORT is "${given}", which is no port. Example: PORT=3001 npm run demo`);
  }
  return { host: process.env["HOST"] ?? "127.0.0.1", port };
}

type Settings = Readonly<Record<string, string>>;

/**
 * How Node runs the web server. It holds 90 MB and makes the rest of its heap from what it has done with: without a bound
 * Node collects that late where a machine has much memory, and at 64 requests at once it needs half of this.
 *
 * When nothing is asked for some seconds, V8 by itself collects twice to give memory back, and throws away the compiled
 * code of whatever no object holds just then: the next hundreds of requests took twice the work (docs/bench.md).
 */
export const WEB_NODE = ["--max-old-space-size=512", "--no-memory-reducer"] as const;

/**
 * How long the web server keeps a connection on which nothing is asked. A proxy in front of it keeps one for a minute: who
 * closes first must be the one that asks, else a request meets a connection that is just being closed, and fails.
 */
const KEPT_OPEN_MS = 75_000;

/** The built web server. */
export function webPlan({ host, port }: Address, env: Settings): ChildPlan {
  const address = ["--port", String(port), "--hostname", host];
  return {
    name: "web",
    args: [...WEB_NODE, NEXT, "start", ...address, "--keepAliveTimeout", String(KEPT_OPEN_MS)],
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env },
  };
}

/** The web server that recompiles what changes. */
export function devWebPlan({ host, port }: Address, env: Settings): ChildPlan {
  return {
    name: "web",
    args: [NEXT, "dev", "--port", String(port), "--hostname", host],
    env: { NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1", ...env },
  };
}

/** The built job worker. */
export function workerPlan(env: Settings): ChildPlan {
  return { name: "worker", args: [AS_SERVER, workerFile(env["NEXT_DIST_DIR"] ?? ".next")], env };
}

/** The job worker as its sources are now. */
export function devWorkerPlan(env: Settings): ChildPlan {
  return {
    name: "worker",
    args: [AS_SERVER, "--import", "tsx", path.join("lib", "jobs", "worker.ts")],
    env,
  };
}

async function respondsAt(url: string): Promise<true | undefined> {
  try {
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(5_000) });
    await response.arrayBuffer();
    return response.status < 500 ? true : undefined;
  } catch {
    return undefined;
  }
}

function notReady(workerIsReady: boolean): Problem {
  const [what, log] = workerIsReady
    ? ["The web server does not answer", logFile("web")]
    : ["The worker is not ready", logFile("worker")];
  return new Problem(`${what} after a minute. What it said: ${log}`);
}

export type Plans = { readonly web: ChildPlan; readonly worker: ChildPlan };
export type Serving = { readonly worker: Supervised; readonly stop: () => Promise<void> };

/**
 * Starts web and worker and answers once pages are served and the worker is ready: it has said that it lives and has made
 * the steps that came due while nothing ran. The health page is asked only then, since it keeps what it found for some
 * seconds. `stop` ends both.
 */
export async function serve(
  plans: Plans,
  { host, port }: Address,
  say: (line: string) => void,
): Promise<Serving> {
  const web = supervise(plans.web, say);
  const worker = supervise(plans.worker, say);
  const stop = async (): Promise<void> => {
    await Promise.all([web.stop(), worker.stop()]);
  };
  const reachable = host === "0.0.0.0" ? "127.0.0.1" : host;
  try {
    await until(
      async () => {
        // What answers may be another program, which is why ours could not begin.
        if (web.failures() > 0) await requireFreePort(port);
        return worker.isReady() ? respondsAt(`http://${reachable}:${port}/api/health`) : undefined;
      },
      READY_LIMIT_MS,
      () => notReady(worker.isReady()),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { worker, stop };
}
