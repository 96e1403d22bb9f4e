import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { ClinicId } from "@/lib/access/ids";
import { plant, stored } from "@/lib/testing/factories";
import { PUSH_PORTS } from "../address";
import { acknowledge, openToday, resolve, resumeProgramme } from "../doors/clinic";
import { heading, ready } from "../doors/page";
import { answerCheckIn } from "../doors/patient";
import { DESK, expect, PHONE, test } from "../fixtures";
import { mailsTo } from "../mailbox";
import { hire, openClinic, register, signedInPhone, somebody } from "../people";
import { prescribe } from "../prescriptions";
import { openPushService, turnOnPush } from "../push";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const WAITING = /Please open the portal/;

const NOBODY = "Nobody is on duty now: alerts go to Dr Noor Haddad.";

test("a clinic without a rota says so to everybody, until its owner names people", async ({ open }) => {
  const clinicId = await openClinic();
  const owner = await hire(clinicId, "Dr Noor Haddad", ["owner", "clinician"]);
  const tom = await hire(clinicId, "Dr Tom Reyes", ["clinician"]);
  const { sessionId } = await hire(clinicId, "Priya Nair", ["front-desk"]);
  const desk = await open({ ...DESK, session: sessionId });
  await openToday(desk);
  // In the bar of every page, and nowhere else on it.
  await expect(desk.getByText(NOBODY)).toHaveCount(1);

  const page = await open({ ...DESK, session: owner.sessionId });
  await page.goto("/clinic/settings/hours");
  await page.getByLabel("Closes, Monday, first session").fill("07:00");
  await page.getByLabel("Opens, Monday, first session").fill("08:00");
  await page.getByRole("button", { name: "Save the hours" }).click();
  await expect(page.getByRole("link", { name: /^Monday: the closing time must come after/ })).toBeVisible();
  for (const day of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]) {
    await page.getByLabel(`Opens, ${day}, first session`).fill("00:00");
    await page.getByLabel(`Closes, ${day}, first session`).fill("12:00");
    await page.getByLabel(`Opens, ${day}, second session`).fill("12:00");
    await page.getByLabel(`Closes, ${day}, second session`).fill("00:00");
  }
  await page.getByRole("button", { name: "Save the hours" }).click();
  await expect(page.getByText("Hours saved.")).toBeVisible();

  await page.goto("/clinic/settings/rota");
  await expect(page.getByText("14 sessions have nobody on duty")).toBeVisible();
  await page.getByRole("button", { name: "Save the rota" }).click();
  await expect(page.getByRole("link", { name: "Monday 12:00 am: choose who is on duty" })).toBeVisible();
  for (const box of await page.getByLabel(/^On duty/).all()) await box.selectOption(tom.name);
  await page.getByRole("button", { name: "Save the rota" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(page.getByLabel(/^On duty/).first()).toHaveValue(tom.staffId);
  await openToday(desk);
  await expect(desk.getByText(NOBODY)).toHaveCount(0);
});

/** The given person on duty all week, with a deputy. */
async function setRota(clinicId: ClinicId, onDuty: string, deputy: string): Promise<void> {
  const ids = { clinic_id: clinicId, session: 0, on_duty_id: onDuty, deputy_id: deputy };
  const week = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ ...ids, id: randomUUID(), weekday }));
  await plant(clinicId, "rota_session", week);
}

/** The clock of every alert of the clinic, as if so many minutes had passed: the worker reads what is due from the rows. */
const pass = (clinicId: ClinicId, minutes: number) =>
  stored(
    clinicId,
    `UPDATE alert SET raised_at = raised_at - make_interval(mins => $1),
       cycle_started_at = cycle_started_at - make_interval(mins => $1) RETURNING id`,
    [minutes],
  );

