import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { systemActor } from "@/lib/access/system-actor";
import { withActorSending } from "@/lib/data/with-actor";
import { channelTests } from "@/lib/testing/channel-tests";
import { buildAlert, buildPatient, stored } from "@/lib/testing/factories";
import { noonZone } from "@/lib/testing/noon-zone";
import { untilAwaited } from "@/lib/testing/until-awaited";
import { killWorkers, startWorkerProcess } from "@/lib/testing/worker-process";
import { subscribeBrowser } from "@/lib/use-cases/channels/own-browser";
import { sendDueMails } from "@/lib/use-cases/mail/send-due-mails";
import { sendDueNotices } from "@/lib/use-cases/notices/deliver-notice";
import { sendTestAlert } from "@/lib/use-cases/worker/send-test-alert";
import { sweepAlerts } from "@/lib/use-cases/worker/sweep-alerts";

const { here, smtp, setGateway } = channelTests();
let mails: Awaited<ReturnType<typeof smtp>>;

/** Maya is to be told of an emergency and of the morning's test, each by mail, push and text. */
beforeEach(async () => {
  mails = await smtp();
  await stored(here.clinicId, "UPDATE clinic SET time_zone = $1 RETURNING id", [noonZone()]);
  await subscribeBrowser(here.maya, here.push.target);
  await setGateway();
  await buildAlert(here.clinicId, await buildPatient(here.clinicId));
  await sweepAlerts();
  await sendTestAlert(here.clinicId);
});
afterEach(killWorkers);

const startWorker = () =>
  startWorkerProcess({
    SMTP_URL: mails.url,
    LOOPBACK_TEST_HOSTS: `${here.push.host},${here.gateway.host}`,
  });
/** Old enough for a round to look after them, besides their jobs. */
async function age(): Promise<void> {
  await stored(here.clinicId, "UPDATE mail SET created_at = created_at - interval '2 minutes' RETURNING id");
}
/** How often each message has arrived by mail, by push and by text. */
function arrivals(): number[][] {
  const ids = [
    mails.taken.map(({ source }) => /^Message-ID: (.*)$/m.exec(source)?.[1]),
    here.push.taken.map(({ message }) => (message as { readonly id: string }).id),
  ];
  const often = ids.map((of) => [...Map.groupBy(of, (id) => id).values()].map(({ length }) => length));
  return [...often, [here.gateway.taken.length, here.gateway.repeated]];
}
const ONCE = [
  [1, 1],
  [1, 1],
  [2, 0],
];
const accepted = () =>
  stored<{ many: number }>(
    here.clinicId,
    "SELECT count(*)::int AS many FROM notice_attempt WHERE state = 'accepted'",
  );
const allAccepted = () =>
  vi.waitFor(async () => expect(await accepted()).toEqual([{ many: 6 }]), {
    timeout: 40_000,
    interval: 100,
  });
/** Nothing more is sent, by any round. */
async function isOver(): Promise<void> {
  const before = arrivals();
  await age();
  await sendDueMails();
  await sendDueNotices(new Date(Date.now() + 3_600_000));
  expect(arrivals()).toEqual(before);
}

describe("a worker that ends once its messages are taken and before that is written down", () => {
  it("by a kill, has the next send each once more under its id, and never a third time", async () => {
    await withActorSending(systemActor(here.clinicId, "test", crypto.randomUUID()), async (sql) => {
      // Whoever writes down a try to Maya waits for this.
      await sql.query("SELECT 1 FROM staff WHERE id = $1::uuid FOR UPDATE", [here.maya.staffId]);
      const running = await startWorker();
      await untilAwaited(sql, here.clinicId, 4);
      expect(arrivals()).toEqual(ONCE);
      running.kill("SIGKILL");
      await once(running, "exit");
    });
    expect(await accepted()).toEqual([{ many: 0 }]);
    await age();
    await startWorker();
    await allAccepted();
    killWorkers();
    expect(arrivals()).toEqual([
      [2, 2],
      [2, 2],
      [2, 2],
    ]);
    await isOver();
  }, 90_000);

  it("told to stop while a gateway keeps it waiting, writes down what is taken: nothing is sent again, nor by another worker meanwhile", async () => {
    const { promise: answered, resolve: answer } = Promise.withResolvers<undefined>();
    here.gateway.answering.when = answered;
    const running = await startWorker();
    await vi.waitFor(() => expect(arrivals()).toEqual(ONCE), 10_000);
    await age();
    await sendDueMails();
    await sendDueNotices(new Date(Date.now() + 3_600_000));
    running.kill("SIGTERM");
    answer(undefined);
    expect(await once(running, "exit")).toEqual([0, null]);
    await allAccepted();
    expect(arrivals()).toEqual(ONCE);
    await isOver();
  });

  it("told to stop while push service and gateway never answer, ends in time, and the next sends each once more", async () => {
    here.push.answering.when = here.gateway.answering.when = new Promise(() => undefined);
    const running = await startWorker();
    await vi.waitFor(() => expect(arrivals()).toEqual(ONCE), 10_000);
    await vi.waitFor(async () => expect(await accepted()).toEqual([{ many: 2 }]));
    const since = performance.now();
    running.kill("SIGTERM");
    expect(await once(running, "exit")).toEqual([0, null]);
    expect(performance.now() - since).toBeLessThan(15_000);
    here.push.answering.when = here.gateway.answering.when = Promise.resolve();
    await age();
    await startWorker();
    await allAccepted();
    killWorkers();
    expect(arrivals()).toEqual([
      [1, 1],
      [2, 2],
      [2, 2],
    ]);
    await isOver();
  }, 90_000);
});
