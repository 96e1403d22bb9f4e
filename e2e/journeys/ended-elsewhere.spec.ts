import type { Page } from "@playwright/test";
import { logDone } from "../doors/offline";
import { button, ready } from "../doors/page";
import { openFirstExercise } from "../doors/patient";
import { expect, expectAccessibleInBothSchemes, PHONE, test } from "../fixtures";
import { readyToExercise } from "../prescriptions";

/** The first exercise of a session that its patient has ended on another page since. */
const exercise = test.extend<{ page: Page }>({
  page: async ({ open }, provide) => {
    const { session } = await readyToExercise();
    const page = await open({ ...PHONE, session });
    await openFirstExercise(page);
    await ready(page);
    const other = await page.context().newPage();
    await other.goto(page.url().replace(/[^/]+$/, "end"));
    await other.getByRole("button", { name: /^Finish/ }).click();
    await other.waitForURL(/\/done$/);
    await other.close();
    await provide(page);
  },
});

exercise(
  "an exercise told after its session was ended on another page is kept, and stands in the summary",
  async ({ page }) => {
    await logDone(page);
    await expect(page).toHaveURL(/\/done$/);
    await expect(page.getByRole("heading", { name: "What you did" })).toBeVisible();
  },
);

exercise(
  "this hurts is asked though its session was ended on another page, and the rules read it",
  async ({ page }) => {
    await page.getByRole("link", { name: "This hurts" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Stop this exercise" })).toBeVisible();
    await expectAccessibleInBothSchemes(page);
    await page.getByRole("radio", { name: /dull ache/ }).check();
    await page.getByRole("radio", { name: /both legs/i }).check();
    await page.getByRole("radio", { name: /^6(\D|$)/ }).check();
    await button(page, "Save and go on").click();
    await expect(page).toHaveURL(/\/patient\/check-in\/[^/]+\/result$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Go to an emergency department now");
  },
);
