import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { env } from "@/lib/env";
import { buildClinic, buildStaff, stored } from "@/lib/testing/factories";
import { changeWebhook } from "@/lib/use-cases/channels/change-webhook";
import { subscribeBrowser } from "@/lib/use-cases/channels/own-browser";
import { reachForTest, sendTest } from "@/lib/use-cases/channels/send-test";
import { viewChannels } from "@/lib/use-cases/channels/view-channels";
import { deliverMail } from "@/lib/use-cases/mail/deliver-mail";
import { channelTests } from "@/lib/testing/channel-tests";

const { here, smtp, setGateway } = channelTests();

const reachMaya = () => reachForTest(here.clinicId, here.maya.staffId, randomUUID());

/** What open screens of the clinic are told while `work` runs. */
async function announced(work: () => Promise<void>): Promise<string[]> {
  const client = new Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  const topics: string[] = [];
  client.on("notification", ({ payload }) => {
    const said = JSON.parse(payload ?? "{}") as { clinicId: string; topic: string };
    if (said.clinicId === here.clinicId) topics.push(said.topic);
  });
  await client.query("LISTEN plumbline_live");
  await work();
  // Heard in the order of commits: once this has come, all before it have.
  const last = new Promise((resolve) =>
    client.on("notification", ({ payload }) => payload === "{}" && resolve(null)),
  );
  await client.query("SELECT pg_notify('plumbline_live', '{}')");
  await last;
  await client.end();
  return topics;
}

describe("T42: a gateway that takes nothing", () => {
  it("is said to fail after the second try, on open screens too, until one is accepted", async () => {
    await setGateway();
    here.gateway.answering.status = 503;
    expect(await announced(reachMaya)).toEqual([]);
    expect((await viewChannels(here.maya)).failing).toEqual([]);
    expect(await announced(reachMaya)).toEqual(["channels"]);
    expect((await viewChannels(here.maya)).failing).toEqual(["webhook"]);
    expect(await announced(reachMaya)).toEqual([]);
    here.gateway.answering.status = 204;
    expect(await announced(reachMaya)).toEqual(["channels"]);
    expect((await viewChannels(here.maya)).failing).toEqual([]);
  });

  it("that is another clinic's says nothing about this one", async () => {
    await setGateway();
    here.gateway.answering.status = 503;
    await reachMaya();
    await reachMaya();
    const elsewhere = await buildStaff(await buildClinic(), ["clinician"]);
    expect((await viewChannels(elsewhere)).failing).toEqual([]);
  });

  it("is forgotten when the gateway is changed", async () => {
    await setGateway();
    here.gateway.answering.status = 503;
    await reachMaya();
    await reachMaya();
    await changeWebhook(here.maya, {
      url: "https://sms-gateway.example/texts",
      newSecret: false,
      seen: here.gateway.url,
    });
    expect((await viewChannels(here.maya)).failing).toEqual([]);
  });

  it("is mail's server: the second try says so, and names who has no other way", async () => {
    const tom = await buildStaff(here.clinicId, ["clinician"], { name: "Dr Tom Reyes" });
    await subscribeBrowser(tom, here.push.target);
    const closed = await smtp();
    await closed.stop();
    await sendTest(here.maya);
    const [mail] = await stored<{ id: string }>(here.clinicId, "SELECT id FROM mail");
    for (let tries = 0; tries < 2; tries += 1)
      await expect(deliverMail(here.clinicId, mail?.id ?? "")).rejects.toMatchObject({ forGood: false });
    expect((await viewChannels(tom)).failing).toEqual(["mail"]);
    const { people } = await viewChannels(tom);
    expect(people.map(({ name, outOfReach }) => [name, outOfReach])).toEqual([
      ["Dr Maya Okafor", true],
      ["Dr Tom Reyes", false],
    ]);
  });

  it("does not count one mailbox that does not exist as mail failing, and names its owner", async () => {
    await smtp(() => "550 no such person");
    for (let tests = 0; tests < 3; tests += 1) await sendTest(here.maya);
    for (const { id } of await stored<{ id: string }>(here.clinicId, "SELECT id FROM mail"))
      await deliverMail(here.clinicId, id);
    const { failing, people } = await viewChannels(here.maya);
    expect(failing).toEqual([]);
    expect(people).toMatchObject([{ ways: { mail: "failing" }, outOfReach: true }]);
  });
});
