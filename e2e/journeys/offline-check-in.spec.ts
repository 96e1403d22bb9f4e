import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { ClinicId } from "@/lib/access/ids";
import { unbroken } from "@/components/check-in/unbroken";
import { plant, stored } from "@/lib/testing/factories";
import { giveNetwork, takeNetwork } from "../doors/network";
import { keptOfOwner, keptTexts, outboxReady, patientWithPhone, prepared } from "../doors/offline";
import { heading, ready } from "../doors/page";
import { answerCheckIn } from "../doors/patient";
import { expect, expectAccessibleInBothSchemes, PHONE, test } from "../fixtures";
import { hire } from "../people";

const NOT_TOLD = `We have not been able to tell the clinic yet. Ring them: ${unbroken("555-0100")}.`;

const BY_OTHER = "Somebody else is answering for me, or interpreting";

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

const openAlerts = (clinicId: string) => stored(clinicId, "SELECT id FROM alert WHERE state <> 'resolved'");

/** Whole, so that taking the network cuts no page in two. */
async function atFirstQuestion(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Do a check-in" }).click();
  await expect(page).toHaveURL(/saddle$/);
  await ready(page);
}

test("an answer that cannot be sent shows its instruction at once, claims nothing, and is sent later", async ({
  open,
}) => {
  const { clinicId, session } = await patientWithPhone("Olaf");
  const page = await open({ ...PHONE, losesNetwork: true, session });
  await prepared(page);
  await atFirstQuestion(page);
  await takeNetwork(page);
  await answerCheckIn(page, "saddle", "New in the last 14 days");

  const shown = page.locator("[data-choices]:visible");
  await expect(shown).toHaveCount(1);
  await expect(shown.getByRole("heading", { name: "Go to an emergency department now" })).toBeVisible();
  await expect(shown.getByText("Do not wait for us to ring.", { exact: true })).toBeVisible();
  await expect(shown).toContainText(NOT_TOLD);
  await expect(page.getByText("We have told the clinic.")).toHaveCount(0);
  // What to do stands first; what became of the answer is told under it.
  const notSent = heading(page, "You are offline. Your answer is not sent yet");
  await expect(notSent).toBeVisible();
  const [toDo, became] = await Promise.all([shown.boundingBox(), notSent.boundingBox()]);
  expect(became?.y).toBeGreaterThan((toDo?.y ?? Number.NaN) + (toDo?.height ?? Number.NaN));
  await expect(page).toHaveTitle("Go to an emergency department now");
  await expectAccessibleInBothSchemes(page);
  expect(await openAlerts(clinicId)).toEqual([]);
  expect((await keptTexts(page)).join()).not.toContain("/answers");

  await giveNetwork(page);
  await expect(page).toHaveURL(/\/result$/, { timeout: 20_000 });
  await expect(page.getByText("We have told the clinic.").first()).toBeVisible();
  expect(await openAlerts(clinicId)).toHaveLength(1);
});

test("away from its instruction, a page still says to do what an unsent answer called for", async ({
  open,
}) => {
  const { session } = await patientWithPhone("Odil");
  const page = await open({ ...PHONE, losesNetwork: true, session });
  await prepared(page);
  await atFirstQuestion(page);
  // Closed, it could be any answer: the words hold for whatever it called for.
  const told = page.getByText("If we told you to go to an emergency department").filter({ visible: true });
  await expect(told).toHaveCount(0);
  await takeNetwork(page);
  await answerCheckIn(page, "saddle", "New in the last 14 days");
  await expect(page.locator("[data-choices]:visible")).toHaveCount(1);
  await expect(told).toHaveCount(1);
  await page.goto("/patient/today");
  await outboxReady(page);
  await expect(told).toHaveCount(1);
  await expectAccessibleInBothSchemes(page);
});

test("a calm answer is kept and sent later, without an alarm", async ({ open }) => {
  const { clinicId, session } = await patientWithPhone("Orla");
  const page = await open({ ...PHONE, losesNetwork: true, session });
  await prepared(page);
  await atFirstQuestion(page);
  await takeNetwork(page);
  await answerCheckIn(page, "saddle", "No");
  await expect(heading(page, "You are offline. Your answer is not sent yet")).toBeVisible();
  await expect(page.locator("[data-choices]:visible")).toHaveCount(0);
  await page.getByRole("button", { name: "Send it now" }).click();
  await expect(heading(page, "You are offline. Your answer is not sent yet")).toBeVisible();
  await giveNetwork(page);
  await expect(page).toHaveURL(/starting-to-pee$/, { timeout: 20_000 });
  expect(await openAlerts(clinicId)).toEqual([]);
});

