import { randomUUID } from "node:crypto";
import { buildAlert, plant } from "@/lib/testing/factories";
import { ready } from "../doors/page";
import { DESK, expect, expectAccessibleInBothSchemes, test } from "../fixtures";
import { hire, openClinic, register, somebody } from "../people";

test("the queue is narrowed to mine or to a tier, and says what that leaves out, also what comes later", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const { sessionId, staffId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  const people = [somebody("Ada"), somebody("Bea"), somebody("Cleo")] as const;
  const [worst, hers, later] = people;
  const raise = async (person: (typeof people)[number], alert: { readonly tier: string }) => {
    const patientId = await register(clinicId, person);
    const alertId = await buildAlert(clinicId, patientId, alert);
    const of = { clinic_id: clinicId, patient_id: patientId, alert_id: alertId };
    const fired = { tier: alert.tier, fired_rules: ["RF-A01"], rule_set: "test", at: new Date() };
    await plant(clinicId, "alert_evidence", [{ id: randomUUID(), ...of, ...fired }]);
  };
  await raise(worst, { tier: "emergency" });
  const acknowledged = { state: "acknowledged", acknowledged_by: staffId, acknowledged_at: new Date() };
  await raise(hers, { tier: "urgent", ...acknowledged });
  const desk = await open({ ...DESK, session: sessionId });
  const row = (name: string) => desk.getByRole("main").getByRole("listitem").filter({ hasText: name });
  const view = (name: string) =>
    desk.getByRole("navigation", { name: "Which alerts" }).getByRole("link", { name });
  const leftOut = desk.getByText(/^Not in this view: /);
  await desk.clock.install();
  await desk.goto("/clinic/alerts");
  await ready(desk);
  for (const { name } of [worst, hers]) await expect(row(name)).toBeVisible();
  await expect(leftOut).toHaveCount(0);

  await view("Mine").click();
  await expect(desk).toHaveURL(/view=mine$/);
  await expect(row(hers.name)).toBeVisible();
  await expect(row(worst.name)).toHaveCount(0);
  await expect(leftOut).toHaveText("Not in this view: 1, the most urgent EMERGENCY");
  await expectAccessibleInBothSchemes(desk);

  await raise(later, { tier: "emergency" });
  await desk.mouse.move(0, 0);
  await desk.clock.fastForward(31_000);
  await expect(leftOut).toHaveText("Not in this view: 2, the most urgent EMERGENCY");

  await view("EMERGENCY").click();
  await expect(row(later.name)).toBeVisible();
  await expect(row(hers.name)).toHaveCount(0);
  await expect(leftOut).toHaveText("Not in this view: 1, the most urgent URGENT");
  await desk.getByRole("link", { name: "All" }).click();
  for (const { name } of people) await expect(row(name)).toBeVisible();
  await expect(leftOut).toHaveCount(0);
});
