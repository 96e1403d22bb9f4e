import { ready } from "../doors/page";
import { DESK, expect, test } from "../fixtures";
import { hire, openClinic, register, somebody } from "../people";

/** A Wednesday far enough ahead that no clock of today matters. */
const DAY = "2031-03-05";

test("the desk books in the calendar by keyboard, is refused a taken time, moves the visit and cancels it", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const { name } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  const { sessionId } = await hire(clinicId, "Priya Nair", ["front-desk"]);
  const [nell, omar] = [somebody("Nell"), somebody("Omar")];
  await register(clinicId, nell);
  const omarsId = await register(clinicId, omar);
  const page = await open({ ...DESK, session: sessionId });

  await page.goto(`/clinic/calendar?day=${DAY}`);
  await ready(page);
  const table = page.getByRole("table");
  await table.getByRole("link", { name: `Book 9:00 am, ${name}` }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(table.getByRole("link", { name: `Book 9:30 am, ${name}` })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(/calendar\/book/);
  await page.getByRole("link", { name: nell.name }).click();
  await ready(page);
  await expect(page.getByLabel("Time")).toHaveValue("09:30");
  await page.getByRole("button", { name: "Add visit" }).click();
  await page.getByRole("link", { name: "Mar 5, 2031, 9:30 am" }).click();
  await expect(page.getByRole("heading", { name: "Wednesday, March 5, 9:30 am to 10:00 am" })).toBeVisible();
  const visit = page.url();

  await page.goto(`/clinic/patients/${omarsId}/visits/new?day=${DAY}&time=09:45`);
  await ready(page);
  await page.getByRole("button", { name: "Add visit" }).click();
  await expect(page.getByText(`${name} has another visit from 9:30 am to 10:00 am`).first()).toBeVisible();
  await expect(page.getByLabel("Time")).toHaveValue("09:45");

  await page.goto(visit);
  await ready(page);
  await page.getByLabel("Time").fill("10:30");
  await page.getByRole("button", { name: "Move the visit" }).click();
  await expect(page.getByRole("heading", { name: "Wednesday, March 5, 10:30 am to 11:00 am" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel visit" }).click();
  await expect(page.getByText("Cancelled", { exact: true })).toBeVisible();
  await page.goto(`/clinic/calendar?day=${DAY}&view=week`);
  await expect(page.getByRole("table").getByRole("link", { name: nell.name })).toHaveCount(0);
  await expect(
    page.getByRole("table").getByRole("link", { name: "Book 10:30 am, Wed, Mar 5" }),
  ).toBeVisible();
});
