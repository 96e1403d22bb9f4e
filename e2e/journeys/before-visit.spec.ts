import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { encode } from "uqr";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { COMPLETE_INTAKE } from "@/lib/domain/intake/fixtures/complete-intake";
import { derivedReadable, secretHash } from "@/lib/secrets";
import { buildVisit, plant, stored } from "@/lib/testing/factories";
import { expectSound, expectSoundAndClean } from "../accessibility/sound-page";
import { expectKept, expectNothingKept } from "../doors/kept";
import { answerDue } from "../doors/due-questions";
import { attract, start } from "../doors/kiosk";
import { ready } from "../doors/page";
import { expect, PHONE, TABLET, test } from "../fixtures";
import { clinicToday, hire, openClinic, pairedTablet, register, signedInPhone, somebody } from "../people";

/** Found nowhere else, so that any trace of them was typed at home. */
const FREE_TEXT = "Xylophone stairs canary";
const ACTIVITY = "Climb the lighthouse";
const continueWith = (page: Page, name = "Continue") =>
  page.getByRole("button", { name, exact: true }).last().click();
const title = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

/** A patient with a visit today, and the code of its reminder as the worker would have made it. */
async function reminded() {
  const clinicId = await openClinic();
  const person = somebody("Canary");
  const patientId = await register(clinicId, person);
  const day = await clinicToday(clinicId);
  const visitId = await buildVisit(clinicId, patientId, day);
  const id = randomUUID();
  const code = derivedReadable("visit-reminder", id, 8);
  const of = { id, clinic_id: clinicId, patient_id: patientId, visit_id: visitId };
  await plant(clinicId, "visit_reminder", [
    {
      ...of,
      starts_at: new Date(),
      day,
      code_hash: secretHash("kiosk-visit", `${clinicId} ${code}`),
      at: new Date(),
    },
  ]);
  return { clinicId, person, code, patientId, visitId };
}

/** A form of outcome measures begun at home: activities named, one question answered. */
async function begunMeasures(clinicId: ClinicId, patientId: PatientId): Promise<void> {
  await stored(clinicId, `UPDATE clinic SET measure_weeks = '{"phq-4": 6}' RETURNING id`);
  const asked = ["psfs", "phq-4"].map((id) => ({ id, version: 1 }));
  const answers = { "psfs-tasks": [ACTIVITY, "Socks", "Stairs"], "phq-4-nervous": 3 };
  const of = { id: randomUUID(), clinic_id: clinicId, patient_id: patientId, client_key: randomUUID() };
  const begun = { asked, known: {}, answers, draft: {}, state: "draft", language: "English", version: 1 };
  const decided = { fired_rules: [], messages: [] };
  await plant(clinicId, "measure_form", [{ ...of, ...begun, ...decided, started_at: new Date() }]);
}

/** A tablet whose browser has no reader of codes, as Safari has none: its camera sees the picture of the mail. */
async function withCamera(page: Page, code: string): Promise<void> {
  const { size, data } = encode(code, { border: 3 });
  await page.addInitScript(
    ([cells, width]) => {
      Reflect.deleteProperty(globalThis, "BarcodeDetector");
      const picture = document.createElement("canvas");
      picture.width = 640;
      picture.height = 480;
      const cell = Math.floor(400 / width);
      const draw = () => {
        const pen = picture.getContext("2d");
        if (!pen) return;
        pen.fillStyle = "#ddd";
        pen.fillRect(0, 0, 640, 480);
        cells.forEach((isDark, at) => {
          pen.fillStyle = isDark ? "#222" : "#fff";
          pen.fillRect(120 + (at % width) * cell, 40 + Math.floor(at / width) * cell, cell, cell);
        });
      };
      navigator.mediaDevices.getUserMedia = () => {
        setInterval(draw, 50);
        return Promise.resolve(picture.captureStream(20));
      };
    },
    [data.flat(), size] as const,
  );
}

