import { stored } from "@/lib/testing/factories";
import { openToday } from "../doors/clinic";
import { ready } from "../doors/page";
import { report } from "../doors/patient";
import { DESK, expect, PHONE, test } from "../fixtures";
import { portalMailsTo } from "../mailbox";
import { hire, openClinic, register, signedInPhone, somebody } from "../people";

const NOBODY = "Nobody is on duty now: alerts go to Dr Noor Haddad.";

test("a clinic without a rota says so to everybody, until its owner names people", async ({ open }) => {
  const clinicId = await openClinic();
  const owner = await hire(clinicId, "Dr Noor Haddad", ["owner", "clinician"]);
  const tom = await hire(clinicId, "Dr Tom Reyes", ["clinician"]);
  const { sessionId } = await hire(clinicId, "Priya Nair", ["front-desk"]);
  const desk = await open({ ...DESK, session: sessionId });
  await openToday(desk);
  await expect(desk.getByText(NOBODY)).toBeVisible();

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
  await expect(page.getByRole("link", { name: "Monday 00:00: choose who is on duty" })).toBeVisible();
  for (const box of await page.getByLabel(/^On duty/).all()) await box.selectOption(tom.name);
  await page.getByRole("button", { name: "Save the rota" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(page.getByLabel(/^On duty/).first()).toHaveValue(tom.staffId);
  await openToday(desk);
  await expect(desk.getByText(NOBODY)).toBeHidden();
});

test("an emergency nobody answers goes on to the deputy, who sees who was told", async ({ open }) => {
  const clinicId = await openClinic();
  const noor = await hire(clinicId, "Dr Noor Haddad", ["owner", "clinician"]);
  const tom = await hire(clinicId, "Dr Tom Reyes", ["clinician"]);
  const patientId = await register(clinicId, somebody("Esme"));
  const phone = await open({ ...PHONE, session: await signedInPhone(clinicId, patientId) });
  await report(phone, { saddle: "NEW" });
  await expect.poll(() => portalMailsTo(noor.email), { timeout: 30_000 }).toBe(1);
  expect(await portalMailsTo(tom.email)).toBe(0);

  // Five minutes pass for this alert.
  await stored(
    clinicId,
    `UPDATE alert SET raised_at = raised_at - interval '5 minutes',
       cycle_started_at = cycle_started_at - interval '5 minutes' RETURNING id`,
  );
  await expect.poll(() => portalMailsTo(tom.email), { timeout: 40_000 }).toBe(1);
  expect(await portalMailsTo(noor.email)).toBe(1);

  const page = await open({ ...DESK, session: tom.sessionId });
  const [alert] = await stored<{ id: string }>(clinicId, "SELECT id FROM alert");
  await page.goto(`/clinic/alerts/${alert?.id ?? ""}`);
  await ready(page);
  await expect(page.getByText("Told, as on duty.")).toBeVisible();
  await expect(page.getByText("Told, as deputy.")).toBeVisible();
});
