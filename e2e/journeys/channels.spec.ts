import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { PUSH_PORTS } from "../address";
import { openToday } from "../doors/clinic";
import { ready } from "../doors/page";
import { patientWithPhone, prepared } from "../doors/offline";
import { expectHome, report } from "../doors/patient";
import type { TakenPush } from "@/lib/testing/push-service";
import { DESK, expect, expectAccessibleInBothSchemes, PHONE, test } from "../fixtures";
import { mailServerGone, mailsTo } from "../mailbox";
import { hire, openClinic, register, signedInPhone, somebody } from "../people";
import {
  deliverPush,
  onOrOff,
  openPushService,
  pressShown,
  shownBy,
  turnOnPush,
  withPushService,
} from "../push";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

const shown = (page: Page) => shownBy(page, "/clinic/");
const deliver = (page: Page, message: { id: string; text: string }) => deliverPush(page, "/clinic/", message);

/** Where each test to oneself went. The worker sends the clinic's morning test meanwhile, in other words. */
const ownTests = (taken: readonly TakenPush[]) =>
  taken
    .filter(({ message }) => (message as { text: string }).text === "This is a test. Nothing waits for you")
    .map(({ path }) => path);

test("a browser shows the portal's messages, is tested, and is turned off again", async ({ open }) => {
  test.setTimeout(120_000);
  const clinicId = await openClinic();
  const ann = await hire(clinicId, "Dr Ann Keller", ["owner", "clinician"]);
  const page = await open({ ...DESK, session: ann.sessionId, permissions: ["notifications"] });
  const push = await openPushService(PUSH_PORTS.channels);
  await turnOnPush(page, push.target);
  await expect(page.getByRole("row", { name: /Dr Ann Keller/ })).toContainText("Set up, 1 browser");

  await test.step("its worker shows exactly what was sent", async () => {
    const id = randomUUID();
    await deliver(page, { id, text: "Please open the portal" });
    await expect
      .poll(() => shown(page))
      .toEqual([{ title: "Plumbline", body: "Please open the portal", tag: id }]);
  });

  await test.step("a test arrives by every channel and is written down on the open page", async () => {
    await button(page, "Send me a test").click();
    await expect(page.getByText("A test is on its way")).toBeVisible();
    await expect.poll(() => mailsTo(ann.email, /A test from/), { timeout: 30_000 }).toHaveLength(1);
    await expect.poll(() => ownTests(push.taken), { timeout: 30_000 }).toEqual(["/push/one"]);
    await page.reload();
    // The clinic's morning test may stand beside it.
    for (const told of [/^Email, accepted/, /^Browser message, accepted/])
      await expect(page.getByRole("listitem").filter({ hasText: told }).first()).toBeVisible();
  });

  await test.step("the push service has given it another address: the next page tells the server", async () => {
    const endpoint = push.target.endpoint.replace(/one$/, "two");
    await withPushService(page, { ...push.target, endpoint });
    await page.evaluate(() => sessionStorage.clear());
    const told = page.waitForResponse(/\/api\/push-subscriptions\/end$/);
    await openToday(page);
    await told;
    await page.goto("/clinic/settings/channels");
    await expect(onOrOff(page, "On in this browser")).toBeVisible();
    await expect(page.getByRole("row", { name: /Dr Ann Keller/ })).toContainText("Set up, 1 browser");
    await ready(page);
    await button(page, "Send me a test").click();
    await expect.poll(() => ownTests(push.taken), { timeout: 30_000 }).toEqual(["/push/one", "/push/two"]);
  });

  await test.step("turned off, nothing more comes", async () => {
    await ready(page);
    await button(page, "Turn off in this browser").click();
    await expect(onOrOff(page, "Off in this browser.")).toBeVisible();
    await expect(page.getByRole("row", { name: /Dr Ann Keller/ })).toContainText("Not set up");
  });

  await test.step("a locked screen keeps the worker, which shows what is sent meanwhile", async () => {
    await button(page, "Lock").click();
    await expect(page).toHaveURL(/\/clinic\/locked/);
    const id = randomUUID();
    await deliver(page, { id, text: "Please open the portal" });
    await expect.poll(async () => (await shown(page)).map(({ tag }) => tag)).toContain(id);
  });
  expect(ownTests(push.taken)).toEqual(["/push/one", "/push/two"]);
  await push.stop();
});

