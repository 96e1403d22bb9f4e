import type { Page, Route } from "@playwright/test";
import type { ClinicId } from "@/lib/access/ids";
import { buildVisit, stored } from "@/lib/testing/factories";
import { acknowledge, openToday, visitOf } from "../doors/clinic";
import { clockOf } from "../doors/clock";
import { ready } from "../doors/page";
import { report } from "../doors/patient";
import { DESK, expect, PHONE, test } from "../fixtures";
import { clinicToday, hire, openClinic, register, signedInPhone, somebody } from "../people";

const LIVE = "**/api/clinic/alerts/**";
const LIST = "**/api/clinic/alerts";
const STREAM = "**/api/clinic/alerts/stream";
const PICTURE = "**/api/clinic/picture?*";
const notLive = (page: Page) => page.getByRole("alert").filter({ hasText: "Not live" });

async function patientOf(clinicId: ClinicId, first: string) {
  const person = somebody(first);
  const patientId = await register(clinicId, person);
  return { person, patientId, session: await signedInPhone(clinicId, patientId) };
}

test("a page that hears nothing says so in red, and stops when it hears again", async ({ open }) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  const desk = await open({ ...DESK, session: sessionId });
  await desk.clock.install();
  await openToday(desk);
  await desk.clock.fastForward(40_000);
  await expect(notLive(desk)).toBeHidden();

  for (const url of [LIVE, PICTURE]) await desk.route(url, (route) => route.abort());
  const before = await clockOf(desk);
  await openToday(desk);
  const opened = await clockOf(desk);
  await desk.clock.pauseAt(before + 25_000);
  await expect(notLive(desk)).toBeHidden();
  await desk.clock.pauseAt(opened + 29_500);
  await expect(notLive(desk)).toContainText("New alerts may be missing. Trying again.");

  await desk.clock.resume();
  for (const url of [LIVE, PICTURE]) await desk.unroute(url);
  await desk.clock.fastForward(6_000);
  await expect(notLive(desk)).toBeHidden();
});

test("a list that cannot be fetched, or does not come, never reads as no alerts", async ({ open }) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  const desk = await open({ ...DESK, session: sessionId });
  await desk.clock.install();
  const none = desk.getByText("No alerts waiting", { exact: true });
  const notKnown = desk.getByText("Not known: alerts may be waiting");
  // The page shows what it came with and asks at once: only when that has arrived does its next asking count from now.
  const arrived = desk.waitForResponse(LIST);
  await desk.goto("/clinic/alerts");
  await ready(desk);
  await arrived;
  await expect(none).toBeVisible();

  for (const broken of [(route: Route) => route.abort(), () => undefined]) {
    await desk.route(LIST, broken);
    const asked = desk.waitForRequest(LIST);
    await desk.clock.fastForward(31_000);
    await asked;
    // What the page waits for next begins when it has heard of the failure, and not when the request left.
    await expect(async () => {
      await desk.clock.fastForward(15_500);
      await expect(notKnown).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 10_000 });
    await expect(desk.getByRole("alert").filter({ hasText: "This list is from" })).toBeVisible();
    await expect(desk.getByText(/no alerts/i)).toHaveCount(0);
    await desk.unroute(LIST);
    await desk.clock.fastForward(31_000);
    await expect(none).toBeVisible();
    await expect(notKnown).toBeHidden();
  }
});

test("without the stream, polling brings arrivals and alerts all the same", async ({ open }) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  const { person, patientId, session } = await patientOf(clinicId, "Polly");
  const visitId = await buildVisit(clinicId, patientId, await clinicToday(clinicId));
  const desk = await open({ ...DESK, session: sessionId });
  await desk.clock.install();
  await desk.route(STREAM, (route) => route.abort());
  await openToday(desk);
  await expect(visitOf(desk, person)).toContainText("Booked");
  await expect(desk).toHaveTitle(/^Today/);

  await stored(
    clinicId,
    "UPDATE visit SET status = 'arrived', arrived_at = now() WHERE id = $1 RETURNING id",
    [visitId],
  );
  await report(await open({ ...PHONE, session }), { saddle: "NEW" });
  await desk.clock.fastForward(25_000);
  await expect(visitOf(desk, person)).toContainText("Arrived");
  await expect(desk).toHaveTitle(/^\(1\) Today/);
  await expect(notLive(desk)).toBeHidden();
});

