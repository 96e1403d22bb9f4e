import type { Page } from "@playwright/test";
import { stored } from "@/lib/testing/factories";
import { ready } from "../doors/page";
import { DESK, expect, expectAccessibleInBothSchemes, test } from "../fixtures";
import { hire, openClinic, register, somebody } from "../people";

async function patientOfClinic() {
  const clinicId = await openClinic();
  const patientId = await register(clinicId, somebody("Ines"));
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  return { clinicId, patientId, sessionId, base: `/clinic/patients/${patientId}/programme` };
}

/** The last of them is not for weak bones. */
async function addThreeByKeyboard(page: Page): Promise<void> {
  const search = page.getByRole("searchbox", { name: "Search exercises" });
  for (const wanted of ["march", "hip hinge dril", "modified curl"]) {
    await search.fill(wanted);
    await search.press("Enter");
    await expect(search).toHaveValue("");
  }
}

async function nameForPhaseC(page: Page): Promise<void> {
  await page.getByLabel("Title, as the patient sees it").fill("Trunk first");
  await page.getByLabel("Phase", { exact: true }).selectOption("C");
}

test("a plan is built by keyboard, a rule passed with a reason, and the reason stays with the version", async ({
  open,
}) => {
  const { clinicId, patientId, sessionId, base } = await patientOfClinic();
  await stored(clinicId, "UPDATE patient SET history_flags = '{osteoporosis}' WHERE id = $1", [patientId]);
  const page = await open({ ...DESK, session: sessionId });
  await page.goto(`${base}/edit`);
  await ready(page);
  await addThreeByKeyboard(page);
  const plan = page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3 }) });
  await expect(plan).toHaveCount(3);
  await nameForPhaseC(page);
  const assign = page.getByRole("button", { name: "Assign to the patient" });
  await expect(assign).toBeDisabled();
  await expect(plan.nth(2)).toContainText("weak bones");
  await page.getByRole("link", { name: "Go to it" }).click();
  await expect(plan.nth(2)).toBeFocused();
  await page.getByRole("button", { name: "Keep it, with a reason" }).click();
  await page.getByLabel("Why it stays").fill("Bone density was normal last month");
  await expectAccessibleInBothSchemes(page);
  await assign.click();
  await expect(page.getByText(/^Version 1, from/)).toBeVisible();
  await expect(page.getByText(/Kept: “Bone density was normal last month”/).first()).toBeVisible();
});

test("a programme that was ended stays readable, with why it ended", async ({ open }) => {
  const { sessionId, base, patientId } = await patientOfClinic();
  const page = await open({ ...DESK, session: sessionId });
  await page.goto(`${base}/edit?template=maintenance`);
  await ready(page);
  await page.getByRole("button", { name: "Assign to the patient" }).click();
  await expect(page.getByText(/^Version 1, from/)).toBeVisible();
  await page.getByRole("link", { name: "End the programme" }).click();
  await ready(page);
  await page.getByRole("radio", { name: "Better" }).check();
  await page.getByRole("button", { name: "End the programme" }).click();
  await expect(page.getByRole("heading", { name: "Maintenance: ended" })).toBeVisible();
  await page.getByText("1 version of Maintenance").click();
  await page.getByText(/^The whole programme/).click();
  await expect(page.getByText("Step-up")).toBeVisible();
  await expectAccessibleInBothSchemes(page);
  await page.goto(`/clinic/patients/${patientId}/timeline`);
  await expect(page.getByText("Programme ended: Maintenance")).toBeVisible();
});

test("the clinic's own template is saved, used and removed, and a removal that failed says so", async ({
  open,
}) => {
  const { sessionId, base } = await patientOfClinic();
  const page = await open({ ...DESK, session: sessionId });
  await page.goto(`${base}/edit?template=maintenance`);
  await ready(page);
  await page.getByRole("button", { name: "Save as template" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("After discharge");
  await page.getByRole("button", { name: "Save the template" }).click();
  await expect(page.getByText("Saved as “After discharge”.")).toBeVisible();

  await page.goto(`${base}/edit`);
  await ready(page);
  const picker = page.getByLabel("Start from a template");
  await picker.selectOption({ label: "After discharge (ours)" });
  await page.getByRole("button", { name: "Use this template" }).click();
  await expect(page.getByLabel("Title, as the patient sees it")).toHaveValue("After discharge");

  await page.getByRole("button", { name: "Remove from the list" }).click();
  await page.context().setOffline(true);
  const remove = page.getByRole("button", { name: "Remove it for everybody" });
  await remove.click();
  await expect(
    page.getByRole("alert").filter({ hasText: "“After discharge” is still on the list" }),
  ).toBeVisible();
  await page.context().setOffline(false);
  await remove.click();
  await expect(picker.locator("option", { hasText: "(ours)" })).toHaveCount(0);
  await page.reload();
  await expect(picker.locator("option", { hasText: "(ours)" })).toHaveCount(0);
  await expect(picker.locator("option")).not.toHaveCount(1);
});

test("a plan that was left half done waits in its tab, and is offered again", async ({ open }) => {
  const { sessionId, base, patientId } = await patientOfClinic();
  const page = await open({ ...DESK, session: sessionId });
  await page.goto(`${base}/edit?template=maintenance`);
  await ready(page);
  const title = page.getByLabel("Title, as the patient sees it");
  await title.fill("Three days a week");
  await page.getByRole("link", { name: "Files" }).click();
  await expect(page).toHaveURL(/\/files$/);
  await page.goto(`${base}/edit`);
  await page.getByRole("button", { name: "Go on with it" }).click();
  await expect(title).toHaveValue("Three days a week");
  await expect(page.getByRole("button", { name: "Go on with it" })).toHaveCount(0);
  await page.getByRole("button", { name: "Assign to the patient" }).click();
  await expect(page.getByText(/^Version 1, from/)).toBeVisible();

  // What is saved is offered no more, and another patient's never was.
  await page.goto(`${base}/edit`);
  await ready(page);
  await title.fill("Two days a week");
  await page.reload();
  await page.getByRole("button", { name: "Let it go" }).click();
  await expect(title).toHaveValue("Three days a week");
  await page.goto(`/clinic/patients/${patientId}/programme/edit`);
  await ready(page);
  await expect(title).toHaveValue("Three days a week");
  await expect(page.getByRole("button", { name: "Go on with it" })).toHaveCount(0);
});

test("the focus stays with whoever moves and removes exercises by keyboard", async ({ open }) => {
  const { sessionId, base } = await patientOfClinic();
  const page = await open({ ...DESK, session: sessionId });
  await page.goto(`${base}/edit?template=maintenance`);
  await ready(page);
  const plan = page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3 }) });
  const count = await plan.count();
  await plan
    .nth(count - 2)
    .getByRole("button", { name: /down$/ })
    .press("Enter");
  await expect(plan.nth(count - 1)).toBeFocused();
  await plan
    .nth(count - 1)
    .getByRole("button", { name: /^Remove/ })
    .press("Enter");
  await expect(plan).toHaveCount(count - 1);
  await expect(plan.nth(count - 2)).toBeFocused();
});

