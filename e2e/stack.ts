import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startTestServer } from "@/lib/testing/test-server";
import { ensureBuilt } from "@/scripts/stack/build";
import { ROOT } from "@/scripts/stack/folders";
import { fillDemo } from "@/scripts/stack/local-database";
import { serve, webPlan, workerPlan } from "@/scripts/stack/serve";
import { runSession, type Session } from "@/scripts/stack/session";
import { PUSH_PORTS, STACK_PORT } from "./address";
import { beginLooking } from "./looked-at";
import { startMailServer } from "./mail-server";
import { filesBeside, STACK_FILE, type StackFacts } from "./stack-facts";

const DIST = ".next-test";

/** A production build, a worker and a database of its own with the demo's clinics, for the browser tests. */
async function main(session: Session): Promise<void> {
  const server = await startTestServer();
  session.add(server.stop);
  const folder = path.join(ROOT, ".tmp", "e2e");
  mkdirSync(folder, { recursive: true });
  const facts: StackFacts = {
    ownerUrl: server.ownerUrl,
    secret: "the browser tests share this secret, which guards nothing",
    mailbox: path.join(folder, "mailbox"),
  };
  const mail = await startMailServer(facts.mailbox);
  session.add(mail.stop);
  const env = {
    SMTP_URL: mail.url,
    WEBHOOK_HOSTS: "sms-gateway.example",
    LOOPBACK_TEST_HOSTS: Object.values(PUSH_PORTS)
      .map((port) => `127.0.0.1:${port}`)
      .join(),
    DATABASE_URL: server.appUrl,
    SECRET: facts.secret,
    BASE_URL: `http://localhost:${STACK_PORT}`,
    MAILBOX_DIR: facts.mailbox,
    FILES_DIR: filesBeside(facts.mailbox),
    DEMO: "1",
    // Each test comes from a network address of its own, so that no test uses up another's tries.
    TRUST_PROXY: "1",
    LOG_LEVEL: "error",
    NEXT_DIST_DIR: DIST,
  };
  await fillDemo(server, env);
  await ensureBuilt(DIST);
  beginLooking();
  writeFileSync(STACK_FILE, JSON.stringify(facts), { mode: 0o600 });
  const address = { host: "127.0.0.1", port: STACK_PORT };
  const running = await serve({ web: webPlan(address, env), worker: workerPlan(env) }, address, console.log);
  session.add(running.stop);
}

void runSession(main);