test("a patient's reminder, pressed, leads to the page that is open, and to Today where none is", async ({
  open,
}) => {
  const { session, person } = await patientWithPhone("Opal");
  const page = await open({ ...PHONE, session, permissions: ["notifications"] });
  await prepared(page);
  const [first, second] = [randomUUID(), randomUUID()];
  const tags = async () => (await shownBy(page, "/patient/")).map(({ tag }) => tag);
  await deliverPush(page, "/patient/", { id: first, text: "Please open the portal" });
  await expect.poll(tags).toEqual([first]);
  expect(await pressShown(page, "/patient/")).toEqual(["focus"]);
  await expect.poll(tags).toEqual([]);
  await deliverPush(page, "/patient/", { id: second, text: "Please open the portal" });
  await expect.poll(tags).toEqual([second]);
  await page.goto("/sign-in");
  const ways = await pressShown(page, "/patient/");
  expect(ways).toHaveLength(1);
  await page.goto(ways[0] ?? "");
  await expectHome(page, person.name);
  await expect(page).toHaveURL(/\/patient\/today$/);
});

test("T42: with the mail server gone an alert is on screen in 5 s and the fault in 2 min, until mail works again", async ({
  open,
}) => {
  test.setTimeout(360_000);
  const clinicId = await openClinic();
  const noor = await hire(clinicId, "Dr Noor Haddad", ["owner", "clinician"]);
  const { sessionId } = await hire(clinicId, "Priya Nair", ["front-desk"]);
  const patientId = await register(clinicId, somebody("Gale"));
  const phone = await open({ ...PHONE, session: await signedInPhone(clinicId, patientId) });
  const desk = await open({ ...DESK, session: sessionId });
  const page = await open({ ...DESK, session: noor.sessionId });
  const bar = (of: Page) => of.locator("[data-fault=channels-failing]");
  const loads: string[] = [];
  await openToday(desk);
  await openToday(page);
  desk.on("load", () => loads.push(desk.url()));
  await expect(bar(desk)).toBeHidden();
  const comesBack = await mailServerGone(noor.email);

  await report(phone, { saddle: "NEW" });
  await expect(desk.locator("[data-alert-bar=emergency]")).toBeVisible({ timeout: 5_000 });
  await expect(bar(desk)).toContainText("Messages by email are not getting through", { timeout: 120_000 });
  await expect(bar(page)).toBeVisible();
  await bar(page).getByRole("link", { name: "Look at the channels" }).click();
  await expect(page.getByText("Email is failing")).toBeVisible();
  await expect(page.getByText("Nothing reaches Dr Noor Haddad just now")).toBeVisible();

  await comesBack();
  await expect(bar(desk)).toBeHidden({ timeout: 180_000 });
  await expect(bar(page)).toBeHidden();
  // Any mail that gets through takes the bar away; what waited follows by the next round.
  await expect.poll(() => mailsTo(noor.email, /Please open the portal/), { timeout: 60_000 }).toHaveLength(1);
  expect(loads).toEqual([]);
});

test("the gateway's secret is shown once; a host that is not listed is refused in words", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const owner = await hire(clinicId, "Dr Maya Okafor", ["owner"]);
  const page = await open({ ...DESK, session: owner.sessionId });
  await page.goto("/clinic/settings/channels");
  await ready(page);
  await page.getByLabel("Address of the gateway").fill("https://inside.example/texts");
  await button(page, "Save").click();
  await expect(page.getByText(/^This host is not allowed here/)).toBeVisible();
  await page.getByLabel("Address of the gateway").fill("https://sms-gateway.example/texts");
  await button(page, "Save").click();
  await expect(page.getByText(/^whsec_/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Address of the gateway")).toHaveValue("https://sms-gateway.example/texts");
  await expect(page.getByText(/^whsec_/)).toBeHidden();

  await ready(page);
  const sure = page.getByRole("dialog", { name: "Make a new secret?" });
  await button(page, "Make a new secret").click();
  await sure.getByRole("button", { name: "Keep the one there is" }).click();
  await expect(sure).toBeHidden();
  await expect(page.getByText(/^whsec_/)).toBeHidden();
  await button(page, "Make a new secret").click();
  await expectAccessibleInBothSchemes(page);
  await sure.getByRole("button", { name: "Make it" }).click();
  await expect(page.getByText(/^whsec_/)).toBeVisible();
});
