import { ready } from "../doors/page";
import { DESK, expect, expectAccessibleInBothSchemes, PHONE, test } from "../fixtures";
import { hire, openClinic, register, signedInPhone, somebody } from "../people";

test("staff end a patient's access: the phone is signed out, and the chart says who did it and why", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const { sessionId } = await hire(clinicId, "Priya Nair", ["front-desk"]);
  const person = somebody("Ines");
  const patientId = await register(clinicId, person);
  const session = await signedInPhone(clinicId, patientId);
  const phone = await open({ ...PHONE, session });
  await phone.goto("/patient/today");
  await expect(phone.getByRole("heading", { level: 1 })).toBeVisible();

  const desk = await open({ ...DESK, session: sessionId });
  await desk.goto(`/clinic/patients/${patientId}/access`);
  await ready(desk);
  const end = desk.getByRole("button", { name: "End their access" });
  await desk.getByLabel("A note for your colleagues").fill("Rang on Monday");
  await end.click();
  await expect(desk.getByRole("link", { name: "Choose why the access ends" })).toBeVisible();
  await expect(desk.getByLabel("A note for your colleagues")).toHaveValue("Rang on Monday");
  await expectAccessibleInBothSchemes(desk);
  await desk.getByRole("radio", { name: "They asked us to" }).check();
  await end.click();
  await expect(desk.getByText("Their access has ended")).toBeVisible();
  await expect(desk.getByRole("main")).toContainText("Ended by Priya Nair");
  await expect(desk.getByRole("main")).toContainText("“Rang on Monday”");
  await expect(end).toBeHidden();
  await expectAccessibleInBothSchemes(desk);

  await phone.goto("/patient/today");
  await expect(phone).toHaveURL(/\/patient\/sign-in/);
});
