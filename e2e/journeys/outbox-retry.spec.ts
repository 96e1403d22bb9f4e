import type { Page, Route } from "@playwright/test";
import { stopClock } from "../doors/clock";
import { logDone, onPhone, outboxReady } from "../doors/offline";
import { openFirstExercise } from "../doors/patient";
import { expect, PHONE, test } from "../fixtures";
import { readyToExercise } from "../prescriptions";

const MINUTE = 60_000;

/** What the browser says of a page that is put away, and then taken out again. */
const show = (page: Page, state: "hidden" | "visible") =>
  page.evaluate((now) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, value: now });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);

test("what a server that was down did not take is sent by itself, seldomer each time, and not while nobody looks", async ({
  open,
}) => {
  // Without a worker: it is the page that sends.
  const page = await open({
    ...PHONE,
    session: (await readyToExercise()).session,
    serviceWorkers: "block",
  });
  let tries = 0;
  let isDown = true;
  await page.route("**/api/outbox", (route) => {
    tries += 1;
    return isDown ? route.abort() : route.continue();
  });
  await page.clock.install();
  await openFirstExercise(page);
  await outboxReady(page);
  await stopClock(page);
  await logDone(page);
  const unsent = page.getByText("1 answer is saved on this phone. It is not sent yet.");
  await expect(unsent).toBeVisible();
  await expect.poll(() => tries).toBe(2);

  await test.step("while it is down: after 15 s, 30 s and a minute, no oftener", async () => {
    for (const [seconds, then] of [
      [14, 2],
      [2, 3],
      [28, 3],
      [4, 4],
      [54, 4],
      [8, 5],
    ] as const) {
      await page.clock.runFor(seconds * 1_000);
      await expect.poll(() => tries).toBe(then);
      await expect.poll(() => onPhone(page)).toMatchObject({ items: 1 });
    }
  });

  await test.step("a page that is put away asks nothing; taken out again it asks at once", async () => {
    await show(page, "hidden");
    await page.clock.runFor(30 * MINUTE);
    expect(tries).toBe(5);
    await show(page, "visible");
    await expect.poll(() => tries).toBe(6);
    await expect(unsent).toBeVisible();
  });

  await test.step("nothing tells the phone that the server is back, and it is sent all the same", async () => {
    isDown = false;
    await expect.poll(() => onPhone(page)).toMatchObject({ items: 1 });
    await page.clock.runFor(16_000);
    await expect(unsent).toBeHidden();
    await expect.poll(() => onPhone(page)).toMatchObject({ items: 0 });
    expect(tries).toBe(7);
    await page.clock.runFor(30 * MINUTE);
    expect(tries).toBe(7);
  });
});

/** Each item is one that no rule could file. */
const unfiled = (route: Route) => {
  const { items } = route.request().postDataJSON() as { items: { id: string }[] };
  return route.fulfill({ json: { items: items.map(({ id }) => ({ id, result: "unfiled" })) } });
};
const backOnline = (page: Page) => page.evaluate(() => dispatchEvent(new Event("online")));

test("what was read and let go in one tab does not come back with the late reply to another", async ({
  open,
}) => {
  const { session } = await readyToExercise();
  const one = await open({ ...PHONE, session, serviceWorkers: "block" });
  await one.context().route("**/api/outbox", (route) => route.abort());
  await openFirstExercise(one);
  // Unsent, the answer leads back to the session all the same.
  await outboxReady(one);
  await one.evaluate(() => document.body.setAttribute("data-before", ""));
  await logDone(one);
  // Only the document that follows has none of it.
  await expect(one.locator("body[data-before]")).toHaveCount(0);
  await outboxReady(one);
  await expect.poll(() => onPhone(one)).toMatchObject({ items: 1 });
  const other = await one.context().newPage();
  await other.goto("/patient/today");
  await outboxReady(other);
  const { promise: replied, resolve: reply } = Promise.withResolvers<undefined>();
  await other.route("**/api/outbox", (route) => replied.then(() => unfiled(route)));

  const asked = other.waitForRequest("**/api/outbox");
  await backOnline(other);
  await asked;
  // Not before: a try of its own would have read the answer out of the other's hands.
  await one.route("**/api/outbox", unfiled);
  await backOnline(one);
  await one.getByRole("button", { name: "I have done this" }).click();
  await expect.poll(() => onPhone(one)).toMatchObject({ items: 0 });
  const told = other.evaluate(() =>
    new Promise((go) => addEventListener("plumbline:outbox", go, { once: true })).then(() => null),
  );
  reply(undefined);
  await told;
  expect(await onPhone(other)).toMatchObject({ items: 0 });
});
