import "./node-version";
import { deploy } from "@/prisma/migrate";
import { EMBEDDED_FOLDER } from "./database/owner-connection";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./database/embedded-postgres";
import { ensureBuilt, isBuilt } from "./stack/build";
import { localSecret, MAILBOX, prepareData } from "./stack/folders";
import { requireFreePort } from "./stack/port";
import { serve, webPlan, workerPlan } from "./stack/serve";
import { runSession, type Session } from "./stack/session";
import { welcome } from "./stack/welcome";

const DIST = ".next";

function settings(appUrl: string, port: number): Record<string, string> {
  return {
    DATABASE_URL: appUrl,
    BASE_URL: `http://localhost:${port}`,
    SECRET: localSecret(),
    DEMO: "1",
    MAILBOX_DIR: MAILBOX,
    PORT: String(port),
    LOG_LEVEL: process.env["LOG_LEVEL"] ?? "info",
  };
}

async function startDatabase(session: Session): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir: EMBEDDED_FOLDER });
  session.add(server.stop);
  return server;
}

async function fill(server: EmbeddedPostgres, env: Record<string, string>): Promise<string> {
  await deploy(server.ownerUrl);
  Object.assign(process.env, env); // the seed hashes the pairing code with the same secret
  const { seedDemo } = await import("@/prisma/seed");
  const { pairingCode } = await seedDemo({ databaseUrl: server.ownerUrl, now: new Date() });
  return pairingCode;
}

/** `npm run demo`: two made-up clinics on this machine, until Ctrl+C. */
async function main(session: Session): Promise<void> {
  const since = performance.now();
  const say = (line: string): void => console.log(line);
  const address = { host: process.env["HOST"] ?? "127.0.0.1", port: Number(process.env["PORT"] ?? 3000) };
  prepareData();
  say("Plumbline demo");
  say("  database …");
  const server = await startDatabase(session);
  await requireFreePort(address.port);
  const env = settings(server.appUrl, address.port);
  if (!isBuilt(DIST)) say("  building the pages (a minute or two, only after a change) …");
  const [pairingCode] = await Promise.all([fill(server, env), ensureBuilt(DIST)]);
  if (session.isEnding) return;
  say("  web and worker …");
  const running = await serve([webPlan(address, env), workerPlan(env)], address, say);
  session.add(running.stop);
  say(
    welcome({
      baseUrl: `http://localhost:${address.port}`,
      pairingCode,
      seconds: (performance.now() - since) / 1000,
    }),
  );
}

void runSession(main);
