import { type Page } from "@playwright/test";
import { logDone } from "../doors/offline";
import { button, ready } from "../doors/page";
import { openFirstExercise } from "../doors/patient";
import { expect, expectAccessibleInBothSchemes, PHONE, test } from "../fixtures";
import { readyToExercise } from "../prescriptions";

/** A second page of the same patient, on which today's session is ended; answers the session's address. */
async function endedElsewhere(page: Page): Promise<string> {
  const session = page.url().replace(/\/[^/]+$/, "");
  const other = await page.context().newPage();
  await other.goto(`${session}/end`);
  await other.getByRole("button", { name: /^(End|Finish)/ }).click();
  await other.waitForURL(/\/done$/);
  await other.close();
  return session;
}

test("an exercise told after its session was ended on another page is kept, and stands in the summary", async ({
  open,
}) => {
  const { session } = await readyToExercise();
  const page = await open({ ...PHONE, session });
  await openFirstExercise(page);
  await ready(page);
  await endedElsewhere(page);
  await logDone(page);
  await expect(page).toHaveURL(/\/done$/);
  await expect(page.getByRole("heading", { name: "What you did" })).toBeVisible();
});

test("this hurts is asked though its session was ended on another page, and the rules read it", async ({
  open,
}) => {
  const { session } = await readyToExercise();
  const page = await open({ ...PHONE, session });
  await openFirstExercise(page);
  await ready(page);
  await endedElsewhere(page);
  await page.getByRole("link", { name: "This hurts" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Stop this exercise" })).toBeVisible();
  await expectAccessibleInBothSchemes(page);
  await page.getByRole("radio", { name: /dull ache/ }).check();
  await page.getByRole("radio", { name: /both legs/i }).check();
  await page.getByRole("radio", { name: /^6(\D|$)/ }).check();
  await button(page, "Save and go on").click();
  await expect(page).toHaveURL(/\/patient\/check-in\/[^/]+\/result$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Go to an emergency department now");
});
