import { once } from "node:events";
import { rmSync } from "node:fs";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { systemActor } from "@/lib/access/system-actor";
import { closeConnections } from "@/lib/data/pool";
import { enqueue } from "@/lib/data/queue";
import { withActorSql } from "@/lib/data/with-actor";
import { env } from "@/lib/env";
import { startBlackHole } from "@/lib/testing/black-hole";
import { changeableSettings } from "@/lib/testing/changeable-settings";
import { buildAlert, buildClinic, buildPatient, buildStaff, plant, stored } from "@/lib/testing/factories";
import { startPushService } from "@/lib/testing/push-service";
import { killWorkers, startWorkerProcess } from "@/lib/testing/worker-process";
import { subscribeBrowser } from "@/lib/use-cases/channels/own-browser";
import { sendMail } from "@/lib/use-cases/mail/send-mail";
import { sendDueNotices } from "@/lib/use-cases/notices/deliver-notice";

const { settings, restore } = changeableSettings();
let hole: Awaited<ReturnType<typeof startBlackHole>>;
let push: Awaited<ReturnType<typeof startPushService>>;

/** A clinic whose owner has one browser. */
async function clinicOf(endpoint = push.target.endpoint): Promise<StaffActor> {
  const owner = await buildStaff(await buildClinic(), ["owner", "clinician"]);
  await subscribeBrowser(owner, { ...push.target, endpoint });
  return owner;
}
beforeEach(async () => {
  [hole, push] = await Promise.all([startBlackHole(), startPushService()]);
  settings.LOOPBACK_TEST_HOSTS = [push.host, hole.host];
});
afterEach(async () => {
  killWorkers();
  await Promise.all([hole.stop(), push.stop()]);
  restore();
});
afterAll(async () => {
  rmSync(env().MAILBOX_DIR, { recursive: true, force: true });
  await closeConnections();
});

const allHosts = () => ({ LOOPBACK_TEST_HOSTS: `${push.host},${hole.host}` });
/** So many mails of one clinic, with their jobs. */
const pile = (clinicId: string, many: number) =>
  withActorSql(systemActor(clinicId, "test", crypto.randomUUID()), async (sql) => {
    for (let nth = 0; nth < many; nth += 1) {
      const mail = { clinicId, recipient: `nr${nth}@staff.example`, dedupeKey: `pile ${nth}` };
      await sendMail(sql, { ...mail, template: "security-change", values: { change: "password" } });
    }
  });
/** An emergency as a check-in raises it: with its job. */
async function raise(clinicId: string): Promise<void> {
  const patientId = await buildPatient(clinicId);
  const alertId = await buildAlert(clinicId, patientId);
  await withActorSql(systemActor(clinicId, "test", crypto.randomUUID()), (sql) =>
    enqueue(sql, "alert.raised", { clinicId, alertId }),
  );
}
/** How many pushes about alerts of this clinic have arrived. */
async function pushesOfAlerts(clinicId: string): Promise<number> {
  const notices = await stored<{ id: string }>(
    clinicId,
    "SELECT id FROM alert_notice WHERE alert_id IS NOT NULL",
  );
  return push.taken.filter(({ message }) =>
    notices.some(({ id }) => id === (message as { readonly id: string }).id),
  ).length;
}
/** Well under the ten seconds for which one who does not answer is waited for. */
const SOON = { timeout: 7_000, interval: 50 };

describe("a mail server that takes connections and never answers", () => {
  it("holds up no step of an alert and no push", async () => {
    const { clinicId } = await clinicOf();
    await pile(clinicId, 40);
    await startWorkerProcess({ SMTP_URL: `smtp://${hole.host}`, ...allHosts() });
    await hole.caughtAtLeast(8);
    const { clinicId: there } = await clinicOf();
    await raise(there);
    // A round of the worker's may send both clinics the test of their morning meanwhile: those are no alert's.
    await vi.waitFor(async () => expect(await pushesOfAlerts(there)).toBe(1), SOON);
  });
});

/** Notices of one clinic with their jobs, old enough for a round to look after them too. */
async function noticesTo(owner: StaffActor, many: number): Promise<void> {
  const at = new Date(Date.now() - 60_000);
  for (let nth = 0; nth < many; nth += 1) {
    const alertId = await buildAlert(owner.clinicId, await buildPatient(owner.clinicId));
    const row = { id: crypto.randomUUID(), clinic_id: owner.clinicId, alert_id: alertId };
    const told = { ...row, staff_id: owner.staffId, cycle: 1, step: 0, due_at: at, created_at: at };
    await plant(owner.clinicId, "alert_notice", [told]);
    await withActorSql(systemActor(owner.clinicId, "test", crypto.randomUUID()), (sql) =>
      enqueue(sql, "notice.send", { clinicId: owner.clinicId, noticeId: row.id }),
    );
  }
}

describe("a push service or gateway that takes connections and never answers", () => {
  it("holds up no other clinic's message: neither its job nor what a round tries again", async () => {
    // The rounds go by the clinics' ids: the one that hangs comes first.
    const both = [await clinicOf(), await clinicOf()].sort((a, b) => (a.clinicId < b.clinicId ? -1 : 1));
    const [hanging, there] = both as [StaffActor, StaffActor];
    await stored(hanging.clinicId, "DELETE FROM push_subscription RETURNING id");
    await subscribeBrowser(hanging, { ...push.target, endpoint: `http://${hole.host}/push` });
    await noticesTo(hanging, 30);
    await startWorkerProcess(allHosts());
    await hole.caughtAtLeast(4);
    await raise(there.clinicId);
    await vi.waitFor(async () => expect(await pushesOfAlerts(there.clinicId)).toBe(1), SOON);

    killWorkers();
    await noticesTo(there, 1);
    let goesOn = true;
    const round = sendDueNotices(undefined, () => goesOn);
    await vi.waitFor(async () => expect(await pushesOfAlerts(there.clinicId)).toBe(2), SOON);
    goesOn = false;
    hole.letGo();
    await round;
  });
});

describe("a worker that is told to stop", () => {
  it("ends within a quarter of a minute, though forty mails hang; the next worker sends each", async () => {
    const { clinicId } = await clinicOf();
    await pile(clinicId, 40);
    // Old enough for a round to work through them one by one, besides their jobs.
    await stored(clinicId, "UPDATE mail SET created_at = now() - interval '1 hour' RETURNING id");
    const stopping = await startWorkerProcess({ SMTP_URL: `smtp://${hole.host}`, ...allHosts() });
    await hole.caughtAtLeast(8);
    const since = performance.now();
    stopping.kill("SIGTERM");
    expect(await once(stopping, "exit")).toEqual([0, null]);
    expect(performance.now() - since).toBeLessThan(15_000);
    // With a mailbox that takes everything: what was cut off, and what was not begun, is sent by the next one.
    await startWorkerProcess();
    await vi.waitFor(
      async () => {
        expect(
          await stored(clinicId, "SELECT 1 FROM mail WHERE sent_at IS NOT NULL AND recipient LIKE 'nr%'"),
        ).toHaveLength(40);
      },
      { timeout: 40_000, interval: 200 },
    );
  }, 90_000);
});
