import type { Page } from "@playwright/test";
import { stored } from "@/lib/testing/factories";
import { onPhone, outboxReady, patientWithPhone, prepared } from "../doors/offline";
import { button, heading, pick } from "../doors/page";
import { relayOf } from "../doors/relay";
import { expect, PHONE, test } from "../fixtures";

const alerts = (clinicId: string) => stored<{ tier: string }>(clinicId, "SELECT tier::text FROM alert");

async function atFirstQuestion(page: Page): Promise<void> {
  await prepared(page);
  await button(page, "Do a check-in").click();
  await expect(page).toHaveURL(/saddle$/);
  await outboxReady(page);
}

async function answer(page: Page, words: string): Promise<void> {
  await pick(page, words);
  await button(page, "Continue").click();
}

test("an answer whose network fails at once, though the phone believes in one, outlives the page that was closed", async ({
  open,
}) => {
  const { clinicId, session } = await patientWithPhone("Osric");
  const page = await open({ ...PHONE, losesNetwork: true, session });
  await atFirstQuestion(page);
  const relay = relayOf(page.context());
  relay?.cut();
  expect(await page.evaluate(() => navigator.onLine)).toBe(true);
  await answer(page, "New in the last 14 days");
  await expect(heading(page, "You are offline. Your answer is not sent yet")).toBeVisible();
  expect(await onPhone(page)).toMatchObject({ items: 1 });
  const [next, there] = [await page.context().newPage(), page.url()];
  await page.close();
  expect(await alerts(clinicId)).toEqual([]);
  relay?.mend();
  // As a phone that was restarted opens its tabs: at that address, without what was posted.
  await next.goto(there);
  await expect(heading(next, /^Hello, Osric/)).toBeVisible();
  await expect.poll(() => onPhone(next)).toMatchObject({ items: 0 });
  expect(await alerts(clinicId)).toEqual([{ tier: "emergency" }]);
});

test("an answer outlives a page that is closed as soon as it was pressed, while nothing answers", async ({
  open,
}) => {
  const { clinicId, session } = await patientWithPhone("Orsina");
  const page = await open({ ...PHONE, session });
  await atFirstQuestion(page);
  await page.context().route("**/api/**", () => undefined);
  const asked = page.context().waitForEvent("request", (request) => request.url().includes("/answers"));
  const pressed = answer(page, "New in the last 14 days").catch(() => undefined);
  await asked;
  const next = await page.context().newPage();
  await page.close();
  await pressed;
  await page.context().unrouteAll();
  await next.goto("/patient/today");
  await expect.poll(() => alerts(clinicId)).toEqual([{ tier: "emergency" }]);
  await expect.poll(() => onPhone(next)).toMatchObject({ items: 0 });
});

test("what the server has answered is sent no second time", async ({ open }) => {
  const { session } = await patientWithPhone("Ottoline");
  const page = await open({ ...PHONE, session });
  await atFirstQuestion(page);
  const again: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/outbox")) again.push(request.method());
  });
  await answer(page, "No");
  await expect(page).toHaveURL(/starting-to-pee$/);
  await outboxReady(page);
  expect(await onPhone(page)).toMatchObject({ items: 0 });
  expect(again).toEqual([]);
});

test("an answer of somebody who was signed out meanwhile is kept, sent from the sign-in, and the page says so", async ({
  open,
}) => {
  const { clinicId, session } = await patientWithPhone("Orla");
  const page = await open({ ...PHONE, session });
  await atFirstQuestion(page);
  await stored(clinicId, "UPDATE session SET revoked_at = now() WHERE id = $1 RETURNING id", [session]);
  await answer(page, "New in the last 14 days");
  await expect(page).toHaveURL(/sign-in\?problem=kept$/);
  await expect(page.getByText("This phone keeps it and sends it by itself")).toBeVisible();
  await expect(page.getByRole("heading", { name: "The red list" })).toBeVisible();
  await expect.poll(() => alerts(clinicId)).toEqual([{ tier: "emergency" }]);
  await expect.poll(() => onPhone(page)).toMatchObject({ items: 0 });
});

test("an answer that a proxy meets, whose server is away, shows what to do, is kept and is sent once it is back", async ({
  open,
}) => {
  const { clinicId, session } = await patientWithPhone("Odell");
  const page = await open({ ...PHONE, session });
  await atFirstQuestion(page);
  const away = "**/api/**";
  await page.context().route(away, (route) => route.fulfill({ status: 502, body: "Bad Gateway" }));
  await answer(page, "New in the last 14 days");
  await expect(page.getByRole("heading", { name: "Go to an emergency department now" })).toBeVisible();
  expect(await onPhone(page)).toMatchObject({ items: 1 });
  expect(await alerts(clinicId)).toEqual([]);
  await page.context().unroute(away);
  const again = page.context().waitForEvent("request", (request) => request.url().includes("/answers"));
  await button(page, "Send it now").click();
  // By its name the phone lets go of it, as the first time.
  expect((await again).url()).toContain("?kept=");
  await expect(page).toHaveURL(/result$/);
  await expect.poll(() => onPhone(page)).toMatchObject({ items: 0 });
  expect(await alerts(clinicId)).toEqual([{ tier: "emergency" }]);
});

test("an answer is posted at the first press where the browser refuses at once to keep it", async ({
  open,
}) => {
  const { clinicId, session } = await patientWithPhone("Osbert");
  const page = await open({ ...PHONE, session });
  await atFirstQuestion(page);
  await page.evaluate(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException("closing", "InvalidStateError");
    };
  });
  await answer(page, "New in the last 14 days");
  await expect(page).toHaveURL(/result$/);
  expect(await alerts(clinicId)).toEqual([{ tier: "emergency" }]);
});
