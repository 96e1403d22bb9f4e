import type { Page } from "@playwright/test";
import { buildVisit, stored } from "@/lib/testing/factories";
import { expectSound } from "../accessibility/sound-page";
import { confirmDetails, describe, nothingToReport, STIFF_BACK } from "../doors/intake";
import { arrive } from "../doors/kiosk";
import { button, heading, pick, ready } from "../doors/page";
import { DESK, expect, expectAccessibleInBothSchemes, PHONE, TABLET, test } from "../fixtures";
import { clinicToday, hire, openClinic, pairedTablet, register, signedInPhone, somebody } from "../people";

const box = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const cancer = (page: Page) => page.getByRole("checkbox", { name: "Cancer", exact: true });
const KIND = "What kind of cancer is it, or was it?";
const YEAR = "In which year was it found?";

/** A year that cannot be is named in words, and nothing that was typed is lost. */
async function expectYearRefused(page: Page, year: string, words: string): Promise<void> {
  await expect(page.getByRole("link", { name: words })).toBeVisible();
  await expect(box(page, YEAR)).toHaveValue(year);
  await expect(box(page, KIND)).toHaveValue("Breast, left side");
  await page.getByRole("link", { name: words }).click();
  await expect(box(page, YEAR)).toBeFocused();
  await expectSound(page);
}

test("at the tablet, who has ticked cancer is asked which, when and whether it is still there", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const person = somebody("Carla");
  const patientId = await register(clinicId, person);
  await buildVisit(clinicId, patientId, await clinicToday(clinicId));
  const tablet = await open({ ...TABLET, kiosk: await pairedTablet(clinicId) });
  test.slow();
  await arrive(tablet, person);
  await confirmDetails(tablet);
  await describe(tablet, STIFF_BACK);
  await nothingToReport(tablet, "history-illness");
  await cancer(tablet).check();
  await button(tablet, "Continue").click();
  await expect(heading(tablet, "What do you know about the cancer?")).toBeVisible();
  await expectSound(tablet);
  await box(tablet, KIND).fill("Breast, left side");
  await box(tablet, YEAR).fill("1915");
  await pick(tablet, "No");
  await button(tablet, "Continue").click();
  const words = "This year is before you were born. Write the year it was found, or leave it empty";
  await expectYearRefused(tablet, "1915", words);
  await expect(tablet.getByRole("radio", { name: "No", exact: true })).toBeChecked();
  await box(tablet, YEAR).fill("2015");
  await button(tablet, "Continue").click();
  await expect(tablet).toHaveURL(/history-bones$/);
  const told = { type: "Breast, left side", year: 2015, active: "no" };
  const [row] = await stored(
    clinicId,
    "SELECT answers -> 'history-cancer' AS told FROM intake WHERE patient_id = $1",
    [patientId],
  );
  expect(row).toEqual({ told });

  await tablet.goto("/kiosk/intake/history-illness");
  await cancer(tablet).uncheck();
  await tablet.getByRole("checkbox", { name: "None of these", exact: true }).check();
  await button(tablet, "Continue").click();
  await expect(tablet).toHaveURL(/history-bones$/);
});

test("at home the boxes open with the tick; a clinician reads what was told and puts it right", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const patientId = await register(clinicId, somebody("Celia"));
  const phone = await open({ ...PHONE, session: await signedInPhone(clinicId, patientId) });

  await test.step("asked only with the tick", async () => {
    await phone.goto("/patient/history");
    await expect(box(phone, KIND)).toBeHidden();
    await cancer(phone).check();
    await expect(box(phone, KIND)).toBeVisible();
    await expectAccessibleInBothSchemes(phone);
    await box(phone, KIND).fill("Breast, left side");
    await box(phone, YEAR).fill("2999");
    await button(phone, "Yes, this is right today").click();
    const words = "This year is still to come. Write the year it was found, or leave it empty";
    await expectYearRefused(phone, "2999", words);
    await expect(cancer(phone)).toBeChecked();
    await box(phone, YEAR).fill("2015");
    await button(phone, "Yes, this is right today").click();
    await expect(phone).toHaveURL(/\/patient\/today/);
    await phone.goto("/patient/history");
    await expect(box(phone, YEAR)).toHaveValue("2015");
  });

  await test.step("the chart", async () => {
    const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
    const desk = await open({ ...DESK, session: sessionId });
    await desk.goto(`/clinic/patients/${patientId}`);
    await ready(desk);
    const main = desk.getByRole("main");
    await expect(main).toContainText("Cancer (Breast, left side, 2015, not told whether it is active)");
    await button(desk, "Correct the cancer’s details").click();
    await expect(box(desk, "Type")).toHaveValue("Breast, left side");
    await box(desk, "Year it was found").fill("15");
    await box(desk, "How you know").fill("Letter from her doctor");
    await button(desk, "Save the details").click();
    await expect(box(desk, "Year it was found")).toHaveAccessibleDescription(/four digits/);
    await expectAccessibleInBothSchemes(desk);
    await box(desk, "Year it was found").fill("2014");
    await pick(desk, "No");
    await button(desk, "Save the details").click();
    await expect(main).toContainText("Cancer (Breast, left side, 2014, not active now)");

    // Another one: the patient's boxes hold what they told last, the chart both.
    await phone.goto("/patient/history");
    await ready(phone);
    await box(phone, KIND).fill("Lung");
    await button(phone, "Yes, this is right today").click();
    await expect(phone).toHaveURL(/\/patient\/today/);
    await phone.goto("/patient/history");
    await expect(box(phone, KIND)).toHaveValue("Lung");
    await desk.reload();
    await expect(main).toContainText("Lung; told before: Breast, left side, 2014");
  });
});
