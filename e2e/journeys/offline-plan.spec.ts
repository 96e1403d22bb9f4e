import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { plant, plantCheckIn, stored } from "@/lib/testing/factories";
import { giveNetwork, takeNetwork } from "../doors/network";
import { keptOfOwner, logDone, outboxReady, patientWithPhone, prepared } from "../doors/offline";
import { alertSaying, heading } from "../doors/page";
import { signOut } from "../doors/patient";
import {
  expect,
  expectAccessible,
  expectAccessibleInBothSchemes,
  PHONE,
  stackFacts,
  test,
} from "../fixtures";
import { hire } from "../people";
import { prescribe } from "../prescriptions";
import { filesBeside } from "../stack-facts";

const DAY_MS = 86_400_000;
/** The last exercise of the plan, which has an easier one. */
const HURTING = "Half-kneeling hip flexor stretch";

/** An exercise in the clinic's own words, with a photo of theirs. Answers its version. */
async function plantOwnPhoto(clinicId: string, staffId: string): Promise<string> {
  const [fileId, ownId, versionId] = [randomUUID(), randomUUID(), randomUUID()];
  const content = await sharp({ create: { width: 40, height: 30, channels: 3, background: "teal" } })
    .webp()
    .toBuffer();
  const place = path.join(filesBeside(stackFacts().mailbox), clinicId, fileId);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, content);
  const at = { clinic_id: clinicId, created_at: new Date() };
  const by = { ...at, created_by: staffId };
  await plant(clinicId, "stored_file", [
    {
      ...{ ...by, id: fileId, owner_kind: "own-exercise", owner_id: ownId },
      ...{ content_type: "image/webp", bytes: content.length },
    },
  ]);
  await plant(clinicId, "own_exercise", [{ ...at, id: ownId, basis: "DW02" }]);
  await plant(clinicId, "own_exercise_version", [
    {
      ...{
        ...by,
        id: versionId,
        exercise_id: ownId,
        number: 1,
        name: "Clinic walk",
        steps: ["Walk"],
        tags: [],
      },
      ...{
        dose: { sets: 1, work: { kind: "reps", reps: 8 } },
        source: "Us",
        licence: "Ours",
        photo_id: fileId,
      },
    },
  ]);
  return versionId;
}

