import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { ClinicId } from "@/lib/access/ids";
import { plant, stored, plantCheckIn } from "@/lib/testing/factories";

import { takeNetwork } from "../doors/network";
import { answerCheckIn, heading, signOut } from "../doors/patient";
import { cookieOf, expect, expectAccessibleInBothSchemes, PHONE, test } from "../fixtures";
import { hire, openClinic, register, signedInPhone, somebody } from "../people";
import { prescribe } from "../prescriptions";

/** What this browser keeps for the patient door, as one text for each thing kept. */
const keptTexts = (page: Page, beginning = "patient-offline") =>
  page.evaluate(async (wanted) => {
    const texts: string[] = [];
    for (const name of (await caches.keys()).filter((one) => one.startsWith(wanted))) {
      const cache = await caches.open(name);
      for (const key of await cache.keys())
        texts.push(`${key.url} ${(await (await cache.match(key))?.text()) ?? ""}`);
    }
    return texts;
  }, beginning);
const own = (page: Page) => keptTexts(page, "patient-own-");
const registrations = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

/** Both scopes watch, and the page is on the phone. */
async function prepared(page: Page): Promise<void> {
  await page.goto("/patient/today");
  await expect.poll(() => registrations(page)).toBe(2);
  await expect.poll(async () => (await keptTexts(page)).length).toBe(1);
  for (const kept of ["/patient/kept-plan ", "/patient/kept-check-in "])
    await expect.poll(async () => (await own(page)).some((text) => text.includes(kept))).toBe(true);
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
  await takeNetwork(page);
  await expect(page.getByText("You are offline. You can read this page.")).toBeVisible();

  for (const path of ["/patient/help", "/patient/settings", "/patient/history"]) {
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
    for (const known of [person.name.split(" ")[1] ?? "", person.email, person.mobile])
      expect(kept).not.toContain(known);
  });

  await test.step("back on the network, the page that was wanted comes by itself", async () => {
    await page.context().setOffline(false);
    await expect(heading(page, "You are offline")).toBeHidden({ timeout: 20_000 });
    await expect(page).toHaveURL(/\/patient\/history$/);
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
  await takeNetwork(page);
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
  await takeNetwork(page);
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
  await takeNetwork(page);
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
  await takeNetwork(page);
  await answerCheckIn(page, "saddle", "Old and not worse");
  const shown = page.locator("[data-choices]:visible");
  await expect(shown).toHaveCount(1);
  await expect(shown.getByRole("heading", { name: "Go to an emergency department now" })).toBeVisible();
});

test("a check-in begun without a network instructs by the rules on the phone, and alerts when it arrives", async ({
  open,
}) => {
  const { clinicId, session } = await patient("Onni");
  const page = await open({ ...PHONE, session });
  await prepared(page);
  await takeNetwork(page);
  await page.goto("/patient/check-in");
  await page.getByRole("button", { name: "Start the check-in" }).click();
  const pick = async (name: string) => {
    await page.getByRole("radio", { name, exact: true }).check();
    await page.getByRole("button", { name: "Continue", exact: true }).click();
  };
  await expect(page.locator("[data-choices]:visible")).toHaveCount(0);
  await pick("No");
  await expect(page.getByRole("radio", { name: "No", exact: true })).not.toBeChecked();
  await expectAccessibleInBothSchemes(page);
  await pick("New in the last 14 days");
  const shown = page.locator("[data-choices]:visible");
  await expect(shown.getByRole("heading", { name: "Go to an emergency department now" })).toBeVisible();
  await expect(shown).toContainText("We have not been able to tell the clinic yet. Ring them: 555-0100.");
  await expect(page.getByText("1 answer is saved on this phone. It is not sent yet.")).toBeVisible();
  await expectAccessibleInBothSchemes(page);
  expect(await openAlerts(clinicId)).toEqual([]);
  await test.step("nothing that was answered can be read on the phone", async () => {
    const kept = await page.evaluate(async () => {
      const opened = indexedDB.open("plumbline-outbox");
      await new Promise((done) => (opened.onsuccess = done));
      const all = opened.result.transaction("items").objectStore("items").getAll();
      await new Promise((done) => (all.onsuccess = done));
      opened.result.close();
      return JSON.stringify([all.result, Object.entries(sessionStorage), Object.entries(localStorage)]);
    });
    expect(kept).toContain("ephemeral");
    expect(kept).not.toMatch(/saddle|starting-to-pee|NEW/);
  });
  await page.context().setOffline(false);
  await expect(page.getByText("It is not sent yet.")).toBeHidden({ timeout: 20_000 });
  expect(await openAlerts(clinicId)).toHaveLength(1);
});

