import type { Page } from "@playwright/test";
import { quietCheckIn } from "../doors/patient";
import { expect, expectAccessibleInBothSchemes, PHONE, test } from "../fixtures";
import { hire, openClinic, register, signedInPhone, somebody } from "../people";
import { prescribe } from "../prescriptions";

/** A phone whose patient has a plan. */
async function patientWithPlan() {
  const clinicId = await openClinic();
  const patientId = await register(clinicId, somebody("Ines"));
  const { staffId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  await prescribe(clinicId, patientId, staffId);
  return { session: await signedInPhone(clinicId, patientId) };
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const player = (page: Page) => page.getByRole("dialog");
const tap = (page: Page) => player(page).getByRole("button", { name: /Tap here/ });

/** From the check-in to the first exercise; time on the page then moves only when told. */
async function openFirstExercise(page: Page): Promise<void> {
  await page.goto("/patient/today");
  await button(page, "Do your check-in first").click();
  await quietCheckIn(page, 3);
  await page.goto("/patient/session");
  await button(page, "Start").click();
  await expect(page.getByText(/^Exercise 1 of/)).toBeVisible();
}

/** Does one exercise as the player says: taps where it counts taps, waits where it counts time. */
async function play(page: Page): Promise<void> {
  await button(page, "Start this exercise").click();
  await expect(player(page)).toBeVisible();
  for (let turns = 0; turns < 200 && (await player(page).isVisible()); turns += 1) {
    if (await tap(page).isVisible()) await tap(page).click();
    else await page.clock.runFor(4_000);
  }
  await expect(player(page)).toBeHidden();
}

test("a whole session by the player's clock, each side apart", async ({ open }) => {
  test.setTimeout(240_000);
  const page = await open({ ...PHONE, session: (await patientWithPlan()).session });
  await page.clock.install();
  await openFirstExercise(page);
  const count = page.getByText(/^Exercise \d+ of \d+$/);
  const items = Number(/(\d+)$/.exec(await count.innerText())?.[1]);
  for (let at = 1; at <= items; at += 1) {
    await expect(count).toHaveText(`Exercise ${at} of ${items}`);
    await play(page);
    const done = page.getByRole("radio", { name: "Done", exact: true });
    for (const radio of await done.all()) await expect(radio).toBeChecked();
    await page.getByRole("radio", { name: /^2(\D|$)/ }).check();
    await page.getByRole("button", { name: /^Save and/ }).click();
  }
  await expect(page.getByRole("heading", { level: 1, name: "That was the last one" })).toBeVisible();
});

test("less motion: numbered pictures stand in the player too, and it reads well in light and dark", async ({
  open,
}) => {
  const page = await open({ ...PHONE, session: (await patientWithPlan()).session });
  await openFirstExercise(page);
  await button(page, "Start this exercise").click();
  for (const still of [1, 2, 3])
    await expect(player(page).getByRole("img", { name: `Picture ${still} of 3.` })).toBeVisible();
  await expect(player(page).locator(".figure-motion")).toBeHidden();
  await expect(player(page).getByRole("link", { name: "This hurts" })).toBeVisible();
  await expectAccessibleInBothSchemes(page);
  await button(page, "Pause").click();
  await expectAccessibleInBothSchemes(page);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await button(page, "Go on").click();
  await expect(player(page).locator(".figure-motion")).toBeVisible();
});

test("without a script the form alone leads on, and a warm-up is not left out before strength", async ({
  open,
}) => {
  const { session } = await patientWithPlan();
  await openFirstExercise(await open({ ...PHONE, session }));
  const page = await open({ ...PHONE, session, javaScriptEnabled: false });
  await page.goto("/patient/session");
  await page.getByRole("link", { name: "Carry on where you were" }).click();
  await expect(button(page, "Start this exercise")).toBeHidden();
  await page.getByRole("radio", { name: /^2(\D|$)/ }).check();
  for (const radio of await page.getByRole("radio", { name: "Not done" }).all()) await radio.check();
  await page.getByRole("button", { name: /^Save and/ }).click();
  await expect(page.getByRole("alert").getByText(/Do at least a part of the warm-up/)).toBeVisible();
  for (const radio of await page.getByRole("radio", { name: "Part of it" }).all()) await radio.check();
  await page.getByRole("button", { name: /^Save and/ }).click();
  await expect(page.getByText(/^Exercise 2 of/)).toBeVisible();
});
