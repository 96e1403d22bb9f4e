import type { Page } from "@playwright/test";
import { buildVisit, plant } from "@/lib/testing/factories";
import { ready } from "../doors/page";
import { DESK, expect, test } from "../fixtures";
import { hire, openClinic, register, somebody } from "../people";

/** A Wednesday far enough ahead that no clock of today matters. */
const DAY = "2031-03-05";

test("the desk books in the calendar by keyboard, is refused a taken time, moves the visit and cancels it", async ({
  open,
}) => {
  const clinicId = await openClinic();
  await plant(clinicId, "closed_day", [{ clinic_id: clinicId, day: "2031-03-06", reason: "Training" }]);
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
  await page.getByRole("button", { name: "Add visit" }).press("Enter");
  await expect(
    page.getByRole("status").filter({ hasText: "Booked: Wednesday, March 5, 2031, 9:30 am" }),
  ).toBeVisible();
  await expect(page.getByRole("link", { name: "Mar 5, 2031, 9:30 am" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Open the visit" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("heading", { name: "Wednesday, March 5, 2031, 9:30 am to 10:15 am" }),
  ).toBeVisible();
  const visit = page.url();

  await page.goto(`/clinic/patients/${omarsId}/visits/new?day=${DAY}&time=09:45`);
  await ready(page);
  await page.getByRole("button", { name: "Add visit" }).click();
  await expect(page.getByText(`${name} has another visit from 9:30 am to 10:15 am`).first()).toBeVisible();
  await expect(page.getByLabel("Time")).toHaveValue("09:45");
  await expect(page.getByLabel("Time")).toBeFocused();

  // Of three weeks the first is taken: two are booked, which is said where the form stood.
  await page.getByLabel("How many weeks in a row?").fill("3");
  await page.getByRole("button", { name: "Add visit" }).press("Enter");
  const partly = page.getByRole("alert").filter({ hasText: "One week is not booked" });
  await expect(partly).toContainText("2 visits are booked, one a week. The first: Wednesday, March 12, 2031");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Open the first visit" })).toBeFocused();

  await page.goto(visit);
  await ready(page);
  const shut = page.getByText("The clinic is closed that day (Training).");
  await page.getByLabel("Day").fill("2031-03-06");
  await expect(shut).toBeVisible();
  await page.getByLabel("Day").fill(DAY);
  await expect(shut).toBeHidden();
  await page.getByLabel("Time").fill("10:30");
  await page.getByRole("button", { name: "Move the visit" }).click();
  await expect(
    page.getByRole("heading", { name: "Wednesday, March 5, 2031, 10:30 am to 11:15 am" }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Cancel visit" }).click();
  await expect(page.getByText("Cancelled", { exact: true })).toBeVisible();
  await page.goto(`/clinic/calendar?day=${DAY}&view=week`);
  await expect(page.getByRole("table").getByRole("link", { name: nell.name })).toHaveCount(0);
  await expect(
    page.getByRole("table").getByRole("link", { name: "Book 10:30 am, Wed, Mar 5" }),
  ).toBeVisible();
});

test("two screens change one visit: the later one reads how it stands now, keeps what was typed and moves it then", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const nell = somebody("Nell");
  const visitId = await buildVisit(clinicId, await register(clinicId, nell), DAY);
  const [priya, noor] = [
    await hire(clinicId, "Priya Nair", ["front-desk"]),
    await hire(clinicId, "Noor", ["owner"]),
  ];
  const [desk, room] = await Promise.all(
    [priya, noor].map(({ sessionId }) => open({ ...DESK, session: sessionId })),
  );
  if (!desk || !room) throw new Error("no two screens");
  for (const page of [desk, room]) {
    await page.goto(`/clinic/visits/${visitId}`);
    await ready(page);
  }
  const move = async (page: Page, time: string) => {
    await page.getByLabel("Time").fill(time);
    await page.getByRole("button", { name: "Move the visit" }).click();
  };
  await move(room, "14:00");
  await expect(room.getByText("The visit is moved")).toBeVisible();
  await expect(room.getByRole("heading", { name: /2:00 pm/ })).toBeVisible();

  await move(desk, "16:00");
  await expect(desk.getByText(/^Somebody changed this a moment ago/)).toBeVisible();
  await expect(desk.getByRole("heading", { name: /2:00 pm/ })).toBeVisible();
  await expect(desk.getByLabel("Time")).toHaveValue("16:00");
  await desk.getByRole("button", { name: "Move the visit" }).click();
  await expect(desk.getByRole("heading", { name: /4:00 pm/ })).toBeVisible();
});
