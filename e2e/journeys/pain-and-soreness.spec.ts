import type { Page } from "@playwright/test";
import { button, ready } from "../doors/page";
import { openFirstExercise } from "../doors/patient";
import { player } from "../doors/player";
import { expect, expectAccessibleInBothSchemes, PHONE, test } from "../fixtures";
import { hire, openClinic, register, signedInPhone, somebody } from "../people";
import { prescribe, readyToExercise } from "../prescriptions";

/** "This hurts", answered: a dull ache of 4, not into a leg, that a walk takes away. */
async function dullAndGone(page: Page): Promise<void> {
  await page.getByRole("radio", { name: /dull ache/ }).check();
  await page.getByRole("radio", { name: "No", exact: true }).check();
  await page.getByRole("radio", { name: /^4(\D|$)/ }).check();
  await button(page, "Save and go on").click();
  await page.getByRole("radio", { name: "It has gone" }).check();
  await button(page, "Save").click();
}

/** Without a script the page asks what was done before it hurt. */
async function partBefore(page: Page): Promise<void> {
  const sides = page.getByRole("group", { name: /^How much had you done/ });
  await expect(sides.first()).toBeVisible();
  for (const side of await sides.all()) await side.getByLabel("Part of it").check();
}

test("this hurts: the walk, and a sharp pain that stays ends the session and tells the clinic", async ({
  open,
}) => {
  const { session } = await readyToExercise();
  const page = await open({ ...PHONE, session });
  await page.clock.install();
  await openFirstExercise(page);
  await button(page, "Start this exercise").click();
  await player(page).getByRole("link", { name: "This hurts" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Stop this exercise" })).toBeVisible();
  await button(page, "Save and go on").click();
  await expect(page.getByRole("alert").getByText("Choose what it feels like")).toBeVisible();
  await page.getByRole("radio", { name: "Sharp or stinging" }).check();
  await page.getByRole("radio", { name: "No", exact: true }).check();
  await page.getByRole("radio", { name: /^6(\D|$)/ }).check();
  await button(page, "Save and go on").click();
  await expect(page.getByRole("heading", { level: 1, name: "Walk gently for 5 minutes" })).toBeVisible();
  await expectAccessibleInBothSchemes(page);
  await button(page, "Start 5 minutes").click();
  await page.clock.runFor(60_000);
  await expect(page.getByText(/^(4:00|3:5\d)$/)).toBeVisible();
  await page.reload();
  await page.clock.runFor(241_000);
  await expect(page.getByText("Five minutes are over. How is it now?")).toBeVisible();
  await page.getByRole("radio", { name: "It is still there" }).check();
  await button(page, "Save").click();
  await expect(page).toHaveURL(/\/patient\/check-in\/[^/]+\/result$/);
});

test("this hurts on the second side: the first side stays done, on the way back too", async ({ open }) => {
  const { session, itemOf } = await readyToExercise();
  const page = await open({ ...PHONE, session });
  await page.clock.install();
  await openFirstExercise(page);
  const exercise = page.url().replace(/[^/]+$/, await itemOf("HM01"));
  await page.goto(exercise);
  await button(page, "Start this exercise").click();
  const other = player(page).getByText("Other side");
  for (let turns = 0; turns < 40 && !(await other.isVisible()); turns += 1) await page.clock.runFor(4_000);
  await button(page, "Skip").click();
  await page.clock.runFor(4_000);
  await player(page).getByRole("link", { name: "This hurts" }).click();
  await page.getByRole("link", { name: "Back to the exercise" }).click();
  await expect(player(page)).toBeVisible();
  await button(page, "Stop here").click();
  await page.getByRole("link", { name: "This hurts" }).click();
  await ready(page);
  await dullAndGone(page);
  await ready(page);
  await button(page, "End for today").click();
  await expect(page.getByText(/^Left: done$/i)).toBeVisible();
  await test.step("nobody is praised for what hurt, nor begins once more on that day", async () => {
    await expect(page.getByRole("heading", { level: 1, name: "Ended for today" })).toBeVisible();
    await expect(page.getByText("You did right to stop what hurt.")).toBeVisible();
    await expectAccessibleInBothSchemes(page);
    await page.goto("/patient/today");
    const said = "You did right to stop what hurt. Tomorrow we ask how it is";
    await expect(page.getByText(said)).toBeVisible();
    await page.goto("/patient/session");
    await expect(page.getByText(said)).toBeVisible();
    await expect(button(page, "Start")).toHaveCount(0);
    await expectAccessibleInBothSchemes(page);
    await page.goto("/patient/tight");
    for (const name of ["workout", "sitting", "balance", "stress"])
      await page.locator(`input[name=${name}]`).first().check();
    await button(page, "Show me what to do").click();
    await expect(page.getByRole("heading", { level: 1, name: "What you can do now" })).toBeVisible();
    await expect(page.getByText("Today’s session is over. The next one is ready tomorrow.")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Do a little strength work" })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "See today’s exercises" })).toHaveCount(0);
  });
});

test("this hurts, and it goes: that exercise is left out or swapped, without a script too", async ({
  open,
}) => {
  const { session, itemOf } = await readyToExercise();
  await openFirstExercise(await open({ ...PHONE, session }));
  const page = await open({ ...PHONE, session, javaScriptEnabled: false });
  await page.goto("/patient/session");
  await page.getByRole("link", { name: "Carry on where you were" }).click();
  await page.getByRole("link", { name: "This hurts" }).click();
  await button(page, "Save and go on").click();
  await page
    .getByRole("link", { name: /^Choose how much you had done/ })
    .first()
    .click();
  await partBefore(page);
  await dullAndGone(page);
  await expect(page.getByRole("heading", { level: 1, name: "We leave this one out today" })).toBeVisible();
  await page.getByRole("link", { name: "Go on with the next exercise" }).click();
  await expect(page.getByText(/^Exercise 1 of 5$/)).toBeVisible();
  await page.goto(page.url().replace(/[^/]+$/, await itemOf("HM01")));
  await page.getByRole("link", { name: "This hurts" }).click();
  await page.getByRole("radio", { name: /dull ache/ }).check();
  await page.getByRole("radio", { name: "No", exact: true }).check();
  await page.getByRole("radio", { name: /^4(\D|$)/ }).check();
  await page
    .getByRole("group", { name: /your left side/ })
    .getByLabel("All of it")
    .check();
  await page
    .getByRole("group", { name: /your right side/ })
    .getByLabel("Nothing yet")
    .check();
  await button(page, "Save and go on").click();
  await page.getByRole("radio", { name: "It is still there" }).check();
  await button(page, "Save").click();
  await page.getByRole("button", { name: /^Do an easier one now/ }).click();
  await expect(page.getByText(/^In place of/)).toBeVisible();
  await expect(page.getByText(/^Exercise 5 of 5$/)).toBeVisible();
  await page.getByRole("link", { name: "This hurts" }).click();
  await partBefore(page);
  await button(page, "End for today").click();
  await expect(page.getByText(/^Left: done$/i)).toBeVisible();
  await expect(page.getByText(/part of it$/i)).not.toHaveCount(0);
  // The last one too, of which nothing more was said.
  await expect(page.getByText(/That you stopped .+ because it hurt/)).toHaveCount(3);
});

test("tight or sore: four answers, one thing to do for each, and the clinic can read them", async ({
  open,
}) => {
  const { session } = await readyToExercise();
  const page = await open({ ...PHONE, session });
  await page.goto("/patient/today");
  await page.getByRole("link", { name: "Feeling tight or sore today?" }).click();
  await button(page, "Show me what to do").click();
  await expect(page.getByRole("alert").getByText("How were stress and sleep lately?")).toBeVisible();
  await page.getByRole("radio", { name: "Yes", exact: true }).check();
  await page.getByRole("radio", { name: "For most of the day" }).check();
  await page.getByRole("radio", { name: "Mostly stretching" }).check();
  await page.getByRole("radio", { name: "Fine" }).check();
  await page.getByRole("radio", { name: "Less than 15 minutes" }).check();
  await button(page, "Show me what to do").click();
  await expect(page.getByRole("heading", { level: 1, name: "What you can do now" })).toBeVisible();
  for (const thing of [
    "Move gently",
    "Take a break from sitting",
    "Do a little strength work",
    "Tell us in a check-in",
  ])
    await expect(page.getByRole("heading", { level: 2, name: new RegExp(`^${thing}`) })).toBeVisible();
  await expectAccessibleInBothSchemes(page);
});

for (const [minutes, because] of [
  [
    "1",
    "Pain began at minute 1. So walk in short bits with a rest between, and sit down sooner if it hurts.",
  ],
  ["12", "Pain began at minute 12. You walk less than that. After good walks it grows by itself."],
] as const)
  test(`a walking test of ${minutes} says how the walks are now, and why`, async ({ open }) => {
    const clinicId = await openClinic();
    const patientId = await register(clinicId, somebody("Wanda"));
    const { staffId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
    await prescribe(clinicId, patientId, staffId, "threshold-walking");
    const session = await signedInPhone(clinicId, patientId);
    const page = await open({ ...PHONE, session, javaScriptEnabled: false });
    await page.goto("/patient/walk");
    await page.getByLabel("After how many minutes did it begin?").fill(minutes);
    const answer = (question: RegExp, words: string) =>
      page.getByRole("group", { name: question }).getByRole("radio", { name: words }).check();
    await answer(/flat ground/, "Yes");
    await answer(/legs get heavy/, "No");
    await page.getByRole("button", { name: "Save my test" }).click();
    await expect(page.getByText("Saved. Thank you.")).toBeVisible();
    await expect(page.getByText(because)).toBeVisible();
  });
