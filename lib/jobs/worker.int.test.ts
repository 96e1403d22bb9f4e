import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { makeActor, type AnyoneActor } from "@/lib/access/actor";
import { systemActor } from "@/lib/access/system-actor";
import { closeConnections, connections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { env } from "@/lib/env";
import { listMailbox } from "@/lib/notify/mailbox";
import { buildClinic, buildPatient, stored } from "@/lib/testing/factories";
import { sendMail } from "@/lib/use-cases/mail/send-mail";
import { signInCode } from "@/lib/use-cases/sign-in/derived-secrets";
import { requestCode } from "@/lib/use-cases/sign-in/request-code";
import { checkHealth } from "@/lib/use-cases/worker/check-health";

const ROOT = path.resolve(import.meta.dirname, "../..");
const anyone = makeActor<AnyoneActor>({
  kind: "anyone",
  network: "",
  requestId: crypto.randomUUID(),
  action: "patient.request-code",
});
let worker: ChildProcess | undefined;

async function startWorkerProcess(): Promise<ChildProcess> {
  const started = fork(path.join(ROOT, "lib/jobs/worker.ts"), {
    cwd: ROOT,
    execArgv: ["--import", "tsx", "--conditions=react-server"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  worker = started;
  const [message] = (await once(started, "message")) as [string];
  expect(message).toBe("ready");
  return started;
}

afterEach(() => {
  worker?.kill("SIGKILL");
  worker = undefined;
});
afterAll(async () => {
  rmSync(env().MAILBOX_DIR, { recursive: true, force: true });
  await closeConnections();
});

describe("the worker", () => {
  it("sends the code that was asked for, says that it lives, and finishes on SIGTERM", async () => {
    const clinicId = await buildClinic();
    const email = "worker@mail.example";
    await buildPatient(clinicId, { email, portal_email: email, portal_activated_at: new Date() });
    expect(await checkHealth()).toMatchObject({ status: "degraded", database: "ok", worker: "late" });
    const running = await startWorkerProcess();
    await vi.waitFor(async () => {
      expect(await checkHealth()).toMatchObject({ status: "ok", database: "ok", worker: "ok" });
    }, 5_000);

    const asked = await requestCode(anyone, email);
    const code = asked.outcome === "sent" ? signInCode(asked.requestId) : "none";
    await vi.waitFor(async () => {
      const [mail] = await listMailbox(1);
      expect(mail).toMatchObject({ to: email });
      expect(mail?.text).toContain(code);
    }, 10_000);

    running.kill("SIGTERM");
    expect(await once(running, "exit")).toEqual([0, null]);
  });

  it("works off what has piled up while it was away, without waiting between jobs", async () => {
    const clinicId = await buildClinic();
    const waiting = 60;
    await withActorSql(systemActor(clinicId, "test", crypto.randomUUID()), async (sql) => {
      for (let nth = 0; nth < waiting; nth += 1) {
        const mail = { clinicId, recipient: `nr${nth}@staff.example`, dedupeKey: `pile ${nth}` };
        await sendMail(sql, { ...mail, template: "security-change", values: { change: "password" } });
      }
    });
    await startWorkerProcess();
    await vi.waitFor(
      async () => {
        const sent = await stored(clinicId, "SELECT 1 FROM mail WHERE sent_at IS NOT NULL");
        expect(sent).toHaveLength(waiting);
      },
      { timeout: 20_000, interval: 200 },
    );
  });

  it("ends when the process that started it is gone", async () => {
    const running = await startWorkerProcess();
    running.disconnect();
    expect(await once(running, "exit")).toEqual([0, null]);
  });

  it("is late a minute after its last sign of life", async () => {
    const since = (seconds: number) =>
      connections().pool.query(
        "INSERT INTO worker_heartbeat (id, beat_at) VALUES (1, now() - make_interval(secs => $1)) ON CONFLICT (id) DO UPDATE SET beat_at = excluded.beat_at",
        [seconds],
      );
    await since(55);
    expect(await checkHealth()).toMatchObject({ status: "ok", worker: "ok" });
    await since(61);
    expect(await checkHealth()).toMatchObject({ status: "degraded", worker: "late" });
  });
});

it("says that the database is down when it is", async () => {
  await closeConnections();
  const { DATABASE_URL } = env();
  const settings = env() as { DATABASE_URL: string };
  settings.DATABASE_URL = "postgresql://nobody:nothing@127.0.0.1:1/none";
  try {
    expect(await checkHealth()).toMatchObject({ status: "down", database: "down", worker: "unknown" });
  } finally {
    await closeConnections();
    settings.DATABASE_URL = DATABASE_URL;
  }
});
