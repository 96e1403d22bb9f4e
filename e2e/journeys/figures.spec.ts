import type { Page } from "@playwright/test";
import { expect, PHONE, test } from "../fixtures";
import { openFirstExercise } from "../doors/patient";
import { readyToExercise } from "../prescriptions";

const moving = (page: Page) => page.getByRole("img", { name: /\. Then: .+\. End: / });
const still = (page: Page, number: number) => page.getByRole("img", { name: `Picture ${number} of 3.` });
/** Whether the browser could draw it, and how much of the page it takes. */
const drawnWidth = (page: Page) =>
  moving(page).evaluate((image: HTMLImageElement) => (image.complete ? image.naturalWidth : 0));

for (const [name, javaScriptEnabled] of [
  ["with a script", true],
  ["without one", false],
] as const) {
  test(`an exercise moves, and stops for three numbered pictures, ${name}`, async ({ open }) => {
    const { session } = await readyToExercise();
    // The start is the same for both; only the exercise is looked at without a script.
    await openFirstExercise(await open({ ...PHONE, session }));
    const page = await open({ ...PHONE, session, javaScriptEnabled, reducedMotion: "no-preference" });
    await page.goto("/patient/session");
    await page.getByRole("link", { name: "Carry on where you were" }).click();
    await expect(moving(page)).toBeVisible();
    await expect(still(page, 1)).toBeHidden();
    await page.getByRole("checkbox", { name: "Stop the movement" }).check();
    await expect(moving(page)).toBeHidden();
    for (const number of [1, 2, 3]) await expect(still(page, number)).toBeVisible();
    await page.getByRole("checkbox", { name: "Stop the movement" }).uncheck();
    await expect(moving(page)).toBeVisible();
  });
}

test("an exercise never moves for who asked for less motion", async ({ open }) => {
  const { session } = await readyToExercise();
  const page = await open({ ...PHONE, session, reducedMotion: "no-preference" });
  await openFirstExercise(page);
  await expect.poll(() => drawnWidth(page)).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expect(moving(page)).toBeHidden();
  await expect(page.getByRole("checkbox", { name: "Stop the movement" })).toBeHidden();
  for (const number of [1, 2, 3]) await expect(still(page, number)).toBeVisible();
});