test("a red flag nobody answers climbs to the deputy, by mail and push, and is answered", async ({
  open,
}) => {
  test.setTimeout(240_000);
  const clinicId = await openClinic();
  const tom = await hire(clinicId, "Dr Tom Reyes", ["clinician"]);
  const ann = await hire(clinicId, "Dr Ann Keller", ["clinician"]);
  const maya = await hire(clinicId, "Dr Maya Okafor", ["owner", "clinician"]);
  await setRota(clinicId, tom.staffId, ann.staffId);
  const person = somebody("Nora");
  const patientId = await register(clinicId, person);
  await prescribe(clinicId, patientId, tom.staffId);
  const phone = await open({ ...PHONE, session: await signedInPhone(clinicId, patientId) });
  const desk = await open({ ...DESK, session: ann.sessionId, permissions: ["notifications"] });
  const push = await openPushService(PUSH_PORTS.escalation);

  await test.step("the deputy turns push on in her browser", async () => {
    await turnOnPush(desk, push.target);
  });

  await test.step("the patient reports a red flag, and the phone says what to do", async () => {
    await phone.goto("/patient/today");
    await button(phone, /check-in/i)
      .first()
      .click();
    await answerCheckIn(phone, "saddle", "Not sure");
    await expect(heading(phone, "Go to an emergency department now")).toBeVisible();
  });

  await test.step("who is on duty is told, and nobody else", async () => {
    await expect.poll(() => mailsTo(tom.email, WAITING), { timeout: 40_000 }).toHaveLength(1);
    expect(await mailsTo(ann.email, WAITING)).toEqual([]);
    expect(push.taken).toEqual([]);
  });

  await test.step("five minutes later the deputy is told, by mail and by push", async () => {
    await pass(clinicId, 5);
    await expect.poll(() => mailsTo(ann.email, WAITING), { timeout: 60_000 }).toHaveLength(1);
    await expect
      .poll(() => push.taken.map(({ message }) => message), { timeout: 40_000 })
      .toMatchObject([{ text: "Please open the portal" }]);
    // Signed with one key for this push service alone, which read it with the browser's own; see lib/testing/push-service.ts.
    expect(push.senders.size).toBe(1);
    expect(push.taken[0]).toMatchObject({ path: "/push/one", urgency: "high" });
    const [mail] = await mailsTo(ann.email, WAITING);
    expect(`${mail?.subject ?? ""}${mail?.text ?? ""}`).not.toMatch(/saddle|emergency|CES|Nora/i);
    expect(await mailsTo(tom.email, WAITING)).toHaveLength(1);
  });

  await test.step("her screen cannot be missed: bar, title, icon", async () => {
    await openToday(desk);
    await expect(desk.locator("[data-alert-bar=emergency]")).toContainText(
      /emergency alert waiting. 1 alert in all/i,
    );
    await expect(desk).toHaveTitle(/^\(1\) Today/);
    await expect(desk.locator('link[rel~="icon"]').first()).toHaveAttribute("href", /^data:image\/svg/);
  });

  await test.step("the alert says who was told, and how it went", async () => {
    await desk.getByRole("link", { name: "Open the alerts" }).click();
    const row = desk.getByRole("listitem").filter({ hasText: person.name }).first();
    await expect(row).toContainText(/Waiting \d+ min, due by .*\d:\d\d/);
    await desk
      .getByRole("link", { name: new RegExp(person.name) })
      .first()
      .click();
    await expect(heading(desk, person.name)).toBeVisible();
    for (const role of ["on duty", "deputy"]) await expect(desk.getByText(`Told, as ${role}.`)).toBeVisible();
    for (const told of [
      /Email to Dr Tom Reyes, accepted/,
      /Email to Dr Ann Keller, accepted/,
      /Browser message to Dr Ann Keller, accepted/,
    ])
      await expect(desk.getByRole("listitem").filter({ hasText: told })).toHaveCount(1);
  });

  await test.step("past its time the practice lead and everybody are told, and the queue says so", async () => {
    await pass(clinicId, 12);
    await expect.poll(() => push.taken.length, { timeout: 60_000 }).toBe(2);
    await expect.poll(() => mailsTo(maya.email, WAITING), { timeout: 40_000 }).toHaveLength(2);
    await desk.goto("/clinic/alerts");
    const row = desk.getByRole("listitem").filter({ hasText: person.name }).first();
    await expect(row).toContainText(/Waiting \d+ min, overdue since .*\d:\d\d/);
    await row.getByRole("link", { name: person.name }).click();
    await expect(heading(desk, person.name)).toBeVisible();
  });

  await test.step("acknowledged, the bar goes and nobody further is told", async () => {
    await ready(desk);
    await acknowledge(desk);
    await expect(desk.locator("[data-alert-bar]")).toHaveCount(0);
    await expect(desk).not.toHaveTitle(/^\(/);
    await expect(desk.locator('link[rel~="icon"]').first()).not.toHaveAttribute("href", /^data:/);
  });

  await test.step("resolved, and the programme is resumed on purpose", async () => {
    await resolve(desk, "Spoke with the patient", "Seen in the emergency department, nothing found.");
    await phone.goto("/patient/today");
    await expect(phone.getByRole("heading", { name: "Your exercises are paused" })).toBeVisible();
    await resumeProgramme(desk);
    await phone.goto("/patient/today");
    await expect(phone.getByRole("heading", { name: "Your exercises are paused" })).toBeHidden();
    expect(push.taken).toHaveLength(2);
  });
  await push.stop();
});
