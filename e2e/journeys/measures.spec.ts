import { expectSoundAndClean } from "../accessibility/sound-page";
import { DESK, expect, expectAccessible, PHONE, test } from "../fixtures";
import { hire, openClinic, register, signedInPhone, somebody } from "../people";
import { plantCheckIn } from "@/lib/testing/factories";

/** The forms are native: everything here is done before any script has come. */
test("a patient answers what is due, sees it back, and the clinic reads it", async ({ open }) => {
  const clinicId = await openClinic();
  const person = somebody("Greta");
  const patientId = await register(clinicId, person);
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  await plantCheckIn(clinicId, patientId, new Date(Date.now() - 86_400_000));
  const session = await signedInPhone(clinicId, patientId);
  const page = await open({ ...PHONE, session, javaScriptEnabled: false });
  const next = () => page.getByRole("button", { name: "Continue", exact: true }).click();

  await page.goto("/patient/today");
  await page.getByRole("link", { name: "Answer them" }).click();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByLabel("First thing").fill("Climb stairs");
  await page.getByLabel("Second thing").fill("climb stairs");
  await page.getByLabel("Third thing").fill("Sit for an hour");
  await next();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByLabel("First thing")).toHaveValue("Climb stairs");
  await page.getByLabel("Second thing").fill("Put on socks");
  await next();
  for (const [task, score] of [
    ["Climb stairs", "2"],
    ["Put on socks", "3"],
    ["Sit for an hour", "4"],
  ] as const) {
    await expect(page.getByRole("heading", { level: 1 })).toContainText(task);
    await page.getByRole("radio", { name: score, exact: true }).check();
    await next();
  }
  for (const about of ["little interest", "down, depressed"]) {
    await expect(page.getByRole("heading", { level: 1 })).toContainText(about);
    await page.getByRole("radio", { name: "Several days" }).check();
    await next();
  }
  await expect(page.getByRole("heading", { name: "Check your answers" })).toBeVisible();
  await expect(page.getByText("Climb stairs; Put on socks; Sit for an hour")).toBeVisible();
  const withScripts = await open({ ...PHONE, session });
  await withScripts.goto(page.url());
  await expectSoundAndClean(withScripts);
  await page.getByRole("link", { name: "Back", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("down, depressed");
  await next();
  await page.getByRole("button", { name: "Send my answers" }).click();
  await expect(page.getByRole("heading", { name: "Your clinic has your answers" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Do a check-in" })).toHaveAttribute(
    "href",
    "/patient/check-in",
  );

  const clinic = await open({ ...DESK, session: sessionId });
  await clinic.goto(`/clinic/patients/${patientId}/measures`);
  // On paper it says whose it is and of which day: "today" says nothing there.
  const paper = clinic.getByText(/Harbour Street Chiropractic, .* Printed on \w+ \d+, \d{4}\./);
  await expect(paper).toBeHidden();
  await clinic.emulateMedia({ media: "print" });
  await expect(paper).toBeVisible();
  await clinic.emulateMedia({ media: null });
  await expect(clinic.getByText(/^One score so far: 3 on /)).toBeVisible();
  await expect(clinic.getByText(/it was 2 of 6, not positive/)).toBeVisible();
  await expectAccessible(clinic);
});
