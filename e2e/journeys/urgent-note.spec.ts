import type { Page } from "@playwright/test";
import { stored } from "@/lib/testing/factories";
import { prepared } from "../doors/offline";
import { ready } from "../doors/page";
import { quietCheckIn } from "../doors/patient";
import { expect, PHONE, test } from "../fixtures";
import { readyToExercise } from "../prescriptions";
import { openClinic, register, signedInPhone, somebody } from "../people";

const URGENT = "My groin is numb and I leak pee since Sunday";
const prompt = (page: Page, when: "noteBefore" | "noteAfter") => page.locator(`[data-urgent-prompt=${when}]`);
const box = (page: Page) => page.getByRole("textbox", { name: "Anything else for your clinician?" });
const calm = (page: Page) => page.getByRole("heading", { level: 1, name: /Nothing in your answers/ });
const save = (page: Page) => page.getByRole("button", { name: "Save this message" }).click();

async function calmResult(page: Page): Promise<void> {
  await page.goto("/patient/check-in");
  await page.getByRole("button", { name: "Start the check-in" }).click();
  await expect(page).toHaveURL(/saddle$/);
  await quietCheckIn(page, 3);
  await expect(page).toHaveURL(/result$/);
}

test("urgent words after a check-in ask for the questions anew, and are saved all the same", async ({
  open,
}) => {
  test.setTimeout(180_000);
  const clinicId = await openClinic();
  const patientId = await register(clinicId, somebody("Petra"));
  const session = await signedInPhone(clinicId, patientId);
  const notes = async () =>
    (
      await stored<{ note: string }>(
        clinicId,
        "SELECT note FROM check_in WHERE patient_id = $1 AND note <> '' ORDER BY started_at",
        [patientId],
      )
    ).map(({ note }) => note);

  await test.step("without scripts: a calm note asks nothing, an urgent one asks at once", async () => {
    const plain = await open({ ...PHONE, session, javaScriptEnabled: false });
    await calmResult(plain);
    await box(plain).fill("The bridge goes well, thank you");
    await save(plain);
    await expect(plain.getByText("Your message is saved with your answers.")).toBeVisible();
    await expect(prompt(plain, "noteAfter")).toHaveCount(0);
    await expect(prompt(plain, "noteBefore")).toHaveCount(0);
    await expect(calm(plain)).toHaveCount(1);
    await box(plain).fill(URGENT);
    await save(plain);
    await expect(prompt(plain, "noteAfter")).toContainText("Your message is saved with your answers.");
    await expect(prompt(plain, "noteAfter").getByRole("link", { name: /^Emergency: call/ })).toBeVisible();
    await expect(calm(plain)).toHaveCount(0);
    await expect(box(plain)).toHaveValue(URGENT);
    expect(await notes()).toEqual([URGENT]);
    await prompt(plain, "noteAfter").getByRole("link", { name: "Do a check-in now" }).click();
    await expect(plain.getByRole("button", { name: "Start the check-in" })).toBeVisible();
  });

  await test.step("too long to be saved, it asks as well", async () => {
    const plain = await open({ ...PHONE, session, javaScriptEnabled: false });
    await calmResult(plain);
    await box(plain).evaluate(
      (area: HTMLTextAreaElement, words) => (area.value = words),
      `${URGENT} ${"a".repeat(2000)}`,
    );
    await save(plain);
    await expect(prompt(plain, "noteBefore")).toBeVisible();
    await expect(prompt(plain, "noteAfter")).toHaveCount(0);
  });

  await test.step("with scripts it asks while one types, and what waited for a network asks once it is sent", async () => {
    const phone = await open({ ...PHONE, session });
    await prepared(phone);
    await calmResult(phone);
    await ready(phone);
    await box(phone).fill("The bridge goes well, thank you");
    await expect(prompt(phone, "noteBefore")).toHaveCount(0);
    await box(phone).fill(URGENT);
    await expect(prompt(phone, "noteBefore").getByRole("link", { name: "Do a check-in now" })).toBeVisible();
    await phone.context().setOffline(true);
    await save(phone);
    await expect(phone.getByRole("heading", { name: /^You are offline/ })).toBeVisible();
    await expect(phone.getByRole("link", { name: /112/ }).first()).toBeVisible();
    await phone.context().setOffline(false);
    await expect(prompt(phone, "noteAfter")).toContainText("Your message is saved with your answers.");
    expect(await notes()).toEqual([URGENT, URGENT]);
    const result = phone.url();
    await calmResult(phone);
    await phone.goto(result.replace(/\?.*/, ""));
    await ready(phone);
    await expect(box(phone)).toHaveValue(URGENT);
    await expect(phone.locator("[data-urgent-prompt]")).toHaveCount(0);
  });
});

test("urgent words beside the reason for stopping a plan lead to the check-in, others home", async ({
  open,
}) => {
  const stop = async (words: string) => {
    const { session } = await readyToExercise();
    const phone = await open({ ...PHONE, session, javaScriptEnabled: false });
    await phone.goto("/patient/stop");
    await phone.getByRole("radio", { name: "I have no time for it" }).check();
    await phone.getByRole("textbox", { name: "Do you want to say more?" }).fill(words);
    await phone.getByRole("button", { name: "Stop my plan" }).click();
    return phone;
  };
  const calm = await stop("Too much to do at work");
  await expect(calm).toHaveURL(/\/patient\/today$/);
  const urgent = await stop(URGENT);
  await expect(urgent.locator("[data-urgent-prompt=stopped]")).toContainText("what you wrote is sent");
  await expect(urgent.getByRole("button", { name: "Start the check-in" })).toBeVisible();
});
