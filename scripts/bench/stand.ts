import path from "node:path";
import { ensureBuilt } from "../stack/build";
import { makeFolder, ROOT } from "../stack/folders";
import { type Supervised, supervise } from "../stack/child";
import { freePort } from "../stack/port";
import { workerPlan } from "../stack/serve";
import type { Session } from "../stack/session";
import { type Measured, measuredAsks } from "./asks";
import { barePlan, buildBareApp } from "./bare-app";
import type { Options } from "./options";
import type { People } from "./people";
import { DIST, fillProduct, startProduct } from "./product";
import { recordStatements } from "./statements";
import { startWeb } from "./web";

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
  makeFolder(FOLDER);
  say("database …");
  const product = await fillProduct(FOLDER, options, session);
  const { baseUrl, server, people, storedCheckIns, web, env } = product;
  const barePort = await freePort();
  const bareUrl = `http://127.0.0.1:${barePort}`;
  const asks = measuredAsks(people, baseUrl);
  say("build …");
  await ensureBuilt(DIST);
  const bareFolder = path.join(FOLDER, "app");
  await buildBareApp(bareFolder, asks);
  say("statements …");
  const recorded = await recordStatements(asks, web, { baseUrl, folder: FOLDER, say });
  const worker = supervise({ ...workerPlan(env), name: "bench-worker" }, say);
  session.add(worker.stop);
  const running = await startProduct(product, session, say);
  const bare = await startWeb(
    barePlan(bareFolder, barePort, server.appUrl, recorded),
    `${bareUrl}/bare`,
    say,
  );
  session.add(bare.stop);
  return { baseUrl, bareUrl, ownerUrl: server.ownerUrl, people, asks, storedCheckIns, web: running, worker };
}