test("a kept plan asks the whole list first once 28 days have passed without a session", async ({ open }) => {
  const { clinicId, patientId, session } = await patientWithPhone("Odette");
  const { staffId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  await prescribe(clinicId, patientId, staffId);
  await stored(
    clinicId,
    `INSERT INTO exercise_session (clinic_id, patient_id, version_id, client_key, day, started_at, finished_at, logged)
     SELECT clinic_id, patient_id, current_version_id, $2, current_date - 24, now() - interval '24 days',
       now() - interval '24 days', true FROM programme WHERE patient_id = $1`,
    [patientId, randomUUID()],
  );
  await plantCheckIn(clinicId, patientId, new Date(Date.now() - 2 * DAY_MS));
  await stored(clinicId, "UPDATE check_in SET form = 'full' WHERE patient_id = $1", [patientId]);
  const page = await open({ ...PHONE, losesNetwork: true, session });
  await prepared(page);
  await takeNetwork(page);
  await page.goto("/patient/session");
  await expect(page.getByRole("heading", { name: "First, your check-in" })).toBeVisible();

  await page.clock.setFixedTime(Date.now() + 4 * DAY_MS);
  await page.goto("/patient/session");
  await expect(page.getByRole("heading", { name: "Welcome back. First, a longer check-in" })).toBeVisible();
  await page.getByRole("link", { name: "Start the check-in" }).click();
  await expect(page.getByText("Today we ask about all of you.")).toBeVisible();
});

test("what hurts is swapped for an easier one without a network, beside the clinic's own photo, and it all arrives", async ({
  open,
}) => {
  const { clinicId, patientId, session } = await patientWithPhone("Odile");
  const { staffId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  const DW02 = await plantOwnPhoto(clinicId, staffId);
  await prescribe(clinicId, patientId, staffId, "stiff-hips-loose-back", { DW02 });
  await plantCheckIn(clinicId, patientId, new Date());
  const page = await open({ ...PHONE, losesNetwork: true, session });
  await prepared(page);
  await takeNetwork(page);
  await page.goto("/patient/session");
  const photo = page.getByRole("listitem").filter({ hasText: "Clinic walk" }).locator("img");
  await expect(photo).toHaveAttribute("src", /\/api\/files\//);
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);

  await page.getByRole("button", { name: "Start", exact: true }).click();
  const count = page.getByText(/^Exercise \d+ of 6$/);
  await expect(count).toHaveText("Exercise 1 of 6");
  const main = page.getByRole("img", { name: "Clinic walk" });
  await expect(main).toHaveAttribute("src", /\/api\/files\//);
  await test.step("what is missing is marked in its field, as with a network", async () => {
    const left = page.getByRole("group", { name: "How did your left side go?" });
    const save = page.getByRole("button", { name: /^Save and/ });
    await save.click();
    await expect(alertSaying(page, "There is a problem")).toBeFocused();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(left).toHaveAccessibleDescription("Choose how your left side went");
    await expect(page.getByRole("group", { name: /your pain/ })).toHaveAccessibleDescription(
      "Choose how strong your pain was",
    );
    await expectAccessible(page);
    await page.getByRole("link", { name: "Choose how your left side went" }).click();
    await expect(left.getByRole("radio", { name: "Done", exact: true })).toBeFocused();
    await left.getByRole("radio", { name: "Part of it" }).check();
    const amount = left.locator("..").getByLabel("How many did you do?");
    await amount.fill("some");
    await save.click();
    await expect(left).toHaveAccessibleDescription("");
    await expect(amount).toHaveAttribute("aria-invalid", "true");
    await expect(amount).toHaveAccessibleDescription(/Type a number, such as 8$/);
    await expect(amount).toHaveValue("some");
  });
  while (!(await page.getByRole("heading", { level: 1, name: HURTING }).isVisible())) {
    const at = await count.innerText();
    await logDone(page);
    await expect(count).not.toHaveText(at);
  }
  await page.getByRole("link", { name: "This hurts" }).click();
  await page.getByRole("radio", { name: /dull ache/ }).check();
  await page.getByRole("radio", { name: "No", exact: true }).check();
  await page.getByRole("radio", { name: /^4(\D|$)/ }).check();
  await page.getByRole("button", { name: "Save and go on" }).click();
  await page.getByRole("radio", { name: "It is still there" }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(heading(page, "We leave this one out today")).toBeVisible();
  await expectAccessibleInBothSchemes(page);
  await page.getByRole("link", { name: /^Do an easier one now/ }).click();
  await expect(page.getByText(/^In place of/)).toBeVisible();
  await page.goto("/patient/today");
  await page.getByRole("button", { name: "Carry on where you were" }).click();
  await expect(page.getByText(/^In place of/)).toBeVisible();
  await logDone(page);
  await expect(heading(page, "That was the last one")).toBeVisible();
  await expect(page.locator("main li")).toHaveCount(7);
  await page.getByRole("button", { name: "Finish" }).click();

  await giveNetwork(page);
  await expect(page.getByText("They are not sent yet.")).toBeHidden({ timeout: 20_000 });
  const done = await stored(
    clinicId,
    `SELECT w.exercise_id AS "exerciseId", l.outcome::text AS outcome FROM session_log l
     JOIN item_swap w ON w.id = l.swap_id JOIN exercise_session s ON s.id = l.session_id WHERE s.patient_id = $1`,
    [patientId],
  );
  expect(done.length).toBeGreaterThan(0);
  expect(done).toEqual(done.map(() => ({ exerciseId: "HM02", outcome: "done" })));
  await test.step("signing out takes the photo off the phone too", async () => {
    expect((await keptOfOwner(page)).some((text) => text.includes("/api/files/"))).toBe(true);
    await signOut(page);
    await expect.poll(() => keptOfOwner(page)).toEqual([]);
  });
});

/** A clip of the patient's, and what the clinic said of it. */
async function plantFormNote(
  clinicId: string,
  of: { patientId: string; staffId: string; exerciseId: string },
) {
  const [fileId, clipId, at] = [randomUUID(), randomUUID(), new Date()];
  const { patientId, staffId, exerciseId } = of;
  const whose = { clinic_id: clinicId, patient_id: patientId, exercise_id: exerciseId };
  await plant(clinicId, "stored_file", [
    {
      ...{
        id: fileId,
        clinic_id: clinicId,
        created_at: at,
        owner_kind: "exercise-clip",
        owner_id: patientId,
      },
      ...{ content_type: "video/mp4", bytes: 1 },
    },
  ]);
  const keep_until = new Date(at.getTime() + 30 * DAY_MS);
  await plant(clinicId, "exercise_clip", [
    { ...whose, id: clipId, file_id: fileId, consent_version: 1, sent_at: at, keep_until },
  ]);
  await plant(clinicId, "form_note", [
    {
      ...whose,
      id: randomUUID(),
      clip_id: clipId,
      at_second: 3,
      text: "Keep your hips level",
      author_id: staffId,
      at,
    },
  ]);
}

test("the break's why, the walking test and what the clinic said are there without a network, and it all arrives", async ({
  open,
}) => {
  const { clinicId, patientId, session } = await patientWithPhone("Oona");
  const { staffId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  await prescribe(clinicId, patientId, staffId, "settling-low-back");
  await plantFormNote(clinicId, { patientId, staffId, exerciseId: "DW01" });
  await stored(
    clinicId,
    `INSERT INTO exercise_session (clinic_id, patient_id, version_id, client_key, day, started_at, finished_at, logged)
     SELECT clinic_id, patient_id, current_version_id, $2, current_date - 10, now() - interval '10 days',
       now() - interval '10 days', true FROM programme WHERE patient_id = $1`,
    [patientId, randomUUID()],
  );
  await plantCheckIn(clinicId, patientId, new Date());
  const page = await open({ ...PHONE, losesNetwork: true, session });
  await prepared(page);
  await expect
    .poll(async () => (await keptOfOwner(page)).some((text) => text.includes("/patient/walk ")))
    .toBe(true);
  await takeNetwork(page);
  await page.goto("/patient/session");
  await outboxReady(page);
  const why = page.getByRole("group", { name: "What was the reason?" });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(why).toHaveAccessibleDescription("Choose a reason, or just start");
  await expectAccessibleInBothSchemes(page);
  await why.getByRole("radio", { name: "I was busy" }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(why).toBeHidden();
  await page.reload();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page.getByText(/^Exercise 1 of/)).toBeVisible();
  await expect(page.getByText("Keep your hips level")).toBeVisible();
  await expect(page.getByText(/^Dr Noor Haddad, /)).toBeVisible();
  await expect(page.getByText("Your clips of this one are not kept on this phone.")).toBeVisible();

  await page.goto("/patient/session");
  await expect(page.getByText("1 answer is saved on this phone. It is not sent yet.")).toBeVisible();
  await expect(why).toBeHidden();
  await page.getByRole("link", { name: "Do the walking test" }).click();
  await outboxReady(page);
  const save = page.getByRole("button", { name: "Save my test" });
  const minutes = page.getByLabel("After how many minutes did it begin?");
  await minutes.fill("none");
  await save.click();
  await expect(minutes).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("group", { name: /easy pace/ })).toHaveAccessibleDescription(
    "Choose if it was flat and easy",
  );
  await expectAccessible(page);
  await minutes.fill("14");
  for (const question of [/easy pace/, /your legs/])
    await page.getByRole("group", { name: question }).getByRole("radio", { name: "Yes" }).check();
  await save.click();
  await expect(page.getByText("Please tell us more about your legs")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Do a check-in" }).click();
  await expect(heading(page, /check-in/)).toBeVisible();
  await expect(page.getByText("2 answers are saved on this phone. They are not sent yet.")).toBeVisible();

  await giveNetwork(page);
  await expect(page.getByText("They are not sent yet.")).toBeHidden({ timeout: 20_000 });
  const told = await stored(
    clinicId,
    `SELECT l.reason, w.minutes, w.legs FROM lapse_answer l JOIN walk_test w ON w.patient_id = l.patient_id
     WHERE l.patient_id = $1`,
    [patientId],
  );
  expect(told).toEqual([{ reason: "busy", minutes: 14, legs: true }]);
});
