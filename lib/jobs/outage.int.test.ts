import { rmSync } from "node:fs";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { systemActor } from "@/lib/access/system-actor";
import { closeConnections } from "@/lib/data/pool";
import { enqueue } from "@/lib/data/queue";
import { withActorSql } from "@/lib/data/with-actor";
import { env } from "@/lib/env";
import { startBlackHole } from "@/lib/testing/black-hole";
import { buildAlert, buildClinic, buildPatient, buildStaff } from "@/lib/testing/factories";
import { startPushService } from "@/lib/testing/push-service";
import { killWorkers, startWorkerProcess } from "@/lib/testing/worker-process";
import { subscribeBrowser } from "@/lib/use-cases/channels/own-browser";
import { sendMail } from "@/lib/use-cases/mail/send-mail";

type Changeable = { -readonly [Name in keyof ReturnType<typeof env>]: ReturnType<typeof env>[Name] };
const settings = env() as Changeable;
const before = { ...settings };
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
  Object.assign(settings, before);
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
/** Well under the ten seconds for which one who does not answer is waited for. */
const SOON = { timeout: 7_000, interval: 50 };

describe("a mail server that takes connections and never answers", () => {
  it("holds up no step of an alert and no push", async () => {
    const { clinicId } = await clinicOf();
    await pile(clinicId, 40);
    await startWorkerProcess({ SMTP_URL: `smtp://${hole.host}`, ...allHosts() });
    await hole.caughtAtLeast(8);
    await raise((await clinicOf()).clinicId);
    await vi.waitFor(() => expect(push.taken).toHaveLength(1), SOON);
  });
});
