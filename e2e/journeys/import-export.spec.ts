import { strFromU8, unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { DESK, expect, PHONE, test } from "../fixtures";
import { hire, openClinic, register, signedInPhone, somebody } from "../people";

test("the owner takes a copy of the clinic and of one patient, and the patient their own", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const person = somebody("Nora");
  const patientId = await register(clinicId, person);
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["owner", "clinician"]);
  const desk = await open({ ...DESK, session: sessionId });

  await desk.goto("/clinic/settings/export");
  await desk.getByRole("button", { name: "Make a copy now" }).click();
  // The worker makes it; the page follows by itself.
  const link = desk.getByRole("link", { name: /^Download/ });
  await expect(link).toBeVisible({ timeout: 20_000 });
  const [zip] = await Promise.all([desk.waitForEvent("download"), link.click()]);
  expect(zip.suggestedFilename()).toBe("clinic.zip");
  const files = unzipSync(new Uint8Array(readFileSync(await zip.path())));
  expect(strFromU8(files["patient.csv"] ?? new Uint8Array())).toContain(person.name);

  await desk.goto(`/clinic/patients/${patientId}/access`);
  const [page] = await Promise.all([
    desk.waitForEvent("download"),
    desk.getByRole("link", { name: /^To read and print/ }).click(),
  ]);
  expect(readFileSync(await page.path(), "utf8")).toContain(`Record of ${person.name}`);

  const phone = await open({ ...PHONE, session: await signedInPhone(clinicId, patientId) });
  await phone.goto("/patient/settings/access");
  await expect(phone.getByText("a copy of your record")).toBeVisible();
  await phone.goto("/patient/settings");
  const [own] = await Promise.all([
    phone.waitForEvent("download"),
    phone.getByRole("link", { name: "Save a copy for another program" }).click(),
  ]);
  expect(own.suggestedFilename()).toBe("my-record.json");
  expect(JSON.parse(readFileSync(await own.path(), "utf8"))).toMatchObject({
    tables: { patient: [{ full_name: person.name }] },
  });
});
