import type { Page } from "@playwright/test";
import { alertSaying, heading } from "../doors/page";
import { DESK, expect, PHONE, test } from "../fixtures";
import { hire, openClinic, pairedTablet, register, signedInPhone, somebody } from "../people";
import { expectSound, expectSoundAndClean } from "./sound-page";

const PAGES = [
  ["the front page", "/"],
  ["staff sign-in", "/sign-in"],
  ["staff sign-in after signing out", "/sign-in?done=signed-out"],
  ["a forgotten password", "/sign-in/forgotten"],
  ["a password link that is over", "/sign-in/new-password/none"],
  ["patient sign-in", "/patient/sign-in"],
  ["help, before signing in", "/patient/help"],
  ["joining with a code", "/patient/join"],
  ["an invitation that is over", "/patient/join/none"],
  ["a printed code that is over", "/plan/none"],
  ["a reminder's address that is over", "/reminders/none"],
  ["a tablet to pair", "/kiosk/pair"],
  ["a pairing code that does not work", "/kiosk/pair?problem=invalid"],
  ["the demo's mailbox", "/demo/mailbox"],
  ["a page that is not there", "/nowhere"],
] as const;

test("sound: every page that asks for nobody", async ({ open }) => {
  const page = await open(PHONE);
  for (const [name, path] of PAGES) {
    await test.step(name, async () => {
      await page.goto(path);
      await expectSoundAndClean(page);
    });
  }
});

test("the advice card is one press from joining and from a patient's page that is not there, not from staff's", async ({
  open,
}) => {
  const help = (page: Page) => page.getByRole("main").getByRole("link", { name: "Help when it hurts" });
  const clinicId = await openClinic();
  const session = await signedInPhone(clinicId, await register(clinicId, somebody("Nell")));
  const phone = await open({ ...PHONE, session });
  for (const path of [
    "/patient/nowhere",
    "/nowhere",
    "/patient/check-in/00000000-0000-4000-8000-000000000000/result",
  ]) {
    expect((await phone.goto(path))?.status(), path).toBe(404);
    await expect(help(phone), path).toHaveAttribute("href", "/patient/help");
    await expectSoundAndClean(phone);
  }
  const nobody = await open(PHONE);
  await nobody.goto("/patient/join");
  await help(nobody).click();
  await expect(heading(nobody, "What to do when it hurts")).toBeVisible();
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  const desk = await open({ ...DESK, session: sessionId });
  expect((await desk.goto("/nowhere"))?.status()).toBe(404);
  await expect(heading(desk, "We could not find that page")).toBeVisible();
  await expect(help(desk)).toHaveCount(0);
});

test("sound: refused sign-in, at both doors", async ({ open }) => {
  const staff = await open();
  await staff.goto("/sign-in");
  await staff.getByLabel("Email address").fill("nobody@clinic.example");
  await staff.getByLabel("Password", { exact: true }).fill("wrong");
  await staff.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(alertSaying(staff)).toBeVisible();
  await expectSound(staff);

  const patient = await open(PHONE);
  await patient.goto("/patient/sign-in");
  await patient.getByLabel("Your email address").fill("no address");
  await patient.getByRole("button", { name: "Send me a code" }).click();
  await expect(alertSaying(patient)).toBeVisible();
  await expectSound(patient);
  await patient.getByLabel("Your email address").fill("nobody@mail.example");
  await patient.getByRole("button", { name: "Send me a code" }).click();
  await expect(patient.getByLabel("Six-digit code")).toBeVisible();
  await expectSoundAndClean(patient);

  await patient.goto("/patient/join");
  await patient.getByRole("button", { name: "Continue" }).click();
  await expect(alertSaying(patient)).toBeVisible();
  await expectSound(patient);
});

test("sound: a tablet with nobody at it", async ({ open }) => {
  const kiosk = await pairedTablet(await openClinic());
  const tablet = await open({ viewport: { width: 820, height: 1180 }, kiosk });
  for (const path of [
    "",
    "/find",
    "/code",
    "/desk",
    "/told",
    "/done",
    "/done?to=desk",
    "/person",
    "/more-time?back=find",
    "/staff",
    "/staff?problem=wrong",
  ]) {
    await tablet.goto(`/kiosk${path}`);
    await expectSoundAndClean(tablet);
  }
});