test("the press that lets a page be heard is not lost: nothing moves under it", async ({ open }) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  for (const path of ["/clinic/alerts", "/clinic/locked"]) {
    // A page that stood open when the screen is locked leads there by itself, in the middle of this one's way.
    const desk = await open({ ...PHONE, session: sessionId });
    await desk.addInitScript(() => localStorage.setItem("plumbline-sound", "on"));
    if (path === "/clinic/locked")
      await stored(clinicId, "UPDATE session SET locked_at = now() WHERE id = $1 RETURNING id", [sessionId]);
    await desk.goto(path);
    await ready(desk);
    const soundOn = desk.getByRole("button", { name: "Turn sound on" });
    await expect(soundOn).toBeVisible();
    const place = () => desk.locator("main").evaluate((main) => main.getBoundingClientRect().top);
    const before = await place();
    await desk.mouse.move(200, before + 5);
    await desk.mouse.down();
    await expect(soundOn).toBeHidden();
    expect(await place(), path).toBe(before);
    await desk.mouse.up();
    await desk.close();
  }
});

test("what waits comes with the page, and moves nothing under a press that is under way", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  const { session } = await patientOf(clinicId, "Iris");
  await report(await open({ ...PHONE, session }), { saddle: "NEW" });
  const desk = await open({ ...DESK, session: sessionId });
  let bring = () => {};
  const asked = new Promise<void>((resolve) => (bring = resolve));
  await desk.route(PICTURE, async (route) => asked.then(() => route.continue()));
  await desk.goto("/clinic/today");
  await ready(desk);
  await expect(desk.locator("[data-alert-bar=emergency]")).toContainText("1 alert in all.");
  await expect(desk.locator("[data-fault=nobody-on-duty]")).toBeVisible();
  const places = desk.getByRole("navigation", { name: "Clinic" });
  await expect(places.getByRole("link", { name: /^Alerts/ })).toContainText("1");

  const settings = places.getByRole("link", { name: "Settings" });
  const before = await settings.boundingBox();
  await settings.hover();
  await desk.mouse.down();
  const arrived = desk.waitForResponse(PICTURE);
  bring();
  await (await arrived).finished();
  expect(await settings.boundingBox()).toEqual(before);
  await desk.mouse.up();
  await expect(desk).toHaveURL(/\/clinic\/settings/);
});

test("a locked screen still says how many wait, and never who", async ({ open }) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  const { person, session } = await patientOf(clinicId, "Linus");
  const desk = await open({ ...DESK, session: sessionId });
  await stored(clinicId, "UPDATE session SET locked_at = now() WHERE id = $1 RETURNING id", [sessionId]);
  await desk.goto("/clinic/locked");
  await expect(desk).not.toHaveTitle(/^\(/);
  await report(await open({ ...PHONE, session }), { saddle: "NEW" });
  await expect(desk).toHaveTitle(/^\(1\)/);
  await expect(desk.getByText(/1 alert/).first()).toBeVisible();
  await expect(desk.getByText(person.name)).toHaveCount(0);
});

