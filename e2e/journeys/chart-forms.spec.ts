import { randomUUID } from "node:crypto";
import { plant } from "@/lib/testing/factories";
import { ready } from "../doors/page";
import { DESK, expect, expectAccessibleInBothSchemes, test } from "../fixtures";
import { hire, openClinic, register, somebody } from "../people";

test("the chart's small forms keep what is typed when refused, and show what is saved", async ({ open }) => {
  const clinicId = await openClinic();
  const patientId = await register(clinicId, somebody("Ines"));
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  const of = { clinic_id: clinicId, patient_id: patientId, measure: "odi", instrument: "ODI", score: 40 };
  const more = { mode: "paper", language: "English", entered_at: new Date() };
  const days = Array.from({ length: 9 }, (_, at) => `2026-03-0${at + 1}`);
  await plant(
    clinicId,
    "outcome_score",
    days.map((taken_on) => ({ ...of, ...more, id: randomUUID(), taken_on })),
  );
  const page = await open({ ...DESK, session: sessionId });
  await page.goto(`/clinic/patients/${patientId}`);
  await ready(page);
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const main = page.getByRole("main");

  await test.step("a baseline", async () => {
    await press("Confirm a baseline");
    await page.getByLabel("What you found").fill("Sensation full on both sides");
    await press("Confirm this baseline");
    await expect(page.getByLabel("Symptom")).toHaveAccessibleDescription(/./);
    await expect(page.getByLabel("What you found")).toHaveValue("Sensation full on both sides");
    await expectAccessibleInBothSchemes(page);
    await page.getByLabel("Symptom").selectOption({ index: 1 });
    await press("Confirm this baseline");
    await expect(page.getByRole("button", { name: "Confirm a baseline" })).toBeVisible();
    await expect(main).toContainText("Sensation full on both sides");
  });

  await test.step("a history flag", async () => {
    await press("Add a flag");
    await page.getByLabel("How you know").fill("Letter from her GP");
    await press("Add this flag");
    await expect(page.getByLabel("Add a flag")).toHaveAccessibleDescription(/./);
    await expect(page.getByLabel("How you know")).toHaveValue("Letter from her GP");
    await expectAccessibleInBothSchemes(page);
    await page.getByLabel("Add a flag").selectOption({ index: 1 });
    await press("Add this flag");
    await expect(page.getByRole("button", { name: "Take a flag off" })).toBeVisible();
  });

  await test.step("a score", async () => {
    // A header, and the newest eight of nine.
    await expect(
      page.getByRole("table", { name: "Outcome scores", exact: true }).getByRole("row"),
    ).toHaveCount(9);
    const oldest = page.getByText("Mar 1, 2026", { exact: true });
    await expect(oldest).toBeHidden();
    await page.getByText("Older scores (1)").click();
    await expect(oldest).toBeVisible();
    await press("Enter a score");
    await page.getByLabel("Questionnaire").selectOption({ index: 1 });
    await page.getByLabel("Score", { exact: true }).fill("a lot");
    await press("Save this score");
    await expect(page.getByLabel("Score", { exact: true })).toHaveAccessibleDescription(/./);
    await expect(page.getByLabel("Score", { exact: true })).toHaveValue("a lot");
    await expectAccessibleInBothSchemes(page);
    await page.getByLabel("Score", { exact: true }).fill("12");
    await press("Save this score");
    await expect(page.getByRole("button", { name: "Enter a score" })).toBeVisible();
    await expect(main).toContainText("12");
  });

  await test.step("opened again, a form tells nothing of the last time", async () => {
    await press("Confirm a baseline");
    await press("Confirm this baseline");
    await expect(page.getByLabel("Symptom")).toHaveAccessibleDescription(/./);
    await press("Cancel");
    await press("Confirm a baseline");
    await expect(page.getByLabel("Symptom")).toHaveAccessibleDescription("");
  });
});
