import path from "node:path";
import type { EmbeddedPostgres } from "../database/embedded-postgres";
import { newSecret } from "../database/secrets";
import type { ChildPlan, Supervised } from "../stack/child";
import { fillDemo } from "../stack/local-database";
import { freePort } from "../stack/port";
import { webPlan } from "../stack/serve";
import type { Session } from "../stack/session";
import { fillCheckIns, startBenchDatabase } from "./database";
import type { Options } from "./options";
import { type People, signEveryoneIn } from "./people";
import { startWeb } from "./web";

/** Where the production build is that every product of a run serves. */
export const DIST = ".next-bench";

/** A filled database, and how the product is served over it. */
export type Product = {
  readonly baseUrl: string;
  readonly server: EmbeddedPostgres;
  readonly people: People;
  readonly storedCheckIns: number;
  readonly env: Readonly<Record<string, string>> & { readonly SECRET: string };
  readonly web: ChildPlan;
};

/** Makes a database in `folder` with the demo's clinics and the check-ins of a run, everyone signed in. */
export async function fillProduct(
  folder: string,
  { postgres, storedCheckIns: wanted }: Options,
  session: Session,
): Promise<Product> {
  const server = await startBenchDatabase(folder, session, postgres);
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const env = {
    DATABASE_URL: server.appUrl,
    BASE_URL: baseUrl,
    SECRET: newSecret(48),
    DEMO: "1",
    MAILBOX_DIR: path.join(folder, "mailbox"),
    FILES_DIR: path.join(folder, "files"),
    PORT: String(port),
    LOG_LEVEL: "warn",
    NEXT_DIST_DIR: DIST,
  };
  await fillDemo(server, env);
  const people = await signEveryoneIn(server.ownerUrl, env.SECRET);
  const storedCheckIns = await fillCheckIns(server.ownerUrl, people.clinicIds, wanted);
  const web = { ...webPlan({ host: "127.0.0.1", port }, env), name: `${path.basename(folder)}-web` };
  return { baseUrl, server, people, storedCheckIns, env, web };
}

/** Serves it until the session ends. */
export async function startProduct(
  { web, baseUrl }: Product,
  session: Session,
  say: (line: string) => void,
): Promise<Supervised> {
  const running = await startWeb(web, `${baseUrl}/api/health`, say);
  session.add(running.stop);
  return running;
}
