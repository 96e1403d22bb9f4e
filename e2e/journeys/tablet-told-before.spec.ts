import { buildToldHistory, buildVisit, stored } from "@/lib/testing/factories";
import { expectSound } from "../accessibility/sound-page";
import { confirmDetails, consent, describe, handIn, nothingToReport, STIFF_BACK } from "../doors/intake";
import { expectKept, expectNothingKept } from "../doors/kept";
import { arrive } from "../doors/kiosk";
import { button, heading, pick, ready } from "../doors/page";
import { DESK, expect, TABLET, test } from "../fixtures";
import { clinicToday, hire, openClinic, pairedTablet, register, somebody } from "../people";

const BY_OTHER = "Somebody else is answering for me, or interpreting";

test("who told their history before the list grew is asked the rest at the tablet, and staff read that somebody else answered", async ({
  open,
}) => {
  test.slow();
  const clinicId = await openClinic();
  const person = somebody("Tamsin");
  const patientId = await register(clinicId, person);
  await buildToldHistory(clinicId, patientId, ["cancer", "psoriasis"], 30, []);
  await buildVisit(clinicId, patientId, await clinicToday(clinicId));
  const tablet = await open({ ...TABLET, kiosk: await pairedTablet(clinicId) });
  await arrive(tablet, person);

  await test.step("the tick for who answers is on the first page alone, and stands when one comes back", async () => {
    await expect(tablet.getByLabel(BY_OTHER)).not.toBeChecked();
    await tablet.getByLabel(BY_OTHER).check();
    await confirmDetails(tablet);
    await expect(tablet).toHaveURL(/reason$/);
    await expect(tablet.getByLabel(BY_OTHER)).toHaveCount(0);
    await tablet.goto("/kiosk/intake/details");
    await expect(tablet.getByLabel(BY_OTHER)).toBeChecked();
    await ready(tablet);
    await confirmDetails(tablet);
  });

  await test.step("nothing has changed: only what came later is asked, and nothing on record is shown", async () => {
    await describe(tablet, STIFF_BACK);
    await nothingToReport(tablet, "history-same");
    await pick(tablet, "No, nothing has changed");
    await button(tablet, "Continue").click();
    await expect(tablet).toHaveURL(/history-joints$/);
    await expect(tablet.getByRole("checkbox", { name: /^Psoriasis/ })).not.toBeChecked();
    await expectNothingKept(tablet, ["Cancer"]);
    await expectKept(tablet, ["Psoriasis"]);
    await expectSound(tablet);
    await tablet.getByRole("checkbox", { name: /^A bowel disease/ }).check();
    await button(tablet, "Continue").click();
    await expect(tablet).toHaveURL(/history-nerves$/);
    await expectSound(tablet);
    await nothingToReport(tablet);
    await consent(tablet, person.name);
    await expect(heading(tablet, "Check your answers")).toBeVisible();
    await handIn(tablet);
  });

  await test.step("the intake says who answered, and what is new", async () => {
    const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
    const desk = await open({ ...DESK, session: sessionId });
    const [intake] = await stored<{ id: string }>(clinicId, "SELECT id FROM intake WHERE patient_id = $1", [
      patientId,
    ]);
    await desk.goto(`/clinic/intakes/${intake?.id}`);
    await expect(desk.getByText("Answered by somebody else for the patient")).toBeVisible();
    await expect(desk.getByRole("main")).toContainText("New now: Inflammatory bowel disease");
  });
});
