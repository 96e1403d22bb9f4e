import type { Page } from "@playwright/test";
import { buildToldHistory, buildVisit, plant, stored } from "@/lib/testing/factories";
import { answerCalmly } from "../doors/calm-answer";
import { answerDue } from "../doors/due-questions";
import { confirmDetails, describe, answerRedFlag, handInWithMore, STIFF_BACK } from "../doors/intake";
import { arrive, sayWho, start } from "../doors/kiosk";
import { alertSaying, ready } from "../doors/page";
import { expect, TABLET, test } from "../fixtures";
import { clinicToday, openClinic, pairedTablet, register, somebody } from "../people";
import { expectSound, expectSoundAndClean } from "./sound-page";

async function awaited() {
  const clinicId = await openClinic();
  const person = somebody("Axel");
  const patientId = await register(clinicId, person);
  await buildVisit(clinicId, patientId, await clinicToday(clinicId));
  return { clinicId, patientId, person, kiosk: await pairedTablet(clinicId) };
}

test("sound: finding the visit, refused and not found", async ({ open }) => {
  const { person, kiosk } = await awaited();
  const tablet = await open({ ...TABLET, kiosk });
  await start(tablet);
  await sayWho(tablet, { name: "", born: { month: "13", day: "", year: "" } });
  await expect(tablet).toHaveTitle(/^Error: /);
  await expectSound(tablet);
  await sayWho(tablet, { ...person, born: { ...person.born, year: "1962" } });
  await expect(alertSaying(tablet)).toBeVisible();
  await expectSound(tablet);
});

test("sound: the details, and each of them while it is put right", async ({ open }) => {
  test.slow();
  const { person, kiosk } = await awaited();
  const tablet = await open({ ...TABLET, kiosk });
  await arrive(tablet, person);
  await expectSoundAndClean(tablet);
  for (const detail of ["mobile", "email", "emergency", "contact"]) {
    await tablet.goto(`/kiosk/details/${detail}`);
    await expectSoundAndClean(tablet);
    await tablet.getByRole("button", { name: "Save", exact: true }).click();
    await expect(tablet).toHaveTitle(/^Error: /);
    await expectSound(tablet);
  }
});

/** Any answer that raises nothing: the first box or radio, "No", or "None of these". */
async function answerQuietly(page: Page, name: string): Promise<void> {
  const nowhere = page.getByRole("checkbox", { name: "Nothing hurts today", exact: true });
  if ((await nowhere.count()) === 1) return nowhere.check();
  // So that what lasts is asked, too.
  const changed = page.getByRole("radio", { name: "Yes, something has changed", exact: true });
  if ((await changed.count()) === 1) return changed.check();
  if (await answerCalmly(page)) return;
  const signature = page.getByLabel("Type your full name to sign");
  if ((await signature.count()) === 1) {
    await page.getByRole("checkbox").check();
    return signature.fill(name);
  }
  return page.getByRole("radio").first().check();
}

/** What a page asks with: a refused page adds the same sum and the same note to every page of its kind. */
const kindOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const controls = [...document.querySelectorAll("main form :is(input, select, textarea, button)")];
    const kinds = controls.map((one) => {
      const group = one.closest("fieldset")?.className ?? "";
      return `${one.tagName} ${one.getAttribute("type") ?? ""} ${group}`;
    });
    return [...new Set(kinds)].sort().join();
  });

