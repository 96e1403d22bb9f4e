import { afterEach, expect, it, vi } from "vitest";
import { clinicWithRota } from "@/lib/testing/alert-tests";
import { channelTests, settings } from "@/lib/testing/channel-tests";
import { buildAlert, buildPatient, stored } from "@/lib/testing/factories";
import { noonZone } from "@/lib/testing/noon-zone";
import { killWorkers, startWorkerProcess } from "@/lib/testing/worker-process";
import { changeWebhook } from "@/lib/use-cases/channels/change-webhook";
import { subscribeBrowser } from "@/lib/use-cases/channels/own-browser";
import { viewChannels } from "@/lib/use-cases/channels/view-channels";

const { here, smtp } = channelTests();
afterEach(killWorkers);

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** Of alerts on each of which a step comes due some seconds after the start. */
const RAISED = [
  ["emergency", 5 * MINUTE - 2 * SECOND],
  ["emergency", 10 * MINUTE - 4 * SECOND],
  ["emergency", 15 * MINUTE - 6 * SECOND],
  ["urgent", 60 * MINUTE - 8 * SECOND],
  ["soon", 24 * 60 * MINUTE - 10 * SECOND],
] as const;
/** What these come to, step by step, written out: the steps overdue at the start, and those that come due. */
const TOLD = [
  "emergency 0 tom",
  "emergency 0 tom",
  "emergency 0 tom",
  "emergency 1 ann",
  "emergency 1 ann",
  "emergency 1 ann",
  "emergency 2 maya",
  "emergency 2 maya",
  "emergency 3 ann",
  "emergency 3 maya",
  "emergency 3 tom",
  "soon 1 ann",
  "test 0 tom",
  "urgent 0 tom",
  "urgent 1 ann",
];

type Notice = { readonly id: string; readonly what: string; readonly late: number; readonly tried: string[] };
/** Every notice, how long after its time it was made, and by what it was tried in vain. */
const notices = (clinicId: string) =>
  stored<Notice>(
    clinicId,
    `SELECT n.id, coalesce(a.tier::text, 'test') || ' ' || n.step || ' ' || split_part(s.email, '@', 1) AS what,
       extract(epoch FROM n.created_at - n.due_at)::float8 AS late,
       ARRAY(SELECT DISTINCT t.channel FROM notice_attempt t WHERE t.notice_id = n.id AND t.state = 'failed' ORDER BY 1) AS tried
     FROM alert_notice n JOIN staff s ON s.id = n.staff_id LEFT JOIN alert a ON a.id = n.alert_id ORDER BY what`,
  );

it(
  "while every channel fails each step is made in time and each try kept and told; once they are back each arrives once",
  async () => {
    const clinic = await clinicWithRota();
    // Late enough for the morning's test.
    await stored(clinic.id, "UPDATE clinic SET time_zone = $1 RETURNING id", [noonZone()]);
    let said = "451 busy";
    const mails = await smtp(() => said);
    for (const one of [clinic.tom, clinic.maya]) await subscribeBrowser(one, here.push.target);
    await stored(clinic.id, "UPDATE staff SET mobile = '+44 20 7946 0142' RETURNING id");
    const { secret } = await changeWebhook(clinic.maya, {
      url: here.gateway.url,
      newSecret: false,
      seen: null,
    });
    here.gateway.trust(secret ?? "");
    // Mail is refused, push fails, and the gateway takes each message and never says a word.
    const { promise: back, resolve: comeBack } = Promise.withResolvers<undefined>();
    here.push.answering.status = 500;
    Object.assign(here.gateway.answering, { status: 503, when: back });
    const start = Date.now();
    for (const [tier, ago] of RAISED) {
      const at = new Date(start - ago);
      await buildAlert(clinic.id, await buildPatient(clinic.id), {
        tier,
        raised_at: at,
        cycle_started_at: at,
      });
    }
    await startWorkerProcess({
      SMTP_URL: mails.url,
      LOOPBACK_TEST_HOSTS: settings.LOOPBACK_TEST_HOSTS.join(),
    });

    const failing = async () =>
      expect((await viewChannels(clinic.maya)).failing).toEqual(["mail", "push", "webhook"]);
    await vi.waitFor(failing, { timeout: 2 * MINUTE - (Date.now() - start), interval: 100 });
    const isTried = async () => {
      const made = await notices(clinic.id);
      expect(made.map(({ what }) => what)).toEqual(TOLD);
      for (const { what, tried } of made)
        expect(tried).toEqual(what.endsWith("ann") ? ["mail", "webhook"] : ["mail", "push", "webhook"]);
      return made;
    };
    const made = await vi.waitFor(isTried, { timeout: 2 * MINUTE, interval: 200 });
    const inTime = made.filter(({ late }) => late < 35);
    expect(inTime).toHaveLength(7);

    said = "250 ok";
    here.push.answering.status = 201;
    Object.assign(here.gateway.answering, { status: 204, when: Promise.resolve() });
    comeBack(undefined);
    const ids = made.map(({ id }) => id).sort();
    const byPush = made
      .filter(({ what }) => !what.endsWith("ann"))
      .map(({ id }) => id)
      .sort();
    const texts = () =>
      here.gateway.taken.map((one) => (one as { readonly noticeId: string }).noticeId).sort();
    const pushes = () => here.push.taken.map(({ message }) => (message as { readonly id: string }).id).sort();
    await vi.waitFor(
      async () => {
        expect([texts(), pushes()]).toEqual([ids, byPush]);
        expect(await stored(clinic.id, "SELECT 1 FROM mail WHERE sent_at IS NULL")).toEqual([]);
      },
      { timeout: 2 * MINUTE, interval: 200 },
    );
    expect(here.gateway.repeated).toBe(0);
    // The other clinic of this test has its morning's test.
    const own = mails.taken.filter(({ to }) => to.endsWith("@a.example"));
    const messageIds = new Set(own.map(({ source }) => /^Message-ID: (.*)$/m.exec(source)?.[1]));
    expect([own.length, messageIds.size]).toEqual([ids.length, ids.length]);
    expect((await viewChannels(clinic.maya)).failing).toEqual([]);
    killWorkers();
  },
  6 * MINUTE,
);
