import type { Page } from "@playwright/test";
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