test("the questions begun at home go on at the tablet, which shows none of it; answered there, one is left, and what is due", async ({
  open,
}) => {
  test.slow();
  const { clinicId, person, code, patientId } = await reminded();
  const phone = await open({ ...PHONE, session: await signedInPhone(clinicId, patientId) });
  await phone.goto("/patient/today");
  await expect(phone.getByRole("heading", { name: "Questions before your visit" })).toBeVisible();
  await phone.goto("/patient/intake");
  await expectSoundAndClean(phone);
  await continueWith(phone, "Start");
  await expect(phone).toHaveURL(/\/patient\/intake\/details$/);
  await continueWith(phone, "Yes, this is right");
  await continueWith(phone);
  await expect(phone).toHaveTitle(/^Error: /);
  await expectSound(phone);
  await phone.getByRole("radio", { name: "Something else", exact: true }).check();
  await phone.getByRole("textbox", { name: /^In your own words/ }).fill(FREE_TEXT);
  await continueWith(phone);
  await expect(phone).toHaveURL(/\/patient\/intake\/where$/);
  await phone.goto("/patient/intake/reason");
  await expectKept(phone, [FREE_TEXT]);
  // No desk is near at home.
  await phone.goto("/patient/intake/chest");
  await expect(phone.getByText(/^Call \d+ at once if you have this now/)).toBeVisible();

  const tablet = await open({ ...TABLET, kiosk: await pairedTablet(clinicId) });
  await start(tablet);
  await tablet.getByRole("link", { name: "I have a code" }).click();
  await expect(title(tablet, "Type your code")).toBeVisible();
  await expectSoundAndClean(tablet);
  await ready(tablet);
  await tablet.getByRole("textbox").fill(`${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`);
  await continueWith(tablet);
  await expect(title(tablet, "Are these details still right?")).toBeVisible();
  await expectKept(tablet, [person.name]);
  await ready(tablet);
  await continueWith(tablet, "Yes, this is right");
  await expect(tablet).toHaveURL(/\/kiosk\/intake\/where$/);
  await tablet.goto("/kiosk/intake/chest");
  await expect(tablet.getByText("Tell the front desk at once if you have this now.")).toBeVisible();
  for (const path of ["intake/reason", "check", "details/mobile"]) {
    await tablet.goto(`/kiosk/${path}`);
    await expectNothingKept(tablet, [FREE_TEXT, code]);
  }
  await tablet.goto("/kiosk");
  await expect(attract(tablet)).toBeVisible();

  await stored(clinicId, "UPDATE intake SET answers = $1::jsonb || answers RETURNING id", [
    JSON.stringify(COMPLETE_INTAKE),
  ]);
  await phone.goto("/patient/intake/check");
  await expectSoundAndClean(phone);
  // Nobody else reads along here, so their own words are there to be checked.
  await expect(phone.getByText(`: ${FREE_TEXT}`)).toBeVisible();
  await expect(phone.getByRole("link", { name: "Back", exact: true })).toHaveAttribute(
    "href",
    /intake\/consent$/,
  );
  await stored(clinicId, "UPDATE visit SET arrived_at = NULL, status = 'booked' RETURNING id");
  await continueWith(phone, "Send my answers");
  await expect(title(phone, "We have your answers")).toBeVisible();
  await expectSoundAndClean(phone);

  await begunMeasures(clinicId, patientId);
  const reader = await open({ ...TABLET, kiosk: await pairedTablet(clinicId) });
  await reader.clock.install();
  await withCamera(reader, code);
  await start(reader);
  await reader.getByRole("link", { name: "I have a code" }).click();
  await expect(title(reader, "Type your code")).toBeVisible();
  await reader.getByRole("button", { name: "Show the square code to the camera" }).click();
  await expect(title(reader, "Has anything changed since you answered at home?")).toBeVisible();
  await expectKept(reader, [person.name]);
  await expectNothingKept(reader, [FREE_TEXT]);
  await expectSoundAndClean(reader);
  await ready(reader);
  await continueWith(reader, "No, nothing has changed");

  await test.step("what is due begins fresh, without the activities, and survives a person asked for", async () => {
    await expect(title(reader, "Some more questions for you")).toBeVisible();
    await expectKept(reader, [person.name, "worry and mood"]);
    await expectNothingKept(reader, [ACTIVITY, "Socks"]);
    await ready(reader);
    await continueWith(reader, "Answer now");
    await expect(reader).toHaveURL(/phq-4-nervous$/);
    await expect(reader.getByRole("radio", { checked: true })).toHaveCount(0);
    await ready(reader);
    await continueWith(reader, "Ask a person");
    await reader.getByRole("link", { name: "Carry on" }).click();
    await ready(reader);
    await continueWith(reader, "Answer now");
    await ready(reader);
    await answerDue(reader, "phq-4-nervous", "Several days");
    await ready(reader);
    await answerDue(reader, "phq-4-worry", null);
    for (const item of ["interest", "low-mood"]) {
      await ready(reader);
      await answerDue(reader, `phq-4-${item}`, "More than half the days");
    }
    await expect(title(reader, "Check your answers")).toBeVisible();
    await expectKept(reader, ["More than half the days"]);
    await expectNothingKept(reader, [ACTIVITY, FREE_TEXT]);
  });

  await test.step("left alone, it forgets", async () => {
    await ready(reader);
    await reader.clock.fastForward(61_000);
    await expect(reader.getByRole("dialog", { name: "Do you need more time?" })).toBeVisible();
    await reader.clock.fastForward(20_000);
    await expect(attract(reader)).toBeVisible();
    const traces = [person.name, FREE_TEXT, "More than half the days", "worry and mood"];
    const pages = ["arrival", "measures", "measures/check", "measures/phq-4-nervous", "measures/told"];
    for (const go of [
      ...[() => reader.goBack(), () => reader.goBack(), () => reader.reload()],
      ...pages.map((page) => () => reader.goto(`/kiosk/${page}`)),
    ]) {
      await go();
      await expect(reader.getByRole("heading", { level: 1 })).toBeVisible();
      await expectNothingKept(reader, traces);
    }
  });
});

