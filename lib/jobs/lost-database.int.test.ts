import { rmSync } from "node:fs";
import { Client } from "pg";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { systemActor } from "@/lib/access/system-actor";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { findHeartbeatAge, HEARTBEAT_LATE_SECONDS } from "@/lib/data/notices/worker-heartbeat";
import { env } from "@/lib/env";
import { clinicWithRota } from "@/lib/testing/alert-tests";
import { buildAlert, stored } from "@/lib/testing/factories";
import { startRelay } from "@/lib/testing/relay";
import { startSmtpServer } from "@/lib/testing/smtp-server";
import { killWorkers, startWorkerProcess } from "@/lib/testing/worker-process";
import { sendMail } from "@/lib/use-cases/mail/send-mail";

let clinic: Awaited<ReturnType<typeof clinicWithRota>>;

beforeEach(async () => {
  clinic = await clinicWithRota();
});
afterEach(killWorkers);
afterAll(async () => {
  rmSync(env().MAILBOX_DIR, { recursive: true, force: true });
  await closeConnections();
});

/** Two rounds, of which the first may fail. */
const WITHIN_ROUNDS = { timeout: 60_000, interval: 200 };
/** The round that finds nobody there, half a minute for its answer, and the next round; not that for each connection. */
const WHEN_ALL_ARE_LEFT = { timeout: 90_000, interval: 200 };
/** So many mails, with their jobs. */
const pile = (many: number) =>
  withActorSql(systemActor(clinic.id, "test", crypto.randomUUID()), async (sql) => {
    for (let nth = 0; nth < many; nth += 1) {
      const mail = { clinicId: clinic.id, recipient: `nr${nth}@staff.example`, dedupeKey: `pile ${nth}` };
      await sendMail(sql, { ...mail, template: "security-change", values: { change: "password" } });
    }
  });

describe("a worker whose database", () => {
  it("ends its connections just as the mail server takes a mail, many times, loses no mail and sends none twice", async () => {
    const runtime = new Client({ connectionString: env().DATABASE_URL });
    await runtime.connect();
    let [cut, cutting] = [0, Promise.resolve()];
    const cutAll = async () => {
      const ended = await runtime.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()`,
      );
      cut += ended.rowCount ?? 0;
    };
    const smtp = await startSmtpServer(undefined, () => {
      if (smtp.taken.length <= 20) cutting = cutting.then(cutAll);
    });
    await pile(40);
    // Old enough for a round to send them, besides their jobs.
    const age = "UPDATE mail SET created_at = created_at - interval '2 minutes' RETURNING id";
    await stored(clinic.id, age);
    await buildAlert(clinic.id, clinic.patientId, { raised_at: new Date(Date.now() - 20 * 60_000) });
    const running = await startWorkerProcess({ SMTP_URL: smtp.url });
    const steps = "SELECT 1 FROM alert_notice WHERE alert_id IS NOT NULL";
    await vi.waitFor(async () => expect(await stored(clinic.id, steps)).toHaveLength(6), WITHIN_ROUNDS);
    await stored(clinic.id, age);
    await vi.waitFor(
      async () => expect(await stored(clinic.id, "SELECT 1 FROM mail WHERE sent_at IS NULL")).toEqual([]),
      WITHIN_ROUNDS,
    );
    expect(cut).toBeGreaterThan(20);
    expect(running.exitCode).toBeNull();
    const ids = smtp.taken.map(({ source }) => /^Message-ID: (.*)$/m.exec(source)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await stored(clinic.id, "SELECT 1 FROM mail")).toHaveLength(ids.length);
    const beats = async () => expect(await findHeartbeatAge()).toBeLessThan(HEARTBEAT_LATE_SECONDS / 2);
    await vi.waitFor(beats, WITHIN_ROUNDS);
    killWorkers();
    await Promise.all([runtime.end(), smtp.stop()]);
  }, 150_000);

  it("is gone without a word leaves it for the next that answers, and goes on", async () => {
    const url = new URL(env().DATABASE_URL);
    const relay = await startRelay(Number(url.port));
    url.port = String(relay.port);
    url.searchParams.delete("host");
    const smtp = await startSmtpServer();
    await startWorkerProcess({ SMTP_URL: smtp.url, DATABASE_URL: url.href });
    relay.fallSilent();
    await buildAlert(clinic.id, clinic.patientId, { raised_at: new Date() });
    // The morning's test went to him before.
    const told = () => smtp.taken.filter(({ source }) => /^Subject: Please open the portal/m.test(source));
    const isTold = () => expect(told().map(({ to }) => to)).toContain("tom@a.example");
    await vi.waitFor(isTold, WHEN_ALL_ARE_LEFT);
    await vi.waitFor(
      async () => expect(await findHeartbeatAge()).toBeLessThan(HEARTBEAT_LATE_SECONDS),
      WITHIN_ROUNDS,
    );
    killWorkers();
    await Promise.all([relay.stop(), smtp.stop()]);
  }, 180_000);
});
