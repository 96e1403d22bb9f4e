import type { Page } from "@playwright/test";
import { stored } from "@/lib/testing/factories";
import { patientWithPhone, prepared } from "../doors/offline";
import { ready } from "../doors/page";
import { heading } from "../doors/patient";
import { expect, expectAccessibleInBothSchemes, PHONE, test } from "../fixtures";

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
  const page = await open({ ...PHONE, session });
  await prepared(page);
  await page.goto("/patient/tight");
  await ready(page);
  await page.context().setOffline(true);
  for (const question of ["workout", "sitting", "balance", "stress"])
    await page.locator(`input[name="${question}"]`).first().check();
  await page.getByRole("button", { name: "Show me what to do" }).click();
  await expect(heading(page, "You are offline. Your answer is not sent yet")).toBeVisible();

  await page.goto("/patient/check-in");
  await expect(page.getByText("1 answer is saved on this phone. It is not sent yet.")).toBeVisible();
  await expect(page.getByText("You can answer all of it without a network.")).toBeVisible();
  await page.getByRole("button", { name: "Start the check-in" }).click();
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
    if (at === 8) await expectAccessibleInBothSchemes(page);
    await page.getByRole("button", { name: "Continue", exact: true }).click();
    await expect(page.getByText(new RegExp(`^Question ${at} of`))).toBeHidden();
  }
  expect(asked.length).toBeGreaterThan(25);
  await expect(page.getByRole("link", { name: "Go to today’s exercises" })).toBeVisible();
  await expect(page.getByText("2 answers are saved on this phone. They are not sent yet.")).toBeVisible();

  await keepOneThatNobodyCanRead(page);
  await page.context().setOffline(false);
  await expect(page.getByText("They are not sent yet.")).toBeHidden({ timeout: 20_000 });
  await test.step("what the clinic could not read stays on the phone, and says what to do", async () => {
    const line = page.getByText(
      /Your clinic could not read your answer of .*Ring them and tell them: 555-0100/,
    );
    await expect(line).toBeVisible();
    await expectAccessibleInBothSchemes(page);
    await page.goto("/patient/today");
    await expect(line).toBeVisible();
    await page.getByRole("button", { name: "I have done this" }).click();
    await expect(line).toBeHidden();
  });
  expect(
    await stored(clinicId, "SELECT form, state, tier::text AS tier FROM check_in WHERE patient_id = $1", [
      patientId,
    ]),
  ).toEqual([{ form: "full", state: "completed", tier: "none" }]);
  expect(await stored(clinicId, "SELECT id FROM self_check WHERE patient_id = $1", [patientId])).toHaveLength(
    1,
  );
});
