import { DESK, expect, test } from "../fixtures";
import { hire, openClinic, register, somebody } from "../people";

/** A slow line: the button is pressed before any script has come. What is typed may not end up in an address. */
test("nothing typed stands in an address, even when a form is sent before scripts run", async ({ open }) => {
  const clinicId = await openClinic();
  const person = somebody("Ada");
  const patientId = await register(clinicId, person);
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["front-desk", "clinician"]);
  const page = await open({ ...DESK, session: sessionId, javaScriptEnabled: false });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.method()} ${request.url()}`));

  await page.goto("/clinic/patients/new");
  await page.getByLabel("Full name").fill(person.name);
  await page.getByRole("button", { name: "Add patient" }).click();
  await page.goto("/clinic/patients");
  await page.getByRole("searchbox").fill(person.name);
  await page.getByRole("searchbox").press("Enter");
  await page.goto(`/clinic/patients/${patientId}/visits/new`);
  await page.getByRole("button", { name: "Add visit" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  expect(asked.filter((request) => request.startsWith("POST"))).toHaveLength(3);
  expect(asked.filter((request) => /\/clinic\/.*\?/.test(request))).toEqual([]);
  expect(asked.filter((request) => request.includes(person.name.split(" ")[1] ?? person.name))).toEqual([]);
});