test("the tabs of one browser share one stream, and the next takes over when its tab closes", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  const { session } = await patientOf(clinicId, "Sal");
  const phone = await open({ ...PHONE, session });
  const first = await open({ ...DESK, session: sessionId });
  const streams: string[] = [];
  first.context().on("request", (request) => {
    if (request.url().endsWith("/api/clinic/alerts/stream")) streams.push(request.url());
  });
  await openToday(first);
  await expect.poll(() => streams.length).toBe(1);
  const second = await first.context().newPage();
  await openToday(second);
  const third = await first.context().newPage();
  await openToday(third);

  await report(phone, { saddle: "NEW" });
  for (const page of [first, second, third]) await expect(page).toHaveTitle(/^\(1\) Today/);
  expect(streams).toHaveLength(1);

  await first.close();
  await expect.poll(() => streams.length).toBe(2);
  await acknowledgeFrom(second);
  for (const page of [second, third]) await expect(page.locator("[data-alert-bar]")).toHaveCount(0);
  expect(streams).toHaveLength(2);
});

async function acknowledgeFrom(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Open the alerts" }).click();
  await ready(page);
  await acknowledge(page);
}

/** When each tone of a page starts, by its clock: what a person at the desk would hear. */
async function hearTones(page: Page): Promise<() => Promise<number[]>> {
  await page.addInitScript(() => {
    const counted = window as typeof window & { tones: number[] };
    counted.tones = [];
    const prototype = OscillatorNode.prototype as unknown as { start: (when?: number) => void };
    const { start } = prototype;
    prototype.start = function (this: OscillatorNode, when?: number) {
      counted.tones.push(Date.now());
      start.call(this, when);
    };
  });
  return () => page.evaluate(() => (window as typeof window & { tones: number[] }).tones);
}

test("an emergency sounds in one tab of the browser, again every 20 s, and in the next when that closes", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  const { session } = await patientOf(clinicId, "Bell");
  const phone = await open({ ...PHONE, session });
  const first = await open({ ...DESK, session: sessionId });
  const second = await first.context().newPage();
  const heard = new Map<Page, () => Promise<number[]>>();
  const tones = (...pages: Page[]) =>
    Promise.all(pages.map(async (page) => (await heard.get(page)?.())?.length));
  const openTab = async (page: Page) => {
    heard.set(page, await hearTones(page));
    await openToday(page);
    // Wanted once, the sound comes with the first click or key of the other tabs.
    await (page === first ? page.getByRole("button", { name: "Turn sound on" }) : page.locator("h1")).click();
  };
  const { clock } = first.context();
  await clock.install();
  await openTab(first);
  await openTab(second);
  await expect.poll(() => tones(first, second), { message: "the sound of the button" }).toEqual([2, 0]);

  await report(phone, { saddle: "NEW" });
  for (const page of [first, second]) await expect(page).toHaveTitle(/^\(1\) Today/);
  await expect.poll(() => tones(first, second)).toEqual([8, 0]);

  // A tab opened later is never in step with the others.
  await clock.fastForward(7_000);
  const third = await first.context().newPage();
  await openTab(third);
  await expect(third).toHaveTitle(/^\(1\) Today/);
  const nextIs = (heardThen: readonly number[]) =>
    expect(async () => {
      await clock.fastForward(3_000);
      expect(await tones(first, second, third)).toEqual(heardThen);
    }).toPass({ timeout: 20_000 });
  await nextIs([14, 0, 0]);
  await nextIs([20, 0, 0]);
  // Each by its time, and no later than the step that passed it.
  const times = (await heard.get(first)?.()) ?? [];
  const [one = 0, two = 0, three = 0] = [2, 8, 14].map((nth) => times[nth]);
  for (const [at, due, steps] of [
    [two, one + 20_000, 1],
    [three, one + 40_000, 2],
  ] as const) {
    expect(at).toBeGreaterThanOrEqual(due);
    expect(at).toBeLessThan(due + steps * 3_500);
  }

  const inLine = async () => {
    const { pending } = await second.evaluate(() => navigator.locks.query());
    return pending?.filter(({ name }) => name === "plumbline-sound").length;
  };
  expect(await inLine()).toBe(2);
  await first.close();
  await expect.poll(inLine).toBe(1);
  await clock.fastForward(20_500);
  await expect.poll(async () => (await tones(second, third)).toSorted()).toEqual([0, 6]);
});