test("who is not sure on arrival is met by a person, who amends what was handed in, with why", async ({
  open,
}) => {
  const { clinicId, patientId, visitId, person, code } = await reminded();
  const id = randomUUID();
  const form = { form_id: "intake", form_version: 3, source: "phone", answers: COMPLETE_INTAKE, draft: {} };
  const decided = { detail_changes: {}, tier: "none", fired_rules: [], messages: [], pause: [] };
  const times = { started_at: new Date(), completed_at: new Date() };
  const of = { id, clinic_id: clinicId, patient_id: patientId, visit_id: visitId };
  await plant(clinicId, "intake", [{ ...of, ...form, ...decided, ...times, state: "completed", version: 1 }]);
  const tablet = await open({ ...TABLET, kiosk: await pairedTablet(clinicId) });
  await start(tablet);
  await tablet.getByRole("link", { name: "I have a code" }).click();
  await expect(title(tablet, "Type your code")).toBeVisible();
  await ready(tablet);
  await tablet.getByRole("textbox").fill(code);
  await continueWith(tablet);
  await expect(title(tablet, "Has anything changed since you answered at home?")).toBeVisible();
  await ready(tablet);
  await continueWith(tablet, "Yes, or I am not sure");
  await expect(title(tablet, "Please go to the front desk")).toBeVisible();
  await expectNothingKept(tablet, [person.name]);
  const { sessionId, name } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  const desk = await open({ session: sessionId });
  await desk.goto(`/clinic/intakes/${id}`);
  await expect(desk.getByText("Said on arrival that something has changed, or was not sure.")).toBeVisible();
  await desk.getByRole("link", { name: "Amend an answer" }).click();
  await desk.getByRole("link", { name: "Amend How strong is your pain now?" }).click();
  await ready(desk);
  await desk.getByRole("radio", { name: /^9(\D|$)/ }).check();
  await continueWith(desk, "Add to the intake");
  await expect(desk.getByText("Say why the answer is different now").first()).toBeVisible();
  await expect(desk.getByRole("radio", { name: /^9(\D|$)/ })).toBeChecked();
  await expectSound(desk);
  await ready(desk);
  await desk.getByLabel("Why is the answer different now?").fill("Said so on the phone");
  await continueWith(desk, "Add to the intake");
  await expect(desk.getByText("Why: Said so on the phone")).toBeVisible();
  await expect(desk.getByText(new RegExp(`^${name}, `))).toBeVisible();
  await expect(desk.getByRole("definition").filter({ hasText: "6 of 10" })).toContainText("Now: 9 of 10");
  await expectSoundAndClean(desk);
});
