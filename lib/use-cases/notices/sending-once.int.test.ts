import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { buildAlert, buildPatient, stored } from "@/lib/testing/factories";
import { channelTests } from "@/lib/testing/channel-tests";
import { subscribeBrowser } from "@/lib/use-cases/channels/own-browser";
import { deliverMail } from "@/lib/use-cases/mail/deliver-mail";
import { deliverNotice } from "@/lib/use-cases/notices/deliver-notice";
import { escalateAlert } from "@/lib/use-cases/worker/escalate-alerts";

const { here, smtp, setGateway } = channelTests();
let mails: Awaited<ReturnType<typeof smtp>>;

beforeEach(async () => {
  mails = await smtp();
  await subscribeBrowser(here.maya, here.push.target);
  await setGateway();
});

/** No try can be written down, as when there is no room for another page of them; answers how to make room. */
async function fillDisk(): Promise<() => Promise<void>> {
  const asOwner = (statement: string) => stored(here.clinicId, statement);
  await asOwner(
    "CREATE OR REPLACE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE disk_full; END $$",
  );
  await asOwner("CREATE TRIGGER no_room BEFORE INSERT ON notice_attempt EXECUTE FUNCTION no_room()");
  const makeRoom = async () => void (await asOwner("DROP TRIGGER IF EXISTS no_room ON notice_attempt"));
  onTestFinished(makeRoom);
  return makeRoom;
}

/** An emergency that Maya is to be told of; answers how to try each way of telling her. */
async function tellMaya() {
  await escalateAlert(here.clinicId, await buildAlert(here.clinicId, await buildPatient(here.clinicId)));
  const [of] = await stored<{ notice: string; mail: string }>(
    here.clinicId,
    "SELECT (SELECT id FROM alert_notice) AS notice, (SELECT id FROM mail) AS mail",
  );
  const [notice, mail] = [of?.notice ?? "", of?.mail ?? ""];
  return async () => {
    const ended = await Promise.allSettled([
      deliverMail(here.clinicId, mail),
      deliverNotice(here.clinicId, notice),
    ]);
    return ended.map(({ status }) => status);
  };
}
const arrived = () => [mails.taken.length, here.push.taken.length, here.gateway.taken.length];
const tries = async () =>
  (
    await stored<{ what: string }>(
      here.clinicId,
      "SELECT channel || ' ' || state AS what FROM notice_attempt ORDER BY channel, at",
    )
  ).map(({ what }) => what);

describe("while the database keeps nothing", () => {
  it("a notice leaves once by each way however often it is tried, and is written down when there is room", async () => {
    const makeRoom = await fillDisk();
    const tell = await tellMaya();
    for (let times = 0; times < 3; times += 1) expect(await tell()).toEqual(["rejected", "rejected"]);
    expect([arrived(), here.gateway.repeated]).toEqual([[1, 1, 1], 0]);
    expect(await tries()).toEqual([]);
    await makeRoom();
    for (let times = 0; times < 2; times += 1) expect(await tell()).toEqual(["fulfilled", "fulfilled"]);
    expect([arrived(), here.gateway.repeated]).toEqual([[1, 1, 1], 0]);
    expect(await tries()).toEqual(["mail accepted", "push accepted", "webhook accepted"]);
    expect(await stored(here.clinicId, "SELECT 1 FROM mail WHERE sent_at IS NULL")).toEqual([]);
  });

  it("a way that was refused is tried again each time (control)", async () => {
    const makeRoom = await fillDisk();
    const tell = await tellMaya();
    here.gateway.answering.status = 503;
    await tell();
    expect(arrived()).toEqual([1, 1, 0]);
    here.gateway.answering.status = 204;
    await tell();
    expect(arrived()).toEqual([1, 1, 1]);
    await makeRoom();
    await tell();
    expect(arrived()).toEqual([1, 1, 1]);
    expect(await tries()).toEqual(["mail accepted", "push accepted", "webhook accepted"]);
  });
});