test("urgent words without a network name a time and promise no call", async ({ open }) => {
  const { session } = await patientWithPhone("Odo");
  const page = await open({ ...PHONE, losesNetwork: true, session });
  await prepared(page);
  await atFirstQuestion(page);
  await takeNetwork(page);
  await answerCheckIn(page, "saddle", "Old and not worse");
  const shown = page.locator("[data-choices]:visible");
  await expect(shown.getByRole("heading", { name: "Speak to a health worker today" })).toBeVisible();
  await expect(shown.getByText("Call 116117 today.", { exact: true })).toBeVisible();
  await expect(shown).not.toContainText(/\{|will ring you/);
});

test("a clinic that has made a rule stricter has made it so without a network too", async ({ open }) => {
  const { clinicId, session } = await patientWithPhone("Oriel");
  await raiseRule(clinicId, { subject: "RF-A01", value: "emergency" });
  const page = await open({ ...PHONE, losesNetwork: true, session });
  await prepared(page);
  await atFirstQuestion(page);
  await takeNetwork(page);
  await answerCheckIn(page, "saddle", "Old and not worse");
  const shown = page.locator("[data-choices]:visible");
  await expect(shown).toHaveCount(1);
  await expect(shown.getByRole("heading", { name: "Go to an emergency department now" })).toBeVisible();
});

test("a check-in begun without a network instructs by the rules on the phone, and alerts when it arrives", async ({
  open,
}) => {
  const { clinicId, session } = await patientWithPhone("Onni");
  const page = await open({ ...PHONE, losesNetwork: true, session });
  await prepared(page);
  await takeNetwork(page);
  await page.goto("/patient/check-in");
  await outboxReady(page);
  await page.getByRole("button", { name: "Start the check-in" }).click();
  const pick = async (name: string) => {
    await page.getByRole("radio", { name, exact: true }).check();
    await page.getByRole("button", { name: "Continue", exact: true }).click();
  };
  await expect(page.locator("[data-choices]:visible")).toHaveCount(0);
  await test.step("who answers can be taken off again, also after the page was asked anew", async () => {
    const byOther = page.getByLabel(BY_OTHER);
    await byOther.check();
    await page.getByRole("button", { name: "Continue", exact: true }).click();
    await expect(page.locator("main fieldset")).toHaveAccessibleDescription(/Choose an answer/);
    await byOther.uncheck();
  });
  await pick("No");
  await expect(page.getByRole("radio", { name: "No", exact: true })).not.toBeChecked();
  await expectAccessibleInBothSchemes(page);
  await pick("New in the last 14 days");
  const shown = page.locator("[data-choices]:visible");
  await expect(shown.getByRole("heading", { name: "Go to an emergency department now" })).toBeVisible();
  await expect(shown).toContainText(NOT_TOLD);
  await expect(page.getByText("1 answer is saved on this phone. It is not sent yet.")).toBeVisible();
  const sentSince = page.getByText("Since then your answers have been sent to the clinic.");
  await expect(sentSince).toHaveCount(0);
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
    expect(kept).not.toMatch(/saddle|starting-to-pee|\bNEW\b/);
  });
  await giveNetwork(page);
  await expect(page.getByText("It is not sent yet.")).toBeHidden({ timeout: 20_000 });
  await expect(sentSince).toBeVisible();
  await expect(shown.getByText(NOT_TOLD)).toBeHidden();
  await expect(shown.getByRole("heading", { name: "Go to an emergency department now" })).toBeVisible();
  await expectAccessibleInBothSchemes(page);
  expect(await openAlerts(clinicId)).toHaveLength(1);
  const said = await stored(clinicId, `SELECT answered_by_other AS "byOther" FROM check_in`);
  expect(said).toEqual([{ byOther: false }]);
});

/** What an unfinished check-in leaves on the phone. */
const draftOnPhone = (page: Page) =>
  page.evaluate(async () => {
    const opened = indexedDB.open("plumbline-outbox");
    await new Promise((done) => (opened.onsuccess = done));
    const all = opened.result.transaction("drafts").objectStore("drafts").getAll();
    await new Promise((done) => (all.onsuccess = done));
    opened.result.close();
    const drafts = all.result as { iv: Uint8Array; text: ArrayBuffer }[];
    return JSON.stringify(
      drafts.map(({ iv, text }) => [iv.length, new TextDecoder().decode(text).replaceAll('"', "")]),
    );
  });

/** One more of what lies on the phone, under an id it was not closed for. */
const keepOneThatNobodyCanRead = (page: Page) =>
  page.evaluate(async () => {
    const opened = indexedDB.open("plumbline-outbox");
    await new Promise((done) => (opened.onsuccess = done));
    const items = opened.result.transaction("items", "readwrite").objectStore("items");
    const all = items.getAll();
    await new Promise((done) => (all.onsuccess = done));
    const [first] = all.result as { id: string }[];
    const put = items.put({ ...first, id: crypto.randomUUID() });
    await new Promise((done) => (put.onsuccess = done));
    opened.result.close();
  });