test("what was removed from a plan can be put back where it was, with its dose, the last first", async ({
  open,
}) => {
  const { sessionId, base } = await patientOfClinic();
  const page = await open({ ...DESK, session: sessionId });
  await page.goto(`${base}/edit?template=maintenance`);
  await ready(page);
  const plan = page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3 }) });
  const names = plan.getByRole("heading", { level: 3 });
  const before = await names.allTextContents();
  const second = before[1] ?? "";
  const sets = plan.nth(1).getByRole("spinbutton", { name: "Sets" });
  await sets.fill("4");
  const remove = plan.nth(1).getByRole("button", { name: /^Remove/ });
  await remove.press("Enter");
  await expect(plan.nth(1)).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: `${second} was removed.` })).toBeVisible();
  await remove.press("Enter");
  await expect(names).toHaveText(before.toSpliced(1, 2));
  const back = page.getByRole("button", { name: /^Put it back/ });
  await back.press("Enter");
  await expect(plan.nth(1)).toBeFocused();
  await expect(names).toHaveText(before.toSpliced(1, 1));
  // From the exercise it stood before, one step back leads there.
  await page.keyboard.press("Shift+Tab");
  await expect(back).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(names).toHaveText(before);
  await expect(sets).toHaveValue("4");
  await expect(plan.nth(1)).toBeFocused();
  await expect(back).toHaveCount(0);
});

test("what was found out about the patient since the page was opened can be kept with a reason on it", async ({
  open,
}) => {
  const { clinicId, patientId, sessionId, base } = await patientOfClinic();
  const page = await open({ ...DESK, session: sessionId });
  await page.goto(`${base}/edit`);
  await ready(page);
  await addThreeByKeyboard(page);
  await nameForPhaseC(page);
  await stored(clinicId, "UPDATE patient SET history_flags = '{osteoporosis}' WHERE id = $1", [patientId]);
  const assign = page.getByRole("button", { name: "Assign to the patient" });
  await assign.click();
  await expect(page.getByText("stands against this. Mend it, or keep it with a reason.")).toBeVisible();
  await page.getByRole("button", { name: "Keep it, with a reason" }).click();
  await page.getByLabel("Why it stays").fill("Bone density was normal last month");
  await expect(page.getByLabel("Title, as the patient sees it")).toHaveValue("Trunk first");
  await assign.click();
  await expect(page.getByText(/^Version 1, from/)).toBeVisible();
});

test("a plan for a record that was merged meanwhile is refused with where it went, and goes on there", async ({
  open,
}) => {
  const { clinicId, sessionId, base, patientId } = await patientOfClinic();
  const other = await register(clinicId, somebody("Ines Again"));
  const page = await open({ ...DESK, session: sessionId });
  await page.goto(`${base}/edit?template=maintenance`);
  await ready(page);
  const title = page.getByLabel("Title, as the patient sees it");
  await title.fill("Three days a week");
  await stored(clinicId, "UPDATE patient SET merged_into_id = $2 WHERE id = $1 RETURNING id", [
    patientId,
    other,
  ]);
  await page.getByRole("button", { name: "Assign to the patient" }).press("Enter");
  await expect(page.getByText("This record has become part of another meanwhile").first()).toBeVisible();
  await expect(title).toHaveValue("Three days a week");
  const there = page.getByRole("link", { name: "Open the other record" });
  await expect(there).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/patients/${other}/programme/edit`));
  await expect(
    page.getByText("You left a programme here for the record that was merged into this one"),
  ).toBeVisible();
  await page.getByRole("button", { name: "Go on with it" }).click();
  await expect(title).toHaveValue("Three days a week");
  await page.getByRole("button", { name: "Assign to the patient" }).click();
  await expect(page.getByText(/^Version 1, from/)).toBeVisible();
  await page.goto(`/clinic/patients/${other}/programme/edit`);
  await ready(page);
  await expect(page.getByRole("button", { name: "Go on with it" })).toHaveCount(0);
});
