import type { Page } from "@playwright/test";
import { plantCheckIn, stored } from "@/lib/testing/factories";
import { giveNetwork, takeNetwork } from "../doors/network";
import { logDone, outboxReady, patientWithPhone, prepared } from "../doors/offline";
import { button, heading, ready } from "../doors/page";
import { openFirstExercise } from "../doors/patient";
import { expect, expectAccessibleInBothSchemes, type Open, PHONE, test } from "../fixtures";
import { hire } from "../people";
import { prescribe } from "../prescriptions";

/** Every exercise of a round, to its end; answers how many there were. */
async function wholeRound(page: Page): Promise<number> {
  const count = page.getByText(/^Exercise \d+ of \d+$/);
  await expect(count).toHaveText(/^Exercise 1 of/);
  const items = Number((await count.innerText()).split(" of ")[1]);
  for (let at = 1; at <= items; at += 1) {
    await expect(count).toHaveText(`Exercise ${at} of ${items}`);
    await logDone(page);
  }
  await expect(heading(page, "That was the last one")).toBeVisible();
  await button(page, "Finish").click();
  return items;
}

/** The phone of somebody whose plan has some of it three times a day, and who has answered today's check-in. */
async function prescribedOften(open: Open, first: string) {
  const { clinicId, patientId, session } = await patientWithPhone(first);
  const { staffId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  await prescribe(clinicId, patientId, staffId, "acute-low-back");
  await plantCheckIn(clinicId, patientId, new Date());
  return { clinicId, patientId, page: await open({ ...PHONE, losesNetwork: true, session }) };
}

test("small and often: what is prescribed three times a day is done in rounds, one of them without a network", async ({
  open,
}) => {
  const { clinicId, patientId, page } = await prescribedOften(open, "Rita");

  await test.step("the first has it all, and says that some of it comes again", async () => {
    await page.goto("/patient/session");
    await expect(page.getByText("Your plan has some of it 3 times a day.")).toBeVisible();
    await openFirstExercise(page);
    expect(await wholeRound(page)).toBe(5);
    await expect(heading(page, "Well done")).toBeVisible();
    await expect(page.getByText("Your plan has some of it again today.")).toBeVisible();
    await expectAccessibleInBothSchemes(page);
  });

  await test.step("the home page leads to the next", async () => {
    await page.goto("/patient/today");
    await ready(page);
    await expect(
      page.getByText("You have done it once today. Your plan has some of it 3 times a day"),
    ).toBeVisible();
    await expect(page.getByRole("link", { name: /^Do it once more \(\d+ minutes\)$/ })).toBeVisible();
    await expectAccessibleInBothSchemes(page);
  });

  await test.step("the second is done on the phone alone, and the third waits there", async () => {
    await prepared(page);
    await takeNetwork(page);
    await page.goto("/patient/session");
    await expect(page.getByText("You have done it once today.")).toBeVisible();
    await expect(page.getByText(/^4 exercises, about/)).toBeVisible();
    await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(4);
    await button(page, "Start").click();
    expect(await wholeRound(page)).toBe(4);
    await expect(page.getByText("Your plan has some of it again today.")).toBeVisible();
    await page.goto("/patient/session");
    await expect(page.getByText("You have done it twice today.")).toBeVisible();
    await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(3);
  });

  await test.step("it arrives, and after the third the day is over", async () => {
    await giveNetwork(page);
    const rounds = () =>
      stored<{ round: number; items: number }>(
        clinicId,
        `SELECT s.round, count(DISTINCT l.item_id)::int AS items FROM exercise_session s
         JOIN session_log l ON l.session_id = s.id WHERE s.patient_id = $1 AND s.finished_at IS NOT NULL
         GROUP BY s.id ORDER BY s.round`,
        [patientId],
      );
    await expect.poll(rounds).toEqual([
      { round: 1, items: 5 },
      { round: 2, items: 4 },
    ]);
    await page.goto("/patient/today");
    await expect(page.getByText("You have done it twice today.")).toBeVisible();
    await page.getByRole("link", { name: /^Do it once more/ }).click();
    await button(page, "Start").click();
    expect(await wholeRound(page)).toBe(3);
    await expect(heading(page, "Well done")).toBeVisible();
    await expect(page.getByText("Your plan has some of it again today.")).toHaveCount(0);
    await page.goto("/patient/today");
    await expect(page.getByText("Done for today")).toBeVisible();
  });
});

test("what was told to hurt ends the day on a phone that loses its network before the end is told", async ({
  open,
}) => {
  const { page } = await prescribedOften(open, "Rolf");
  await prepared(page);
  await openFirstExercise(page);
  await page.getByRole("link", { name: "This hurts" }).click();
  await page.getByRole("radio", { name: /dull ache/ }).check();
  await page.getByRole("radio", { name: "No", exact: true }).check();
  await page.getByRole("radio", { name: /^4(\D|$)/ }).check();
  await button(page, "Save and go on").click();
  await outboxReady(page);
  await takeNetwork(page);
  await button(page, "End for today").click();
  await expect(heading(page, "You are offline. Your answer is not sent yet")).toBeVisible();
  await page.goto("/patient/session");
  await expect(heading(page, "Done for today")).toBeVisible();
});
