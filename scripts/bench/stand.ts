import { mkdirSync } from "node:fs";
import path from "node:path";
import { newSecret } from "../database/secrets";
import { ensureBuilt } from "../stack/build";
import { ROOT } from "../stack/folders";
import { fillDemo } from "../stack/local-database";
import type { Supervised } from "../stack/child";
import { freePort } from "../stack/port";
import { webPlan, workerPlan } from "../stack/serve";
import type { Session } from "../stack/session";
import { type Measured, measuredAsks } from "./asks";
import { barePlan, buildBareApp } from "./bare-app";
import { fillCheckIns, startBenchDatabase } from "./database";
import type { Options } from "./options";
import { type People, signEveryoneIn } from "./people";
import { recordStatements } from "./statements";
import { startWeb } from "./web";
import { supervise } from "../stack/child";

const DIST = ".next-bench";
export const FOLDER = path.join(ROOT, ".tmp", "bench");

/** Everything a run measures, started and filled. */
export type Stand = {
  readonly baseUrl: string;
  readonly bareUrl: string;
  readonly ownerUrl: string;
  readonly people: People;
  readonly asks: readonly Measured[];
  readonly storedCheckIns: number;
  readonly web: Supervised;
  readonly worker: Supervised;
};

/** Starts database, product, worker and the bare app beside them; each ends with the session. */
export async function startStand(
  options: Options,
  session: Session,
  say: (line: string) => void,
): Promise<Stand> {
  mkdirSync(FOLDER, { recursive: true, mode: 0o700 });
  say("database …");
  const server = await startBenchDatabase(FOLDER, session, options.postgres);
  const [port, barePort] = [await freePort(), await freePort()];
  const [baseUrl, bareUrl] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${barePort}`];
  const env = {
    DATABASE_URL: server.appUrl,
    BASE_URL: baseUrl,
    SECRET: newSecret(48),
    DEMO: "1",
    MAILBOX_DIR: path.join(FOLDER, "mailbox"),
    FILES_DIR: path.join(FOLDER, "files"),
    PORT: String(port),
    LOG_LEVEL: "warn",
    NEXT_DIST_DIR: DIST,
  };
  await fillDemo(server, env);
  const people = await signEveryoneIn(server.ownerUrl, env.SECRET);
  const storedCheckIns = await fillCheckIns(server.ownerUrl, people.clinicIds, options.storedCheckIns);
  const asks = measuredAsks(people, baseUrl);
  say("build …");
  await ensureBuilt(DIST);
  const bareFolder = path.join(FOLDER, "app");
  await buildBareApp(bareFolder, asks);
  const web = { ...webPlan({ host: "127.0.0.1", port }, env), name: "bench-web" };
  say("statements …");
  const recorded = await recordStatements(asks, web, { baseUrl, folder: FOLDER, say });
  const worker = supervise({ ...workerPlan(env), name: "bench-worker" }, say);
  session.add(worker.stop);
  const running = await startWeb(web, `${baseUrl}/api/health`, say);
  session.add(running.stop);
  const bare = await startWeb(
    barePlan(bareFolder, barePort, server.appUrl, recorded),
    `${bareUrl}/bare`,
    say,
  );
  session.add(bare.stop);
  return { baseUrl, bareUrl, ownerUrl: server.ownerUrl, people, asks, storedCheckIns, web: running, worker };
}
