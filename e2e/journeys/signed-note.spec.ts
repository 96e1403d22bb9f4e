import { randomUUID } from "node:crypto";
import { buildVisit, plant } from "@/lib/testing/factories";
import { button, ready } from "../doors/page";
import { DESK, expect, test } from "../fixtures";
import { hire, openClinic, PASSWORD, register, somebody } from "../people";

test("an addendum half typed waits behind the lock for who typed it, and is said to be added", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const patientId = await register(clinicId, somebody("Petra"));
  const { sessionId, staffId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  const [noteId, now] = [randomUUID(), new Date()];
  const visitId = await buildVisit(clinicId, patientId, "2026-11-02", { status: "done", done_at: now });
  await plant(clinicId, "visit_note", [
    {
      ...{ id: noteId, clinic_id: clinicId, patient_id: patientId, visit_id: visitId, author_id: staffId },
      ...{
        quote: {},
        subjective: "Stiff",
        objective: "",
        assessment: "",
        plan: "",
        version: 1,
        created_at: now,
      },
      ...{ saved_at: now, saved_by: staffId, state: "signed", signed_at: now, signed_by: staffId },
    },
  ]);
  const page = await open({ ...DESK, session: sessionId });
  await page.goto(`/clinic/notes/${noteId}`);
  await ready(page);
  const box = page.getByLabel("Add to this note");
  await box.fill("Rang back: heat hel");
  await button(page, "Lock").click();
  await expect(page).toHaveURL(/\/clinic\/locked/);
  await expect(page.getByText("heat hel")).toHaveCount(0);
  await page.getByLabel("Password").fill(PASSWORD);
  await button(page, "Unlock").click();
  await expect(page).toHaveURL(/\/clinic\/today/);
  await page.goto(`/clinic/notes/${noteId}`);
  await ready(page);
  await expect(box).toHaveValue("Rang back: heat hel");
  await box.fill("Rang back: heat helps.");
  await button(page, "Add addendum").press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "The addendum is added" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Rang back: heat helps." })).toBeVisible();
  await expect(box).toHaveValue("");
  await expect(button(page, "Add addendum")).toBeFocused();
  // What was added is not offered again.
  await page.reload();
  await ready(page);
  await expect(box).toHaveValue("");
});
