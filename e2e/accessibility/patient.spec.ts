import { buildVisit } from "@/lib/testing/factories";
import { prescribe } from "../prescriptions";
import { answerCheckIn, quietCheckIn } from "../doors/patient";
import { expect, PHONE, test } from "../fixtures";
import { clinicToday, hire, openClinic, register, signedInPhone, somebody } from "../people";
import { expectSound, expectSoundAndClean } from "./sound-page";

async function patient({ withProgramme }: { readonly withProgramme: boolean }) {
  const clinicId = await openClinic();
  const patientId = await register(clinicId, somebody("Petra"));
  const { staffId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  if (withProgramme) await prescribe(clinicId, patientId, staffId);
  return signedInPhone(clinicId, patientId);
}

test("sound before there is a plan", async ({ open }) => {
  const page = await open({ ...PHONE, session: await patient({ withProgramme: false }) });
  const paths = [
    "today",
    "session",
    "kept-plan",
    "kept-check-in",
    "tight",
    "walk",
    "measures",
    "intake",
    "check-in",
    "history",
    "appointments",
    "messages?about=appointment",
    "settings",
    "settings/reminders",
    "settings/access",
    "stop",
    "help",
    "offline",
  ];
  for (const path of paths) {
    await page.goto(`/patient/${path}`);
    await expectSoundAndClean(page);
  }
});

test("sound: the questions before a visit, and what an answer calls for", async ({ open }) => {
  const clinicId = await openClinic();
  const patientId = await register(clinicId, somebody("Petra"));
  await buildVisit(clinicId, patientId, await clinicToday(clinicId));
  const page = await open({ ...PHONE, session: await signedInPhone(clinicId, patientId) });
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  await page.goto("/patient/intake");
  await press("Start");
  await expect(page).toHaveURL(/intake\/details$/);
  for (const detail of ["mobile", "email", "emergency", "contact"]) {
    await page.goto(`/patient/intake/details/${detail}`);
    await expectSoundAndClean(page);
  }
  await press("Save");
  await expect(page).toHaveTitle(/^Error: /);
  await expectSound(page);
  await page.goto("/patient/intake/saddle");
  await expectSoundAndClean(page);
  await page.getByRole("radio", { name: /^New in the last/ }).check();
  await press("Continue");
  await expect(page).toHaveURL(/intake\/now$/);
  await expectSoundAndClean(page);
  await page.getByRole("link", { name: "Letter for the emergency department" }).click();
  await expect(page).toHaveURL(/intake\/letter$/);
  await expectSoundAndClean(page);
  // Not handed in: the page of thanks leads back to where it stands.
  await page.goto("/patient/intake/done");
  await expect(page).toHaveURL(/intake$/);
  await expectSoundAndClean(page);
});

test("sound on a usual day: check-in, result, session, done", async ({ open }) => {
  test.setTimeout(300_000);
  const page = await open({ ...PHONE, session: await patient({ withProgramme: true }) });
  for (const path of ["today", "stop", "session"]) {
    await page.goto(`/patient/${path}`);
    await expectSoundAndClean(page);
  }
  await page.goto("/patient/today");
  await page.getByRole("button", { name: "Do your check-in first" }).click();
  await expect(page).toHaveURL(/saddle$/);
  await expectSoundAndClean(page);
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expectSound(page);
  await quietCheckIn(page, 3);
  await expect(page.getByRole("heading", { name: "The red list" })).toBeVisible();
  await expectSoundAndClean(page);

  await page.goto("/patient/today");
  await expectSoundAndClean(page);
  await page.goto("/patient/session");
  await expectSoundAndClean(page);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page.getByText(/^Exercise 1 of/)).toBeVisible();
  await expectSoundAndClean(page);
  await page.getByRole("button", { name: /^Save and/ }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expectSound(page);
  await page.getByRole("link", { name: "This hurts" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Stop this exercise" })).toBeVisible();
  await expectSoundAndClean(page);
  await page.getByRole("button", { name: "End for today" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ended for today" })).toBeVisible();
  await expectSoundAndClean(page);
  await page.goto("/patient/today");
  await expectSoundAndClean(page);
});

test("sound in an emergency: the instruction, the questions after it, the paused pages", async ({ open }) => {
  const page = await open({ ...PHONE, session: await patient({ withProgramme: true }) });
  await page.goto("/patient/today");
  await page.getByRole("button", { name: "Do your check-in first" }).click();
  await answerCheckIn(page, "saddle", "Not sure");
  await expect(page).toHaveURL(/\/result$/);
  await expectSoundAndClean(page);
  await page.getByRole("link", { name: "Answer the rest" }).click();
  await expect(page).toHaveURL(/starting-to-pee$/);
  await expectSoundAndClean(page);
  for (const path of ["today", "session"]) {
    await page.goto(`/patient/${path}`);
    await expect(page.getByText(/^Still fine/)).toHaveCount(0);
    await expectSoundAndClean(page);
  }
  // No page stands between the paused exercises and what to do.
  await page.getByRole("link", { name: "See what to do now" }).click();
  await expect(page).toHaveURL(/\/result$/);
});

test("sound when urgent", async ({ open }) => {
  const page = await open({ ...PHONE, session: await patient({ withProgramme: true }) });
  await page.goto("/patient/today");
  await page.getByRole("button", { name: "Do your check-in first" }).click();
  for (const step of ["saddle", "starting-to-pee", "leaking-pee"]) await answerCheckIn(page, step, "No");
  await answerCheckIn(page, "bowel", "Old and not worse");
  await expect(page).toHaveURL(/\/result$/);
  await expect(page.getByRole("heading", { level: 1, name: "Speak to a health worker today" })).toBeVisible();
  await expectSoundAndClean(page);
});

test("paper is dark on white, whatever the phone's scheme: the advice card, an emergency, its letter", async ({
  open,
}) => {
  const page = await open({
    ...PHONE,
    colorScheme: "dark",
    session: await patient({ withProgramme: false }),
  });
  /** Words too bright for white paper: backgrounds do not print. Asked again while colours still change. */
  const bright = () =>
    page.evaluate(() => {
      const words = [...document.querySelectorAll("main :is(h1, h2, h3, p, li, dt, dd, a, button)")];
      const shown = words.filter((one) => one.checkVisibility() && one.textContent.trim() !== "");
      const pale = shown.filter((one) => {
        const [red = 0, green = 0, blue = 0] =
          getComputedStyle(one)
            .color.match(/[\d.]+/g)
            ?.map(Number) ?? [];
        return red + green + blue > 3 * 128;
      });
      return pale.map((one) => `${one.tagName} ${one.className} ${one.textContent.slice(0, 40)}`);
    });
  await page.goto("/patient/help");
  expect(await bright()).not.toEqual([]);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect.poll(bright).toEqual([]);

  await page.emulateMedia({ media: "screen" });
  await page.goto("/patient/today");
  await page.getByRole("button", { name: "Do a check-in" }).click();
  await answerCheckIn(page, "saddle", "New in the last 14 days");
  await expect(page.getByRole("heading", { level: 1, name: /emergency department/ })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect.poll(bright).toEqual([]);
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: /^Letter/ }).click();
  await expect(page.locator("article.letter")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect.poll(bright).toEqual([]);
});
