import type { ClinicId } from "@/lib/access/ids";
import { stored } from "@/lib/testing/factories";
import { acknowledge, resolve } from "../doors/clinic";
import { button, ready } from "../doors/page";
import { report } from "../doors/patient";
import { DESK, expect, type Open, PHONE, test } from "../fixtures";
import { hire, openClinic, register, signedInPhone, somebody } from "../people";

const LIST = "**/api/clinic/alerts";
const STREAM = "**/api/clinic/alerts/stream";

async function twoClinicians(clinicId: ClinicId) {
  const maya = await hire(clinicId, "Dr Maya Okafor", ["clinician"]);
  const tom = await hire(clinicId, "Dr Tom Reyes", ["clinician"]);
  return [maya.sessionId, tom.sessionId] as const;
}

/** A red flag, whose page both have open. */
async function bothAtOneAlert(clinicId: ClinicId, open: Open) {
  const [first, second] = await twoClinicians(clinicId);
  const session = await signedInPhone(clinicId, await register(clinicId, somebody("Rosa")));
  await report(await open({ ...PHONE, session }), { saddle: "NEW" });
  const [alert] = await stored<{ id: string }>(clinicId, "SELECT id FROM alert");
  const both = [await open({ ...DESK, session: first }), await open({ ...DESK, session: second })] as const;
  for (const page of both) {
    await page.goto(`/clinic/alerts/${alert?.id}`);
    await ready(page);
  }
  return both;
}

test("two clinicians take on one alert: the second is told who was first", async ({ open }) => {
  const clinicId = await openClinic();
  const [first, second] = await twoClinicians(clinicId);
  const person = somebody("Rhea");
  const session = await signedInPhone(clinicId, await register(clinicId, person));
  await report(await open({ ...PHONE, session }), { saddle: "NEW" });
  const [maya, tom] = [await open({ ...DESK, session: first }), await open({ ...DESK, session: second })];
  // Tom's page hears nothing meanwhile: only then can he press what Maya has pressed before.
  await tom.route(STREAM, (route) => route.abort());
  for (const page of [maya, tom]) {
    await page.goto("/clinic/alerts");
    await ready(page);
    await expect(page.getByRole("listitem").filter({ hasText: person.name })).toContainText(/emergency/i);
  }
  const press = button(tom, `Acknowledge the alert of ${person.name}`);
  await expect(press).toBeVisible();
  await tom.route(LIST, (route) => route.abort());
  await acknowledge(maya);
  // The button is gone; the focus stays with its alert, where arrows and Tab go on.
  await expect(maya.getByRole("group", { name: `Alert of ${person.name}` })).toBeFocused();
  await press.click();
  await expect(
    tom.getByText(/Dr Maya Okafor acknowledged this alert|Acknowledged by Dr Maya Okafor/).first(),
  ).toBeVisible();
  await expect(tom.getByText(/Acknowledged by Dr Tom Reyes/)).toHaveCount(0);
  const events = await stored(clinicId, "SELECT id FROM alert_event WHERE kind = 'acknowledged'");
  expect(events).toHaveLength(1);
});

test("what somebody typed about an alert outlives a colleague's resolving it", async ({ open }) => {
  const clinicId = await openClinic();
  const [maya, tom] = await bothAtOneAlert(clinicId, open);
  const note = tom.getByLabel("What was done, and what comes next");
  await note.fill("Rang at noon, her sister answered.");
  await acknowledge(maya);
  await resolve(maya, "Spoke with the patient", "Seen at the desk, no numbness.");
  await expect(maya.getByText("Somebody else changed this alert")).toHaveCount(0);

  await expect(tom.getByText("Somebody else changed this alert meanwhile")).toBeVisible();
  await expect(note).toHaveValue("Rang at noon, her sister answered.");
  // Nothing was typed in these.
  await expect(button(tom, "Record the attempt")).toBeHidden();
  await tom.getByRole("radio", { name: "Spoke with the patient" }).check();
  await button(tom, "Resolve the alert").click();
  await expect(tom.getByRole("alert").filter({ hasText: "Dr Maya Okafor" })).toBeVisible();
  await expect(note).toHaveValue("Rang at noon, her sister answered.");
  await button(tom, "Put this form away").click();
  await expect(note).toBeHidden();
});

test("a level that a colleague has taken meanwhile is not silently gone from the choice", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const [maya, tom] = await bothAtOneAlert(clinicId, open);
  for (const page of [maya, tom]) await button(page, "Step the level down").press("Enter");
  await expect(tom.getByText("any more")).toHaveCount(0);
  const stepDown = async (page: typeof maya, level: string) => {
    const form = page.getByRole("form", { name: "Step the level down" });
    await form.getByRole("radio", { name: level }).check();
    await form.getByLabel("Why").fill("Seen at the desk.");
    await button(page, "Step down").press("Enter");
    return form;
  };
  await expect(await stepDown(maya, "SOON")).toBeHidden();
  await expect(tom.getByRole("status").filter({ hasText: "This alert is SOON now" })).toContainText(
    "cannot be stepped down to URGENT or SOON any more",
  );
  await expect(await stepDown(tom, "ROUTINE")).toBeHidden();
  for (const page of [maya, tom]) await expect(page.getByText("ROUTINE is the lowest level")).toBeVisible();
});

test("a step that was refused leads to what is wrong with it", async ({ open }) => {
  const clinicId = await openClinic();
  const [session] = await twoClinicians(clinicId);
  const phone = await signedInPhone(clinicId, await register(clinicId, somebody("Ines")));
  await report(await open({ ...PHONE, session: phone }), { saddle: "NEW" });
  const [alert] = await stored<{ id: string }>(clinicId, "SELECT id FROM alert");
  const page = await open({ ...DESK, session });
  await page.goto(`/clinic/alerts/${alert?.id}`);
  await ready(page);
  await acknowledge(page);
  await button(page, "Record the attempt").press("Enter");
  await expect(page.getByText("Choose what came of it.")).toBeVisible();
  await expect(page.getByRole("radio", { name: "No answer" })).toBeFocused();
  await page.getByRole("radio", { name: "Other" }).check();
  await button(page, "Resolve the alert").press("Enter");
  await expect(page.getByLabel("What was done, and what comes next")).toBeFocused();
});
