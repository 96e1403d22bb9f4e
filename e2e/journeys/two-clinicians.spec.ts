import type { Page } from "@playwright/test";
import { stored } from "@/lib/testing/factories";
import { ready } from "../doors/page";
import { expectSound } from "../accessibility/sound-page";
import { DESK, expect, test } from "../fixtures";
import { hire, openClinic, register, somebody } from "../people";

/** A plan from the catalogue's "Maintenance", under this title. */
async function draw(page: Page, address: string, title: string): Promise<void> {
  await page.goto(`${address}?template=maintenance`);
  await ready(page);
  await page.getByLabel("Title, as the patient sees it").fill(title);
}

test("two who build a plan for one patient at once, and keep it as one template, are told of each other", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const patientId = await register(clinicId, somebody("Petra"));
  const noor = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  const ida = await hire(clinicId, "Dr Ida Berg", ["clinician"]);
  const mine = await open({ ...DESK, session: noor.sessionId });
  const theirs = await open({ ...DESK, session: ida.sessionId });
  const builder = `/clinic/patients/${patientId}/programme/edit`;
  await draw(mine, builder, "Hips first");
  await draw(theirs, builder, "Back first");

  await test.step("a template of one name", async () => {
    for (const page of [mine, theirs]) {
      await page.getByRole("button", { name: "Save as template" }).click();
      await page.getByRole("dialog").getByLabel("Name").fill("Mornings");
      await page.getByRole("button", { name: "Save the template" }).click();
      if (page === mine) await expect(page.getByText("Saved as “Mornings”.")).toBeVisible();
    }
    await expect(theirs.getByText("Dr Noor Haddad saved “Mornings”, version 1.")).toBeVisible();
    await expect(theirs.getByRole("dialog").getByLabel("Name")).toHaveValue("Mornings");
    await expectSound(theirs);
    await theirs.getByRole("button", { name: "Save the template" }).click();
    await expect(theirs.getByText("Saved as “Mornings”.")).toBeVisible();
  });

  await test.step("the plan", async () => {
    await mine.getByRole("button", { name: "Assign to the patient" }).click();
    await expect(mine).toHaveURL(/\/programme$/);
    await theirs.getByRole("button", { name: "Assign to the patient" }).click();
    await expect(theirs.getByText("Dr Noor Haddad assigned “Hips first” meanwhile.")).toBeVisible();
    await expect(theirs.getByLabel("Title, as the patient sees it")).toHaveValue("Back first");
    await expectSound(theirs);
    await theirs.getByRole("button", { name: "Assign mine in its place" }).click();
    await expect(theirs).toHaveURL(/\/programme$/);
    await expect(theirs.getByText("Back first").first()).toBeVisible();
    const rows = "SELECT title FROM programme WHERE patient_id = $1 AND ended_at IS NULL";
    expect(await stored(clinicId, rows, [patientId])).toEqual([{ title: "Back first" }]);
  });
});