test("the whole full form, and a self-check, are answered without a network, kept closed, and stored when there is one", async ({
  open,
}) => {
  const { clinicId, patientId, session } = await patientWithPhone("Orsolya");
  const page = await open({ ...PHONE, losesNetwork: true, session });
  await prepared(page);
  for (const kept of ["/patient/tight ", "/patient/history "])
    await expect.poll(async () => (await keptOfOwner(page)).some((text) => text.includes(kept))).toBe(true);
  await takeNetwork(page);
  await page.goto("/patient/history");
  await ready(page);
  await expect(page.getByRole("button", { name: "Yes, this is right" })).toBeVisible();
  const keys: string[] = [];
  for (let opened = 0; opened < 2; opened += 1) {
    await page.goto("/patient/tight");
    await outboxReady(page);
    keys.push(await page.locator('input[name="clientKey"]').inputValue());
  }
  expect(keys[0]).not.toBe(keys[1]);
  for (const question of ["workout", "sitting", "balance", "stress"])
    await page.locator(`input[name="${question}"]`).first().check();
  await page.getByRole("button", { name: "Show me what to do" }).click();
  await expect(heading(page, "You are offline. Your answer is not sent yet")).toBeVisible();

  await page.goto("/patient/check-in");
  await expect(page.getByText("1 answer is saved on this phone. It is not sent yet.")).toBeVisible();
  await expect(page.getByText("You can answer all of it without a network.")).toBeVisible();
  await page.getByRole("button", { name: "Start the check-in" }).click();
  const byOther = page.getByLabel(BY_OTHER);
  await byOther.check();
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(page.locator("main fieldset")).toHaveAccessibleDescription(/Choose an answer/);
  await expect(byOther).toBeChecked();
  const asked: string[] = [];
  for (let at = 1; !(await heading(page, "Your check-in is saved").isVisible()); at += 1) {
    await expect(page.getByText(new RegExp(`^Question ${at} of`))).toBeVisible();
    const legend = page.locator("main h1").first();
    asked.push(await legend.innerText());
    // The calm answer of each kind of page.
    const calm = page.locator(
      ["NO", "no", "none", "0"].map((value) => `main [name="answer"][value="${value}"]`).join(),
    );
    await calm.first().check();
    if (at > 1) await expect(byOther).toHaveCount(0);
    if (at === 8) await expectAccessibleInBothSchemes(page);
    if (at === 9) {
      await page.reload();
      await expect(page.getByText(/^Question 9 of/)).toBeVisible();
      expect(await draftOnPhone(page)).not.toMatch(/saddle|given/);
      await calm.first().check();
    }
    await page.getByRole("button", { name: "Continue", exact: true }).click();
    await expect(page.getByText(new RegExp(`^Question ${at} of`))).toBeHidden();
  }
  expect(asked.length).toBeGreaterThan(25);
  expect(await draftOnPhone(page)).toBe("[]");
  await expect(page.getByRole("link", { name: "Back to today" })).toBeVisible();
  await expect(page.getByText("2 answers are saved on this phone. They are not sent yet.")).toBeVisible();

  await keepOneThatNobodyCanRead(page);
  await giveNetwork(page);
  await expect(page.getByText("They are not sent yet.")).toBeHidden({ timeout: 20_000 });
  await test.step("the page no longer says that it waits, and leads to the start page", async () => {
    await expect(heading(page, "Your check-in has arrived")).toBeVisible();
    await expect(page.getByText("What you answered on this page was sent to your clinic")).toBeVisible();
    await expect(page.getByText(/sent to your clinic by itself/)).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Back to today" })).toHaveAttribute("href", "/patient/today");
  });
  await test.step("what the clinic could not read stays on the phone, and says what to do", async () => {
    const line = page.getByText(
      new RegExp(
        `Your clinic could not read an answer .*Ring ${unbroken("555-0100")} and tell them what you answered`,
      ),
    );
    await expect(line).toBeVisible();
    await expectAccessibleInBothSchemes(page);
    await page.goto("/patient/today");
    await expect(line).toBeVisible();
    await page.getByRole("button", { name: "I have done this" }).click();
    await expect(line).toBeHidden();
  });
  expect(
    await stored(
      clinicId,
      `SELECT form, state, tier::text AS tier, answered_by_other AS "byOther" FROM check_in WHERE patient_id = $1`,
      [patientId],
    ),
  ).toEqual([{ form: "full", state: "completed", tier: "none", byOther: true }]);
  expect(await stored(clinicId, "SELECT id FROM self_check WHERE patient_id = $1", [patientId])).toHaveLength(
    1,
  );
});
