import { randomUUID } from "node:crypto";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { plant, plantCheckIn, stored } from "@/lib/testing/factories";
import { BASE_URL } from "../address";
import { ready } from "../doors/page";
import { cookieOf, DESK, expect, expectAccessibleInBothSchemes, stackFacts, test } from "../fixtures";
import { hire, openClinic, register, somebody } from "../people";

const TASKS = ["Climb stairs", "Put on socks", "Sit for an hour"];

/** What a patient said of these activities; answers the form's id. */
async function plantForm(
  clinicId: ClinicId,
  patientId: PatientId,
  tasks: readonly unknown[],
): Promise<string> {
  const id = randomUUID();
  await plant(clinicId, "measure_form", [
    {
      ...{ id, clinic_id: clinicId, patient_id: patientId, client_key: randomUUID(), language: "en" },
      ...{ state: "completed", completed_at: new Date(), version: 1, fired_rules: [], messages: [] },
      ...{ asked: [{ id: "psfs", version: 1 }], known: { tasks }, draft: {} },
      ...{ answers: { "psfs-task-1": 2, "psfs-task-2": 3, "psfs-task-3": 4 } },
    },
  ]);
  return id;
}

/** Their score; answers how to say that it was counted from another form. */
async function plantScore(clinicId: ClinicId, patientId: PatientId, formId: string) {
  const id = randomUUID();
  const at = new Date();
  await plant(clinicId, "outcome_score", [
    {
      ...{ id, clinic_id: clinicId, patient_id: patientId, language: "en", form_id: formId },
      ...{ measure: "psfs", instrument: "PSFS", score: 3, mode: "app", taken_on: at, entered_at: at },
    },
  ]);
  return (other: string) =>
    stored(clinicId, "UPDATE outcome_score SET form_id = $2 WHERE id = $1 RETURNING id", [id, other]);
}

test("a card of the chart that cannot be drawn says so alone, and is there again by Retry", async ({
  browser,
}) => {
  stackFacts();
  const clinicId = await openClinic();
  const person = somebody("Greta");
  const patientId = await register(clinicId, person);
  await plantCheckIn(clinicId, patientId, new Date());
  const sound = await plantForm(clinicId, patientId, TASKS);
  // An activity that is no text: what a mistake of ours would leave, and no page can draw.
  const broken = await plantForm(clinicId, patientId, [{ words: "Climb stairs" }, ...TASKS.slice(1)]);
  const countFrom = await plantScore(clinicId, patientId, sound);
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  // Its console says that a card failed: here that is the subject.
  const context = await browser.newContext({ baseURL: BASE_URL, ...DESK });
  await context.addCookies([await cookieOf(sessionId)]);
  const page = await context.newPage();
  const failed = page.getByText("This could not be shown");
  const others = [
    page.getByRole("heading", { level: 1, name: person.name }),
    page.getByRole("link", { name: "Timeline" }),
    page.getByRole("heading", { name: "Pain", exact: true }),
  ];
  const task = page.getByText("Climb stairs", { exact: false });
  await page.goto(`/clinic/patients/${patientId}/measures`);
  await ready(page);
  for (const other of others) await expect(other).toBeVisible();
  await expect(task).toBeVisible();
  await expect(failed).toHaveCount(0);

  await countFrom(broken);
  await page.reload();
  await expect(failed).toHaveCount(1);
  for (const other of others) await expect(other).toBeVisible();
  await expectAccessibleInBothSchemes(page);
  const retry = page.getByRole("button", { name: "Retry" });
  await retry.click();
  await expect(failed).toHaveCount(1);

  await countFrom(sound);
  // What the first press asked may be read only now, and then it is that press which heals the card.
  await expect(async () => {
    if (await retry.isVisible()) await retry.click({ timeout: 1_000 });
    await expect(task).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await expect(failed).toHaveCount(0);
  await context.close();
});
