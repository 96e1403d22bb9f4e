import { ready } from "../doors/page";
import { DESK, expect, test } from "../fixtures";
import { stored } from "@/lib/testing/owner-rows";
import { hire, openClinic } from "../people";

test("two owners at one setting: neither is saved over the other unseen, and nothing typed is lost", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["owner"]);
  const page = await open({ ...DESK, session: sessionId });
  const save = page.getByRole("main").getByRole("button", { name: "Save", exact: true });

  await test.step("when a measure is asked", async () => {
    await page.goto("/clinic/settings/measures");
    await ready(page);
    const psfs = page.getByLabel("Patient-Specific Functional Scale (PSFS)");
    await stored(clinicId, `UPDATE clinic SET measure_weeks = '{"psfs": 4}' RETURNING id`);
    await psfs.selectOption("8");
    await save.click();
    await expect(page.getByText("Somebody else made it “Every 4 weeks” meanwhile.").first()).toBeVisible();
    await expect(psfs).toHaveValue("8");
    await save.click();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await expect(psfs).toHaveValue("8");
  });

  await test.step("a dosing number, after a refusal for another reason", async () => {
    await page.goto("/clinic/settings/dosing");
    await ready(page);
    const box = (name: string) => page.locator(`input[name="${name}"]`);
    await stored(clinicId, `UPDATE clinic SET dosing_settings = '{"lapseDays": 5}' RETURNING id`);
    await box("greenMax").fill("99");
    await box("lapseDays").fill("6");
    await save.click();
    await expect(page.getByText(/^Use \d+ or less\.$/).first()).toBeVisible();
    await box("greenMax").fill("2");
    await save.click();
    await expect(page.getByText("Somebody else made it “5” meanwhile.").first()).toBeVisible();
    await expect(box("lapseDays")).toHaveValue("6");
    await save.click();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await expect(box("lapseDays")).toHaveValue("6");
  });

  await test.step("the number patients ring", async () => {
    await page.goto("/clinic/settings/clinic");
    await ready(page);
    const phone = page.getByLabel("Phone, as patients ring it");
    await stored(clinicId, "UPDATE clinic SET phone = '555-0190' RETURNING id");
    await phone.fill("555-0191");
    await save.click();
    await expect(page.getByText("Somebody else made it “555-0190” meanwhile.").first()).toBeVisible();
    await expect(phone).toHaveValue("555-0191");
    await save.click();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  });
});
