import type { Page } from "@playwright/test";
import { plantCheckIn, stored } from "@/lib/testing/factories";
import { giveNetwork, takeNetwork } from "../doors/network";
import { logDone, onPhone, patientWithPhone, prepared } from "../doors/offline";
import { button, heading, ready } from "../doors/page";
import { cookieOf, expect, PHONE, test } from "../fixtures";
import { hire } from "../people";
import { prescribe } from "../prescriptions";

/** What the browser says of a tab that is taken out again. */
const takenOut = (tab: Page) => tab.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

async function keptPlan(tab: Page): Promise<void> {
  await tab.goto("/patient/kept-plan");
  await expect(tab.getByRole("button", { name: "Start", exact: true })).toBeVisible();
  await ready(tab);
}

test("two tabs of a phone that was long without a network are of one session, one alarm and one patient", async ({
  open,
}) => {
  const { clinicId, patientId, session } = await patientWithPhone("Tove");
  const { staffId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  await prescribe(clinicId, patientId, staffId);
  await plantCheckIn(clinicId, patientId, new Date());
  const one = await open({ ...PHONE, losesNetwork: true, session });
  await prepared(one);
  const other = await one.context().newPage();
  await other.goto("/patient/today");
  await ready(other);
  for (const tab of [one, other]) await takeNetwork(tab);
  for (const tab of [one, other]) await keptPlan(tab);

  await test.step("what was begun in one is gone on with in the other", async () => {
    await one.getByRole("button", { name: "Start", exact: true }).click();
    await logDone(one);
    await expect(one.getByText(/^Exercise 2 of/)).toBeVisible();
    await takenOut(other);
    await other.getByRole("button", { name: "Carry on where you were" }).click();
    await expect(other.getByText(/^Exercise 2 of/)).toBeVisible();
    await logDone(other);
    await expect(other.getByText(/^Exercise 3 of/)).toBeVisible();
  });

  await test.step("a red flag in one shows what to do at once, and ends the exercises in the other", async () => {
    await other.goto("/patient/kept-check-in");
    await other.getByRole("button", { name: "Start the check-in" }).click();
    await other.getByRole("radio", { name: "New in the last 14 days", exact: true }).check();
    await other.getByRole("button", { name: "Continue", exact: true }).click();
    await expect(other.getByRole("heading", { name: "Go to an emergency department now" })).toBeVisible();
    await expect(one.getByText(/^Exercise 2 of/)).toBeVisible();
    await takenOut(one);
    await expect(one.getByText(/^Exercise 2 of/)).toBeHidden();
    await expect(one.getByRole("link", { name: /check-in/ }).first()).toBeVisible();
    expect(await onPhone(one)).toMatchObject({ items: 3 });
  });

  await test.step("both send at once: nothing is lost or doubled, and it alerts", async () => {
    await Promise.all([giveNetwork(one), giveNetwork(other)]);
    await expect.poll(() => onPhone(one), { timeout: 20_000 }).toMatchObject({ items: 0 });
    const done = await stored(
      clinicId,
      `SELECT s.id, count(DISTINCT l.item_id)::int AS items,
         count(l.superseded_at)::int AS again FROM exercise_session s JOIN session_log l ON l.session_id = s.id
       WHERE s.patient_id = $1 GROUP BY s.id`,
      [patientId],
    );
    expect(done).toEqual([{ id: expect.any(String) as unknown, items: 2, again: 0 }]);
    expect(await stored(clinicId, "SELECT tier::text FROM alert")).toEqual([{ tier: "emergency" }]);
  });

  await test.step("once somebody else signs in in one, the other shows no answers that would be filed under their name", async () => {
    const next = await patientWithPhone("Tarik");
    await one.goto("/patient/tight");
    await ready(one);
    const answer = one.getByRole("radio").first();
    await answer.check();
    await one.context().addCookies([await cookieOf(next.session)]);
    await other.goto("/patient/today");
    await expect(heading(other, "Hello, Tarik")).toBeVisible();
    await expect(answer).not.toBeChecked();
    expect(await onPhone(one)).toEqual({ items: 0, sessions: 0 });
  });
});

test("without a script: a page that somebody else left open is filed for nobody, and the one who pressed is told", async ({
  open,
}) => {
  const [left, now] = [await patientWithPhone("Tamar"), await patientWithPhone("Teo")];
  const page = await open({ ...PHONE, session: left.session, javaScriptEnabled: false });
  const confirm = button(page, "Yes, this is right today");
  const confirmed = async ({ clinicId, patientId }: typeof left) =>
    (await stored(clinicId, "SELECT FROM history_version WHERE patient_id = $1", [patientId])).length;
  await page.goto("/patient/history");
  await page.context().addCookies([await cookieOf(now.session)]);
  await confirm.click();
  await expect(page.getByText("We did not save what was just sent")).toBeVisible();
  await expect(heading(page, /^Hello, Teo/)).toBeVisible();
  expect(await Promise.all([confirmed(left), confirmed(now)])).toEqual([0, 0]);
  await page.goto("/patient/history");
  await confirm.click();
  await expect(page).toHaveURL(/\/patient\/today/);
  expect(await Promise.all([confirmed(left), confirmed(now)])).toEqual([0, 1]);
});
