import { OUTBOX_EVENT } from "@/lib/client/outbox/send";
import { plantCheckIn, stored } from "@/lib/testing/factories";
import { giveNetwork, takeNetwork } from "../doors/network";
import {
  keptOfOwner,
  keptTexts,
  logDone,
  onPhone,
  outboxReady,
  patientWithPhone,
  prepared,
  workersWatching,
} from "../doors/offline";
import { button, heading } from "../doors/page";
import { signOut } from "../doors/patient";
import { cookieOf, expect, expectAccessibleInBothSchemes, type Open, PHONE, test } from "../fixtures";
import { hire, openClinic, register, signedInPhone, somebody } from "../people";
import { prescribe } from "../prescriptions";

/** A phone with a session begun and one answer that is not sent. */
async function phoneWithUnsent(open: Open, first: string) {
  const clinicId = await openClinic();
  const patientId = await register(clinicId, somebody(first));
  const { staffId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  await prescribe(clinicId, patientId, staffId);
  await plantCheckIn(clinicId, patientId, new Date());
  const session = await signedInPhone(clinicId, patientId);
  const page = await open({ ...PHONE, losesNetwork: true, session });
  await prepared(page);
  await takeNetwork(page);
  await page.goto("/patient/today");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page.getByText(/^Exercise 1 of/)).toBeVisible();
  const tried = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/api/outbox"));
  await logDone(page);
  await tried;
  await expect(page.getByText("1 answer is saved on this phone. It is not sent yet.")).toBeVisible();
  const logs = () =>
    stored(
      clinicId,
      "SELECT DISTINCT l.item_id FROM session_log l JOIN exercise_session s ON s.id = l.session_id WHERE s.patient_id = $1",
      [patientId],
    );
  return { clinicId, session, page, logs };
}

test("signing out takes it all off the phone", async ({ open }) => {
  const { session } = await patientWithPhone("Otis");
  const page = await open({ ...PHONE, session });
  await prepared(page);
  await signOut(page);
  await expect
    .poll(async () => [(await keptTexts(page, "")).length, await workersWatching(page)])
    .toEqual([0, 0]);
});

test("a page that reads what the phone keeps while signing out clears it reports no fault", async ({
  open,
}) => {
  const { session } = await patientWithPhone("Oleg");
  const page = await open({ ...PHONE, session });
  await prepared(page);
  await page.goto("/patient/settings");
  await outboxReady(page);
  await page.evaluate((told) => {
    const again = () => {
      for (let n = 0; n < 40; n += 1) dispatchEvent(new Event(told));
      setTimeout(again);
    };
    again();
  }, OUTBOX_EVENT);
  await button(page, "Sign out and clear this device").click();
  // The fixture fails the test for what a page reports.
  await expect(page).toHaveURL(/\/patient\/sign-in/);
});

/** With the network back, what was closed arrives once and the session is over on the server too. */
async function expectSentAndEnded({
  clinicId,
  session,
  page,
  logs,
}: Awaited<ReturnType<typeof phoneWithUnsent>>): Promise<void> {
  await giveNetwork(page);
  await expect(page).toHaveURL(/\/patient\/sign-in/, { timeout: 20_000 });
  expect(await logs()).toHaveLength(1);
  const ended = await stored(clinicId, "SELECT id FROM session WHERE id = $1 AND revoked_at IS NOT NULL", [
    session,
  ]);
  expect(ended).toHaveLength(1);
}

test("signing out without a network says so, leaves nothing that can be read, and ends once it can be sent", async ({
  open,
}) => {
  const phone = await phoneWithUnsent(open, "Oda");
  const { page } = phone;
  await page.goto("/patient/today");
  await outboxReady(page);
  await page.getByRole("button", { name: "Sign out" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("1 answer is not sent yet.");
  const { x, width } = (await dialog.boundingBox()) ?? { x: 0, width: 0 };
  expect(x, "it stands off both edges of the phone").toBeGreaterThanOrEqual(16);
  expect(x + width).toBeLessThanOrEqual((page.viewportSize()?.width ?? 0) - 16);
  await expectAccessibleInBothSchemes(page);
  await dialog.getByRole("button", { name: "Stay signed in" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Sign out" }).click();
  await dialog.getByRole("button", { name: "Sign out" }).click();

  await expect(heading(page, "You are offline")).toBeVisible();
  await expect(page.getByText("You are signed out on this phone.")).toBeVisible();
  expect(await keptOfOwner(page)).toEqual([]);
  expect(await onPhone(page)).toEqual({ items: 1, sessions: 0 });
  for (const path of ["/patient/kept-plan", "/patient/session", "/patient/settings"]) {
    await page.goto(path);
    await expect(heading(page, "You are offline")).toBeVisible();
  }

  await expectSentAndEnded(phone);
  expect(await onPhone(page)).toEqual({ items: 0, sessions: 0 });
});

test("signing out on a network that only looks like one clears the phone, and the server hears of it later", async ({
  open,
}) => {
  const phone = await phoneWithUnsent(open, "Orla");
  const { page } = phone;
  await page.goto("/patient/today");
  // As where the page's own script does not run yet: nothing stands between the button and the form.
  await page.getByRole("button", { name: "Sign out" }).evaluate((button: HTMLButtonElement) => {
    button.form?.submit();
  });
  await expect(heading(page, "You are offline")).toBeVisible();
  await expect(page.getByText("You are signed out on this phone.")).toBeVisible();
  expect(await keptOfOwner(page)).toEqual([]);
  expect(await onPhone(page)).toEqual({ items: 1, sessions: 0 });
  await expectSentAndEnded(phone);
});

test("another patient on the same phone neither sees nor sends what is there, and it is not lost", async ({
  open,
}) => {
  const { page, session, logs } = await phoneWithUnsent(open, "Ottilie");
  // Before anything else: what that page tries again under its own patient's cookie fails while there is no network.
  await page.goto("about:blank");
  const second = await patientWithPhone("Osman");
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/outbox")) sent.push(request.url());
  });
  // Theirs is the cookie before there is a network again.
  await page.context().addCookies([await cookieOf(second.session)]);
  await giveNetwork(page);
  await page.goto("/patient/today");
  await expect(heading(page, "Hello, Osman")).toBeVisible();
  await expect.poll(() => onPhone(page)).toEqual({ items: 1, sessions: 0 });
  await expect
    .poll(async () => (await keptOfOwner(page)).some((text) => text.includes("/patient/kept-plan ")))
    .toBe(true);
  expect((await keptOfOwner(page)).join()).not.toContain("Exercise 1 of");
  await expect(page.getByText("not sent yet")).toHaveCount(0);
  expect(sent).toEqual([]);
  expect(await logs()).toEqual([]);

  await page.context().addCookies([await cookieOf(session)]);
  await page.goto("/patient/today");
  await expect.poll(async () => (await logs()).length, { timeout: 15_000 }).toBe(1);
  await expect.poll(() => onPhone(page)).toEqual({ items: 0, sessions: 0 });
});
