import { rmSync } from "node:fs";
import { unzipSync } from "fflate";
import { PgBoss } from "pg-boss";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { systemActor } from "@/lib/access/system-actor";
import { closeConnections, connections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { env } from "@/lib/env";
import { changeableSettings } from "@/lib/testing/changeable-settings";
import { buildAlert, buildClinic, buildPatient, buildStaff, stored } from "@/lib/testing/factories";
import { startPushService } from "@/lib/testing/push-service";
import { startSmtpServer } from "@/lib/testing/smtp-server";
import { startWebhookReceiver } from "@/lib/testing/webhook-receiver";
import { killWorkers, startWorkerProcess } from "@/lib/testing/worker-process";
import { changeWebhook } from "@/lib/use-cases/channels/change-webhook";
import { subscribeBrowser } from "@/lib/use-cases/channels/own-browser";
import { openExport, requestExport, viewExports } from "@/lib/use-cases/exports/clinic-exports";
import { sendMail } from "@/lib/use-cases/mail/send-mail";

const { settings, restore } = changeableSettings();
let owner: StaffActor;

beforeEach(async () => {
  const person = { name: "Dr Maya Okafor", mobile: "+44 20 7946 0142" };
  owner = await buildStaff(await buildClinic(), ["owner", "clinician"], person);
});
afterEach(() => {
  killWorkers();
  restore();
});
afterAll(async () => {
  rmSync(env().FILES_DIR, { recursive: true, force: true });
  await closeConnections();
});

const shown = async () => (await viewExports(owner)).exports[0];
const readable = async () => {
  const bytes = new Uint8Array(
    await new Response(await openExport(owner, (await shown())?.id ?? "")).arrayBuffer(),
  );
  return Object.keys(unzipSync(bytes));
};

describe("two workers at once", () => {
  it("tell each person of each step once by each channel, and do every other job once", async () => {
    const { clinicId } = owner;
    const [push, gateway, smtp] = await Promise.all([
      startPushService(),
      startWebhookReceiver(""),
      startSmtpServer(),
    ]);
    settings.LOOPBACK_TEST_HOSTS = [push.host, gateway.host];
    await subscribeBrowser(owner, push.target);
    gateway.trust(
      (await changeWebhook(owner, { url: gateway.url, newSecret: false, seen: null })).secret ?? "",
    );
    // Both find every step of three alerts due, and mails of which each is both a job and a round's.
    const raised = { raised_at: new Date(Date.now() - 3_600_000) };
    for (let nth = 0; nth < 3; nth += 1) await buildAlert(clinicId, await buildPatient(clinicId), raised);
    await withActorSql(systemActor(clinicId, "test", crypto.randomUUID()), async (sql) => {
      for (let nth = 0; nth < 30; nth += 1) {
        const mail = { clinicId, recipient: `nr${nth}@staff.example`, dedupeKey: `pile ${nth}` };
        await sendMail(sql, { ...mail, template: "security-change", values: { change: "password" } });
      }
    });
    await stored(clinicId, "UPDATE mail SET created_at = now() - interval '2 minutes' RETURNING id");
    await requestExport(owner);
    const hosts = { LOOPBACK_TEST_HOSTS: `${push.host},${gateway.host}`, SMTP_URL: smtp.url };
    await Promise.all([startWorkerProcess(hosts), startWorkerProcess(hosts)]);
    await vi.waitFor(
      async () => {
        expect(
          await stored(
            clinicId,
            "SELECT 1 FROM pgboss.job WHERE state < 'completed' AND data->>'clinicId' = $1",
            [clinicId],
          ),
        ).toEqual([]);
        expect(await stored(clinicId, "SELECT 1 FROM mail WHERE sent_at IS NULL")).toEqual([]);
      },
      { timeout: 30_000, interval: 100 },
    );
    const notices = await stored<{ id: string }>(clinicId, "SELECT id FROM alert_notice ORDER BY id");
    expect(notices.length).toBeGreaterThanOrEqual(3);
    const ids = notices.map(({ id }) => id);
    expect(push.taken.map(({ message }) => (message as { id: string }).id).sort()).toEqual(ids);
    expect(gateway.taken.map((one) => (one as { noticeId: string }).noticeId).sort()).toEqual(ids);
    expect(gateway.repeated).toBe(0);
    const messageIds = smtp.taken.map(({ source }) => /^Message-ID: (.*)$/m.exec(source)?.[1]);
    expect(messageIds).toHaveLength(30 + ids.length);
    expect(new Set(messageIds).size).toBe(messageIds.length);
    expect(await shown()).toMatchObject({ state: "done" });
    expect(await readable()).toContain("patient.csv");
    killWorkers();
    await Promise.all([push.stop(), gateway.stop(), smtp.stop()]);
  }, 60_000);
});

describe("a clinic's copy", () => {
  it("whose worker was killed is begun anew a minute later, and one whose worker lives is left alone (control)", async () => {
    await requestExport(owner);
    const options = {
      schema: "pgboss",
      migrate: false,
      schedule: false,
      supervise: false,
      monitorIntervalSeconds: 1,
    };
    const boss = new PgBoss({ connectionString: env().DATABASE_URL, ...options });
    boss.on("error", () => undefined);
    await boss.start();
    // Taken, and nobody does it: as a worker that is killed leaves it.
    const taken = await boss.fetch("clinic-export.make");
    expect(taken).toHaveLength(1);
    const look = async (silentSeconds: number) => {
      const silent = "heartbeat_on = now() - make_interval(secs => $1)";
      await connections().pool.query(`UPDATE pgboss.job SET ${silent} WHERE id = $2`, [
        silentSeconds,
        taken[0]?.id,
      ]);
      await boss.supervise("clinic-export.make");
      const [job] = await stored<{ state: string }>(
        owner.clinicId,
        "SELECT state::text FROM pgboss.job WHERE id = $1",
        [taken[0]?.id],
      );
      return job?.state;
    };
    expect(await look(50)).toBe("active");
    await vi.waitFor(async () => expect(await look(70)).toBe("retry"), 10_000);
    await boss.stop({ graceful: false });
    await startWorkerProcess();
    await vi.waitFor(async () => expect(await shown()).toMatchObject({ state: "done" }), { timeout: 20_000 });
  });
});