test("sound: every page of the intake and the questions due, every kind of page as refused, to the end", async ({
  open,
}) => {
  test.setTimeout(400_000);
  const { clinicId, patientId, person, kiosk } = await awaited();
  await buildToldHistory(clinicId, patientId, ["htn"]);
  await stored(clinicId, `UPDATE clinic SET measure_weeks = '{"phq-4": 6}' RETURNING id`);
  const tablet = await open({ ...TABLET, kiosk });
  await arrive(tablet, person);
  await confirmDetails(tablet);
  await expect(tablet).not.toHaveURL(/\/details$/);
  const heading = tablet.getByRole("heading", { level: 1 });
  const check = tablet.getByRole("heading", { level: 1, name: "Check your answers" });
  const seen = new Set<string>();
  const kinds = new Set<string>();
  while ((await check.count()) === 0) {
    await expect(heading).toHaveCount(1);
    const path = new URL(tablet.url()).pathname;
    expect(seen, "the intake goes on").not.toContain(path);
    seen.add(path);
    await expectSoundAndClean(tablet);
    const kind = await kindOf(tablet);
    // Nothing hurts, so this one page is filled in: sent as it stands it is right.
    if (path.endsWith("/pain-now")) await expect(tablet.locator("input:checked")).toHaveValue("0");
    else {
      await tablet.getByRole("button", { name: "Continue", exact: true }).last().click();
      await expect(tablet).toHaveTitle(/^Error: /);
      if (!kinds.has(kind)) await expectSound(tablet);
      kinds.add(kind);
    }
    await answerQuietly(tablet, person.name);
    await tablet.getByRole("button", { name: "Continue", exact: true }).last().click();
    await expect(tablet).not.toHaveURL(new RegExp(`${path}$`));
  }
  expect(seen.size).toBeGreaterThan(20);
  expect(kinds.size).toBeGreaterThan(2);
  await expectSoundAndClean(tablet);
  await handInWithMore(tablet);
  await expectSoundAndClean(tablet);
  await tablet.getByRole("button", { name: "Answer now" }).click();
  await expect(tablet).toHaveURL(/phq-4-nervous$/);
  await expectSoundAndClean(tablet);
  await tablet.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(tablet).toHaveTitle(/^Error: /);
  await expectSound(tablet);
  for (const item of ["nervous", "worry", "interest", "low-mood"])
    await answerDue(tablet, `phq-4-${item}`, "Nearly every day");
  await expectSoundAndClean(tablet);
  await tablet.getByRole("button", { name: "Send my answers" }).click();
  await expect(tablet.getByText("If you feel unsafe, call", { exact: false })).toBeVisible();
  await expectSoundAndClean(tablet);
  await tablet.getByRole("button", { name: "I have read this" }).click();
  await expect(tablet.getByRole("heading", { level: 1, name: "Thank you", exact: true })).toBeVisible();
  await expectSoundAndClean(tablet);
});

test("sound: the instruction at the kiosk, and the question whether more time is needed", async ({
  open,
}) => {
  const { clinicId, person, kiosk } = await awaited();
  const tablet = await open({ ...TABLET, kiosk });
  await tablet.clock.install();
  await arrive(tablet, person);
  await ready(tablet);
  await tablet.clock.fastForward(61_000);
  await expect(tablet.getByRole("dialog", { name: "Do you need more time?" })).toBeVisible();
  await expectSound(tablet);
  await tablet.getByRole("button", { name: "Yes, I need more time" }).click();
  await confirmDetails(tablet);
  await describe(tablet, STIFF_BACK);
  await answerRedFlag(tablet, "saddle", "Not sure");
  await expect(tablet).toHaveURL(/\/kiosk\/help-now$/);
  await expectSoundAndClean(tablet);
  const instruction = tablet.getByRole("alert").filter({ hasText: "Please tell the front desk now." });
  await expect(instruction).toBeVisible();
  await expect(tablet.getByText("We have called the front desk.")).toBeVisible();
  await expect(tablet.getByText(/shut/)).toHaveCount(0);

  // Shut today and, should midnight pass, tomorrow: nobody may be there to come.
  const days = [0, 1].map((ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10));
  await plant(
    clinicId,
    "closed_day",
    days.map((day) => ({ clinic_id: clinicId, day, reason: "Public holiday" })),
  );
  // The page that stands finds out by itself, and goes nowhere for it.
  await tablet.clock.fastForward(3_100);
  await expect(instruction).toContainText("The clinic is shut now. If nobody comes at once, do not wait");
  await expect(tablet.getByText("Go to an emergency department now.")).toBeVisible();
  await expect(tablet.getByText("We have called the front desk.")).toHaveCount(0);
  await expectSoundAndClean(tablet);
  await stored(clinicId, "UPDATE kiosk_device SET language = 'es' RETURNING id");
  await tablet.reload();
  await expect(tablet.getByRole("alert").filter({ hasText: "La clínica está cerrada ahora." })).toBeVisible();
});
