import type { Page } from "@playwright/test";
import { Client } from "pg";
import { ready } from "../doors/page";
import { DESK, expect, test } from "../fixtures";
import { stored } from "@/lib/testing/owner-rows";
import { hire, openClinic, register, somebody } from "../people";

/** Whatever saves this patient's letters waits, as on a slow line; answers how to let it go on. */
async function holdLetters(clinicId: string, patientId: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: process.env["DATABASE_OWNER_URL"] });
  await client.connect();
  await client.query("BEGIN");
  await client.query("SELECT set_config('app.clinic_id', $1, true)", [clinicId]);
  await client.query("SELECT id FROM referral_letter WHERE patient_id = $1 FOR UPDATE", [patientId]);
  return async () => {
    await client.query("ROLLBACK");
    await client.end();
  };
}

const keptInTab = (page: Page) => page.evaluate(() => JSON.stringify(sessionStorage));

/** As a phone does that shows another app: it may end the tab without another word. */
const putAway = (page: Page) =>
  page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
    Reflect.deleteProperty(document, "visibilityState");
  });

test("by keys to a patient, whose episode goes into a letter that never changes", async ({ open }) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["owner", "clinician"]);
  const nell = somebody("Nell");
  const patientId = await register(clinicId, nell);
  for (const first of ["Abel", "Zoe"]) await register(clinicId, somebody(first));
  const page = await open({ ...DESK, session: sessionId });
  await page.goto("/clinic/patients");
  await ready(page);

  // The list is one stop of Tab: from a row, forwards out of it and back to that row.
  const search = page.getByLabel("Name, date of birth or phone");
  const names = page.getByRole("table").getByRole("link");
  await search.focus();
  await page.keyboard.press("Tab");
  await expect(names.first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(names.nth(1)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.locator("main :focus")).toHaveCount(0);
  await page.keyboard.press("Shift+Tab");
  await expect(names.nth(1)).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(search).toBeFocused();
  // The row that was the stop goes: the list stays in reach.
  await search.fill("Zoe");
  await expect(names).toHaveCount(1);
  await page.keyboard.press("Tab");
  await expect(names).toBeFocused();

  // In a field a key is a letter; out of it, "?" is the map.
  await search.fill("x");
  await search.press("?");
  await expect(search).toHaveValue("x?");
  const box = page.getByRole("combobox", { name: "Patient, page or action" });
  await page.keyboard.press("Control+k");
  await expect(box).toBeFocused();
  await expect(page.getByRole("heading", { name: "Keys" })).toBeHidden();
  await box.fill("nell");
  await expect(page.getByRole("option", { name: /Nell/ })).toHaveAttribute("aria-selected", "true");
  await box.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/clinic/patients/${patientId}$`));
  await expect(box).toBeHidden();
  await page.keyboard.press("?");
  await expect(page.getByRole("heading", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await box.fill("episode");
  await box.press("Enter");
  await expect(page).toHaveURL(/\/episode$/);

  await page.getByRole("button", { name: "Begin the episode" }).click();
  await expect(page.getByText("There is a problem")).toBeVisible();
  await page.getByLabel("Problem").fill("Low back pain, left");
  await page.getByLabel("Goal, in the patient’s words").fill("Carry my granddaughter upstairs");
  await page.getByRole("button", { name: "Begin the episode" }).click();
  await expect(page.getByText("Saved")).toBeVisible();
  await expect(page.getByRole("link", { name: "Low back pain, left" })).toBeVisible();

  await page.goto(`/clinic/patients/${patientId}/letters`);
  await ready(page);
  await page.getByRole("button", { name: "Begin the letter" }).click();
  await expect(page.getByLabel("The letter")).toBeVisible();
  await ready(page);
  // It saves itself while it is written, over what it saved before.
  for (const words of ["One thought", "Another thought"]) {
    await page.getByLabel("The letter").fill(words);
    await expect(page.getByText(/^Saved \d/)).toBeVisible();
    await expect(page.getByText("Not saved yet")).toBeHidden();
  }
  // Left while it saves, and opened again before that is done: it goes on from what was typed, and is its own colleague.
  const letGo = await holdLetters(clinicId, patientId);
  await page.getByLabel("The letter").fill("A third thought");
  await expect(page.getByText("Saving…")).toBeVisible();
  await page.getByLabel("The letter").fill("A third thought, and a word more");
  await page.reload();
  await expect(page.getByLabel("The letter")).toHaveValue("A third thought, and a word more");
  await letGo();
  await page.getByLabel("The letter").fill("Another thought");
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  await expect(page.getByText("Not saved yet")).toBeHidden();
  await page.reload();
  await expect(page.getByLabel("The letter")).toHaveValue("Another thought");
  // A tab that is closed asks while the last second is not in the record; one that has nothing to lose does not.
  await ready(page);
  await page.getByLabel("The letter").click();
  const asked = page.waitForEvent("dialog");
  const letGoAgain = await holdLetters(clinicId, patientId);
  await page.getByLabel("The letter").fill("A second before it closes");
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe("beforeunload");
  await question.dismiss();
  await letGoAgain();
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  const unasked = await page.context().newPage();
  await unasked.goto(page.url());
  await ready(unasked);
  await unasked.getByLabel("The letter").click();
  await expect(unasked.getByLabel("The letter")).toHaveValue("A second before it closes");
  const isClosed = unasked.waitForEvent("close");
  await unasked.close({ runBeforeUnload: true });
  await isClosed;
  // A link within the chart sends the last second, too.
  const letterUrl = page.url();
  const inRecord = () =>
    stored<{ text: string }>(clinicId, "SELECT text FROM referral_letter WHERE patient_id = $1", [patientId]);
  await ready(page);
  await page.getByLabel("The letter").fill("The last second");
  await page.getByRole("link", { name: "Letters", exact: true }).first().click();
  await expect(page.getByRole("button", { name: "Begin the letter" })).toBeVisible();
  await expect.poll(inRecord).toEqual([{ text: "The last second" }]);
  await page.goto(letterUrl);
  await ready(page);
  await expect(page.getByLabel("The letter")).toHaveValue("The last second");
  // Where a colleague saved first, it is refused, and stands beside hers until its writer has it.
  await stored(
    clinicId,
    "UPDATE referral_letter SET version = version + 1, text = 'Hers' WHERE patient_id = $1 RETURNING id",
    [patientId],
  );
  await page.getByLabel("The letter").fill("Written over hers");
  await page.getByRole("link", { name: "Letters", exact: true }).first().click();
  await expect(page.getByRole("button", { name: "Begin the letter" })).toBeVisible();
  await page.goto(letterUrl);
  await ready(page);
  await expect(page.getByLabel("The letter")).toHaveValue("Hers");
  await expect(page.getByLabel("Your words")).toHaveValue("Written over hers");
  await page.getByRole("button", { name: "I have what I need" }).click();
  await expect(page.getByLabel("Your words")).toBeHidden();
  await page.reload();
  await ready(page);
  await expect(page.getByLabel("Your words")).toBeHidden();
  // A colleague saves meanwhile. Over hers nothing is saved before a button is pressed, twice.
  await ready(page);
  await stored(clinicId, "UPDATE referral_letter SET version = version + 1 WHERE patient_id = $1", [
    patientId,
  ]);
  const saving = page
    .locator("form")
    .filter({ has: page.getByLabel("The letter") })
    .getByRole("status");
  await page.getByLabel("The letter").fill("Mine\nof two lines");
  expect(await keptInTab(page)).not.toContain("of two lines");
  await putAway(page);
  expect(await keptInTab(page)).toContain("of two lines");
  await expect(saving).toContainText("a colleague changed");
  await page.getByLabel("The letter").fill("Mine\nof two lines, and a third");
  await putAway(page);
  expect(await keptInTab(page)).toContain("and a third");
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByText("Your words stand below")).toBeVisible();
  await expect(page.getByLabel("The letter")).toHaveValue("Mine\nof two lines, and a third");
  await expect(saving).toHaveCount(0);
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page).toHaveURL(/done=saved/);
  await ready(page);
  await expect(saving).toHaveText("");
  await page.getByText("Throw this draft away").click();
  await page.getByRole("button", { name: "Throw the draft away" }).click();
  await expect(page.getByText("The draft is gone")).toBeVisible();
  await page.getByRole("button", { name: "Begin the letter" }).click();
  await expect(page.getByLabel("The letter")).toBeVisible();
  await ready(page);
  await expect(page.getByLabel("The letter")).toHaveValue(/Carry my granddaughter upstairs/);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("A draft is not printed.")).toBeVisible();
  await page.emulateMedia({ media: null });
  await page.getByLabel("To", { exact: true }).fill("Dr Ann Reed");
  await page.getByRole("button", { name: "Save and sign" }).click();
  await expect(page.getByText("There is a problem")).toBeVisible();
  await expect(page.getByLabel("To", { exact: true })).toHaveValue("Dr Ann Reed");
  await page.getByLabel("About what").fill("Please see for night pain");
  const tooLate = await page.context().newPage();
  await tooLate.goto(page.url().split("?")[0] ?? "");
  await ready(tooLate);
  await page.getByRole("button", { name: "Save and sign" }).click();
  await expect(page.getByText("It never changes now")).toBeVisible();
  await expect(page.getByLabel("The letter")).toBeHidden();
  // Who was writing while it was signed has their words still.
  await tooLate.getByLabel("The letter").fill("A word too late");
  await tooLate.getByRole("button", { name: "Save the draft" }).click();
  await expect(tooLate.getByText("copy what you need into a new version")).toBeVisible();
  await expect(tooLate.getByLabel("Your words")).toHaveValue("A word too late");
  await tooLate.close();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: "Please see for night pain" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Write a new version" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.goto(`/clinic/patients/${patientId}/timeline`);
  await expect(page.getByText("Letter signed")).toBeVisible();
  await expect(page.getByText("Episode: Low back pain, left")).toBeVisible();
});

test("what is written on a record that was merged meanwhile stands in its form on the other one", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["owner", "clinician"]);
  const [goneId, keptId] = [
    await register(clinicId, somebody("Ines")),
    await register(clinicId, somebody("Ines")),
  ];
  const page = await open({ ...DESK, session: sessionId });
  await page.goto(`/clinic/patients/${goneId}/episode`);
  await ready(page);
  const problem = page.getByLabel("Problem");
  await problem.fill("Low back pain");
  await page.getByLabel("Goal").fill("Walk to the shop");
  await stored(clinicId, "UPDATE patient SET merged_into_id = $2 WHERE id = $1 RETURNING id", [
    goneId,
    keptId,
  ]);
  const begin = page.getByRole("button", { name: "Begin the episode" });
  await begin.click();
  await expect(page).toHaveURL(new RegExp(`/patients/${keptId}/episode\\?joined=typed$`));
  const said = page.getByText("The record you wrote on has become part of this one meanwhile");
  await expect(said).toBeVisible();
  await expect(problem).toHaveValue("Low back pain");
  await begin.click();
  await expect(said).toBeHidden();
  await expect(page.getByText("“Walk to the shop”", { exact: true })).toBeVisible();
});