test("signing out takes it all off the phone", async ({ open }) => {
  const { session } = await patient("Otis");
  const page = await open({ ...PHONE, session });
  await prepared(page);
  await signOut(page);
  await expect
    .poll(async () => [(await keptTexts(page, "")).length, await registrations(page)])
    .toEqual([0, 0]);
});

/** Done, with a pain of 2, on every side the exercise asks about. */
async function logDone(page: Page): Promise<void> {
  for (const radio of await page.getByRole("radio", { name: "Done", exact: true }).all()) await radio.check();
  await page.getByRole("radio", { name: /^2(\D|$)/ }).check();
  await page.getByRole("button", { name: /^Save and/ }).click();
}

type Open = (visitor: { readonly session: string }) => Promise<Page>;

/** A phone with a session begun and one answer that is not sent. */
async function phoneWithUnsent(open: Open, first: string) {
  const clinicId = await openClinic();
  const patientId = await register(clinicId, somebody(first));
  const { staffId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  await prescribe(clinicId, patientId, staffId);
  await plantCheckIn(clinicId, patientId, new Date());
  const session = await signedInPhone(clinicId, patientId);
  const page = await open({ ...PHONE, session });
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

/** What of the outbox lies on this phone. */
const onPhone = (page: Page) =>
  page.evaluate(async () => {
    const opened = indexedDB.open("plumbline-outbox");
    await new Promise((done) => (opened.onsuccess = done));
    const all = async (store: string) => {
      if (!opened.result.objectStoreNames.contains(store)) return 0;
      const counted = opened.result.transaction(store).objectStore(store).count();
      await new Promise((done) => (counted.onsuccess = done));
      return counted.result;
    };
    const found = { items: await all("items"), sessions: await all("sessions") };
    opened.result.close();
    return found;
  });

test("signing out without a network says so, leaves nothing that can be read, and ends once it can be sent", async ({
  open,
}) => {
  const { clinicId, session, page, logs } = await phoneWithUnsent(open, "Oda");
  await page.goto("/patient/today");
  await page.getByRole("button", { name: "Sign out" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("1 answer is not sent yet.");
  await expectAccessibleInBothSchemes(page);
  await dialog.getByRole("button", { name: "Stay signed in" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Sign out" }).click();
  await dialog.getByRole("button", { name: "Sign out" }).click();

  await expect(heading(page, "You are offline")).toBeVisible();
  await expect(page.getByText("You are signed out on this phone.")).toBeVisible();
  expect(await own(page)).toEqual([]);
  expect(await onPhone(page)).toEqual({ items: 1, sessions: 0 });
  for (const path of ["/patient/kept-plan", "/patient/session", "/patient/settings"]) {
    await page.goto(path);
    await expect(heading(page, "You are offline")).toBeVisible();
  }

  await page.context().setOffline(false);
  await expect(page).toHaveURL(/\/patient\/sign-in/, { timeout: 20_000 });
  expect(await logs()).toHaveLength(1);
  const ended = await stored(clinicId, "SELECT id FROM session WHERE id = $1 AND revoked_at IS NOT NULL", [
    session,
  ]);
  expect(ended).toHaveLength(1);
  expect(await onPhone(page)).toEqual({ items: 0, sessions: 0 });
});

test("another patient on the same phone neither sees nor sends what is there, and it is not lost", async ({
  open,
}) => {
  const { page, session, logs } = await phoneWithUnsent(open, "Ottilie");
  const second = await patient("Osman");
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/outbox")) sent.push(request.url());
  });
  // Theirs is the cookie now; the page of the one before is gone before there is a network again.
  await page.context().addCookies([await cookieOf(second.session)]);
  await page.goto("about:blank");
  await page.context().setOffline(false);
  await page.goto("/patient/today");
  await expect(heading(page, "Hello, Osman")).toBeVisible();
  await expect.poll(() => onPhone(page)).toEqual({ items: 1, sessions: 0 });
  await expect
    .poll(async () => (await own(page)).some((text) => text.includes("/patient/kept-plan ")))
    .toBe(true);
  expect((await own(page)).join()).not.toContain("Exercise 1 of");
  await expect(page.getByText("not sent yet")).toHaveCount(0);
  expect(sent).toEqual([]);
  expect(await logs()).toEqual([]);

  await page.context().addCookies([await cookieOf(session)]);
  await page.goto("/patient/today");
  await expect.poll(async () => (await logs()).length, { timeout: 15_000 }).toBe(1);
  await expect.poll(() => onPhone(page)).toEqual({ items: 0, sessions: 0 });
});
