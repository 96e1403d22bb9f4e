import { MOST_PHOTO_BYTES } from "@/lib/domain/files/limits";
import { stored } from "@/lib/testing/factories";
import { demoClinic, demoSession, idOf } from "../demo-clinic";
import { alertSaying, ready } from "../doors/page";
import { DESK, expect, test } from "../fixtures";
import { hire, openClinic, register, somebody } from "../people";
import { chart, FRONT_DESK, WITH_DATA } from "./clinic-pages";
import { OWNER } from "./clinic-rows";
import { expectSound, expectSoundAndClean } from "./sound-page";

for (const [area, pages] of Object.entries(WITH_DATA)) {
  test(`sound with data: ${area}`, async ({ open }) => {
    const clinicId = await demoClinic();
    const session = await demoSession(clinicId, "staff_id", await idOf(clinicId, OWNER));
    const page = await open({ ...DESK, session });
    for (const [name, path] of pages) {
      await test.step(name, async () => {
        const reply = await page.goto(typeof path === "string" ? path : await path(clinicId));
        expect(reply?.status()).toBe(200);
        await ready(page);
        await expectSoundAndClean(page);
      });
    }
  });
}

test("sound as front desk sees it: Today, a patient", async ({ open }) => {
  const clinicId = await demoClinic();
  const session = await demoSession(clinicId, "staff_id", await idOf(clinicId, FRONT_DESK));
  const page = await open({ ...DESK, session });
  for (const path of ["/clinic/today", await chart()(clinicId)]) {
    await page.goto(path);
    await expectSoundAndClean(page);
  }
});

test("sound with nothing yet: every list of a new clinic", async ({ open }) => {
  test.slow();
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["owner", "clinician"]);
  const page = await open({ ...DESK, session: sessionId });
  const lists = ["today", "calendar", "calendar?view=week", "alerts", "follow-up", "patients"];
  const settings = ["exercises", "reasons", "templates", "rota", "kiosks", "staff"].map(
    (one) => `settings/${one}`,
  );
  for (const path of [...lists, ...settings]) {
    await page.goto(`/clinic/${path}`);
    await expectSoundAndClean(page);
  }
  const patientId = await register(clinicId, somebody("Nell"));
  for (const tab of [
    "",
    "/visits",
    "/movement",
    "/files",
    "/measures",
    "/programme",
    "/programme/progress",
    "/programme/edit",
  ]) {
    await page.goto(`/clinic/patients/${patientId}${tab}`);
    await expectSoundAndClean(page);
  }
});

test("sound when refused: a patient without a name, a visit on no day", async ({ open }) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Priya Nair", ["front-desk"]);
  const page = await open({ ...DESK, session: sessionId });
  await page.goto("/clinic/patients/new");
  await ready(page);
  await page.getByRole("button", { name: "Add patient" }).click();
  await expect(page.getByText("There is a problem")).toBeVisible();
  await expectSound(page);
  await page.goto(`/clinic/patients/${await register(clinicId, somebody("Nell"))}/visits/new`);
  await ready(page);
  await page.getByLabel("Day").fill("");
  await page.getByRole("button", { name: "Add visit" }).click();
  await expect(page.getByText("There is a problem")).toBeVisible();
  await expectSound(page);
});

test("sound: an exercise of the clinic's own, refused, added, and sent no picture", async ({ open }) => {
  const { sessionId } = await hire(await openClinic(), "Dr Noor Haddad", ["owner", "clinician"]);
  const page = await open({ ...DESK, session: sessionId });
  await page.goto("/clinic/settings/exercises/new?basis=HS01");
  await ready(page);
  await page.getByRole("button", { name: "Add the exercise" }).click();
  await expect(page.getByText("There is a problem")).toBeVisible();
  await expectSound(page);
  await page.getByLabel("Source").fill("Dr Noor Haddad");
  await page.getByLabel("Licence").fill("our own");
  await page.getByRole("button", { name: "Add the exercise" }).click();
  await expect(page).toHaveURL(/\/clinic\/settings\/exercises\/[0-9a-f-]{36}\?done=added$/);
  await expect(page.getByText("It is of the exercise this one is based on")).toBeVisible();
  await expectSoundAndClean(page);
  const send = page.getByRole("button", { name: "Upload", exact: true });
  await ready(page);
  await send.click();
  await expect(page.getByText("There is a problem")).toBeVisible();
  await expectSound(page);
  await ready(page);
  const picture = page.getByLabel("Photo or video");
  // Playwright's own way waits for the file to stay chosen.
  const choose = (bytes: number) =>
    picture.evaluate((box: HTMLInputElement, size) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([new Uint8Array(size)], "a.png", { type: "image/png" }));
      box.files = chosen.files;
      box.dispatchEvent(new Event("change", { bubbles: true }));
    }, bytes);
  await choose(MOST_PHOTO_BYTES + 1);
  // It says so before anything goes up, in place of what was said of the last one.
  await expect(page.getByRole("alert").getByText("Use a picture of 10 MB or less.")).toBeAttached();
  await expect(picture).toHaveValue("");
  await expect(page.getByText("There is a problem")).toBeHidden();
  await expectSound(page);
  await choose(100);
  await expect(page.getByText("Use a picture of 10 MB or less.")).toHaveCount(0);
  await page.getByLabel("Name", { exact: true }).fill("Our bridge");
  await send.click();
  await expect(page.getByText("Save your words first")).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Our bridge");
  await expectSound(page);
  await page.goto("/clinic/settings/exercises");
  await expectSoundAndClean(page);
});

test("sound when locked, and with the wrong password", async ({ open }) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Priya Nair", ["front-desk"]);
  await stored(clinicId, "UPDATE session SET locked_at = now() WHERE id = $1 RETURNING id", [sessionId]);
  const page = await open({ ...DESK, session: sessionId });
  await page.goto("/clinic/today");
  await expect(page).toHaveURL(/\/clinic\/locked/);
  await expectSoundAndClean(page);
  await page.getByLabel("Password", { exact: true }).fill("wrong");
  await page.getByRole("button", { name: "Unlock" }).click();
  await expect(alertSaying(page)).toBeVisible();
  await expectSound(page);
});
