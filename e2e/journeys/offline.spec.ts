import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { ClinicId } from "@/lib/access/ids";
import { plant, stored } from "@/lib/testing/factories";
import { answerCheckIn, heading, signOut } from "../doors/patient";
import { expect, expectAccessibleInBothSchemes, PHONE, test } from "../fixtures";
import { hire, openClinic, register, signedInPhone, somebody } from "../people";

/** What this browser keeps for the patient door, as one text for each thing kept. */
const keptTexts = (page: Page) =>
  page.evaluate(async () => {
    const texts: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const key of await cache.keys())
        texts.push(`${key.url} ${(await (await cache.match(key))?.text()) ?? ""}`);
    }
    return texts;
  });
const registrations = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

/** Both scopes watch, and the page is on the phone. */
async function prepared(page: Page): Promise<void> {
  await page.goto("/patient/today");
  await expect.poll(() => registrations(page)).toBe(2);
  await expect.poll(async () => (await keptTexts(page)).length).toBe(1);
}

/** As two people of the clinic have agreed on it. */
async function raiseRule(clinicId: ClinicId, change: { subject: string; value: string }): Promise<void> {
  const [owner, clinician] = [
    await hire(clinicId, "Dr Maya Okafor", ["owner"]),
    await hire(clinicId, "Dr Tom Reyes", ["clinician"]),
  ];
  const [changeId, at] = [randomUUID(), new Date(Date.now() - 60_000)];
  await plant(clinicId, "safety_change", [
    {
      ...{ ...change, id: changeId, clinic_id: clinicId, reason: "Agreed", proposed_by: owner.staffId },
      proposed_at: at,
    },
  ]);
  await plant(clinicId, "safety_change_answer", [
    { clinic_id: clinicId, change_id: changeId, answer: "confirmed", answered_by: clinician.staffId, at },
  ]);
}

async function patient(first: string) {
  const clinicId = await openClinic();
  const person = somebody(first);
  const patientId = await register(clinicId, person);
  return { clinicId, person, session: await signedInPhone(clinicId, patientId) };
}

const openAlerts = (clinicId: string) => stored(clinicId, "SELECT id FROM alert WHERE state <> 'resolved'");

test("without a network the numbers, the red list and the advice card are there", async ({ open }) => {
  const { session, person } = await patient("Olga");
  const page = await open({ ...PHONE, session });
  await prepared(page);
  await page.context().setOffline(true);
  await expect(page.getByText("You are offline. You can read this page.")).toBeVisible();

  for (const path of ["/patient/help", "/patient/today", "/patient/check-in"]) {
    await page.goto(path);
    await expect(heading(page, "You are offline")).toBeVisible();
    await expect(page.getByRole("heading", { name: "The red list" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Emergency: call 112" })).toHaveAttribute("href", "tel:112");
    await expect(page.getByRole("heading", { name: "My back just hurt during exercise" })).toBeVisible();
    await expect(page.locator("[data-choices]:visible")).toHaveCount(0);
  }
  await expectAccessibleInBothSchemes(page);

  await test.step("nothing of the patient is kept", async () => {
    const kept = (await keptTexts(page)).join();
    expect(kept).toContain("RED LIST");
    for (const own of [person.name.split(" ")[1] ?? "", person.email, person.mobile])
      expect(kept).not.toContain(own);
  });

  await test.step("back on the network, the page that was wanted comes by itself", async () => {
    await page.context().setOffline(false);
    await expect(heading(page, "Check-in")).toBeVisible({ timeout: 20_000 });
  });
});

test("an answer that cannot be sent shows its instruction at once, claims nothing, and is sent later", async ({
  open,
}) => {
  const { clinicId, session } = await patient("Olaf");
  const page = await open({ ...PHONE, session });
  await prepared(page);
  await page.getByRole("button", { name: "Do a check-in" }).click();
  await expect(page).toHaveURL(/saddle$/);
  await page.context().setOffline(true);
  await answerCheckIn(page, "saddle", "New in the last 14 days");

  const shown = page.locator("[data-choices]:visible");
  await expect(shown).toHaveCount(1);
  await expect(shown.getByRole("heading", { name: "Go to an emergency department now" })).toBeVisible();
  await expect(shown.getByText("Do not wait for us to ring.", { exact: true })).toBeVisible();
  await expect(shown).toContainText("We have not been able to tell the clinic yet. Ring them: 555-0100.");
  await expect(page.getByText("We have told the clinic.")).toHaveCount(0);
  await expect(heading(page, "You are offline. Your answer is not sent yet")).toBeVisible();
  await expect(page).toHaveTitle("Go to an emergency department now");
  await expectAccessibleInBothSchemes(page);
  expect(await openAlerts(clinicId)).toEqual([]);
  expect((await keptTexts(page)).join()).not.toContain("/answers");

  await page.context().setOffline(false);
  await expect(page).toHaveURL(/\/result$/, { timeout: 20_000 });
  await expect(page.getByText("We have told the clinic.").first()).toBeVisible();
  expect(await openAlerts(clinicId)).toHaveLength(1);
});

test("a calm answer is kept and sent later, without an alarm", async ({ open }) => {
  const { clinicId, session } = await patient("Orla");
  const page = await open({ ...PHONE, session });
  await prepared(page);
  await page.getByRole("button", { name: "Do a check-in" }).click();
  await expect(page).toHaveURL(/saddle$/);
  await page.context().setOffline(true);
  await answerCheckIn(page, "saddle", "No");
  await expect(heading(page, "You are offline. Your answer is not sent yet")).toBeVisible();
  await expect(page.locator("[data-choices]:visible")).toHaveCount(0);
  await page.getByRole("button", { name: "Send it now" }).click();
  await expect(heading(page, "You are offline. Your answer is not sent yet")).toBeVisible();
  await page.context().setOffline(false);
  await expect(page).toHaveURL(/starting-to-pee$/, { timeout: 20_000 });
  expect(await openAlerts(clinicId)).toEqual([]);
});

test("urgent words without a network name a time and promise no call", async ({ open }) => {
  const { session } = await patient("Odo");
  const page = await open({ ...PHONE, session });
  await prepared(page);
  await page.getByRole("button", { name: "Do a check-in" }).click();
  await page.context().setOffline(true);
  await answerCheckIn(page, "saddle", "Old and not worse");
  const shown = page.locator("[data-choices]:visible");
  await expect(shown.getByRole("heading", { name: "Speak to a health worker today" })).toBeVisible();
  await expect(shown.getByText("Call 116117 today.", { exact: true })).toBeVisible();
  await expect(shown).not.toContainText(/\{|will ring you/);
});

test("a clinic that has made a rule stricter has made it so without a network too", async ({ open }) => {
  const { clinicId, session } = await patient("Oriel");
  await raiseRule(clinicId, { subject: "RF-A01", value: "emergency" });
  const page = await open({ ...PHONE, session });
  await prepared(page);
  await page.getByRole("button", { name: "Do a check-in" }).click();
  await page.context().setOffline(true);
  await answerCheckIn(page, "saddle", "Old and not worse");
  const shown = page.locator("[data-choices]:visible");
  await expect(shown).toHaveCount(1);
  await expect(shown.getByRole("heading", { name: "Go to an emergency department now" })).toBeVisible();
});

test("signing out takes it all off the phone", async ({ open }) => {
  const { session } = await patient("Otis");
  const page = await open({ ...PHONE, session });
  await prepared(page);
  await signOut(page);
  await expect.poll(async () => [(await keptTexts(page)).length, await registrations(page)]).toEqual([0, 0]);
});
