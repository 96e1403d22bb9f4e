import { buildVisit, stored } from "@/lib/testing/factories";
import { openToday, saveState, signIn, startNote } from "../doors/clinic";
import { expectKept, expectNothingKept } from "../doors/kept";
import { answerCheckIn, expectHome } from "../doors/patient";
import { alertSaying, heading, ready } from "../doors/page";
import { DESK, expect, expectAccessibleInBothSchemes, PHONE, test } from "../fixtures";
import { clinicToday, hire, openClinic, PASSWORD, register, signedInPhone, somebody } from "../people";

const REFUSED = "That address and password do not match. Check both and try again.";

test("a wrong password and an unknown address are refused in the same words", async ({ open }) => {
  const clinicId = await openClinic();
  const { email } = await hire(clinicId, "Priya Nair", ["front-desk"]);
  const pages: string[] = [];
  for (const address of [email, email.replace("priya", "nobody")]) {
    const desk = await open(DESK);
    await signIn(desk, address, "not the password at all");
    await expect(alertSaying(desk, REFUSED)).toBeVisible();
    await expect(desk).toHaveTitle(/^Error: Sign in/);
    await expect(desk.getByLabel("Email address")).toHaveValue(address);
    pages.push((await desk.locator("body").innerText()).replaceAll(address, ""));
  }
  expect(pages[1]).toBe(pages[0]);

  const desk = await open(DESK);
  await signIn(desk, email);
  await expect(desk).toHaveURL(/\/clinic\/today$/);
});

test("an idle screen locks, keeps nothing of anyone, and opens with the password where it was", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const person = somebody("Lockwood");
  const patientId = await register(clinicId, person);
  const day = await clinicToday(clinicId);
  await buildVisit(clinicId, patientId, day, { status: "arrived", arrived_at: new Date() });
  const { sessionId } = await hire(clinicId, "Noor Haddad", ["clinician"]);
  const desk = await open({ ...DESK, session: sessionId });
  const chart = `/clinic/patients/${patientId}`;

  await desk.clock.install();
  await desk.goto(chart);
  await expect(heading(desk, person.name)).toBeVisible();
  await expectKept(desk, [person.name]);
  await desk.clock.fastForward("14:00");
  await expect(heading(desk, person.name)).toBeVisible();
  await desk.clock.fastForward("01:30");
  await expect(desk).toHaveURL(/\/clinic\/locked/);
  await expectNothingKept(desk, [person.name]);

  // Another tab of the same browser opens nothing either.
  const tab = await desk.context().newPage();
  await tab.goto(chart);
  await expect(tab).toHaveURL(/\/clinic\/locked/);
  await expectNothingKept(tab, [person.name]);
  await tab.close();

  await desk.getByLabel("Password", { exact: true }).fill("not the password at all");
  await desk.getByRole("button", { name: "Unlock" }).click();
  await expect(alertSaying(desk)).toBeVisible();
  const unlock = async () => {
    await ready(desk);
    await desk.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await desk.getByRole("button", { name: "Unlock" }).click();
  };
  await unlock();
  await expect(heading(desk, person.name)).toBeVisible();

  // Nobody is there to be asked whether to leave a note that is not saved: it goes, and is there again.
  await startNote(desk, person);
  await desk.route("**/api/notes/*", (route) => route.abort());
  const plan = desk.getByLabel("What was done, and what happens next");
  await plan.click();
  await desk.keyboard.type("Bridges at home");
  desk.on("dialog", (question) => void question.dismiss());
  await desk.clock.fastForward("15:30");
  await expect(desk).toHaveURL(/\/clinic\/locked/);
  await expectNothingKept(desk, [person.name]);
  await desk.unroute("**/api/notes/*");
  await unlock();
  await expect(plan).toHaveValue("Bridges at home");
  await expect(saveState(desk)).toContainText("Saved");
});

test("signing out everywhere ends every browser of that person, and nobody else's", async ({ open }) => {
  const clinicId = await openClinic();
  const { email } = await hire(clinicId, "Owen Price", ["front-desk"]);
  const colleague = await hire(clinicId, "Priya Nair", ["front-desk"]);
  const [one, other] = [await open(DESK), await open(DESK)];
  for (const browser of [one, other]) {
    await signIn(browser, email);
    await expect(browser).toHaveURL(/\/clinic\/today$/);
  }
  const theirs = await open({ ...DESK, session: colleague.sessionId });
  await openToday(theirs);

  await one.goto("/clinic/settings/security");
  await one.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(one).toHaveURL(/\/sign-in/);
  await other.goto("/clinic/today");
  await expect(other).toHaveURL(/\/sign-in/);
  await openToday(theirs);
});

test("a patient signs a lost phone out from the one in hand", async ({ open }) => {
  const clinicId = await openClinic();
  const person = somebody("Ida");
  const patientId = await register(clinicId, person);
  const inHand = await open({
    ...PHONE,
    session: await signedInPhone(clinicId, patientId, "Safari on iPhone"),
  });
  const lost = await open({
    ...PHONE,
    session: await signedInPhone(clinicId, patientId, "Firefox on Android"),
  });
  await lost.goto("/patient/today");
  await expectHome(lost, person.name);
  await lost.getByRole("button", { name: "Do a check-in" }).click();
  await expect(lost).toHaveURL(/saddle$/);
  await ready(lost);

  await inHand.goto("/patient/settings");
  await inHand.getByRole("button", { name: /^Sign out Firefox on Android/ }).click();
  await expect(inHand.getByText("That device is signed out")).toBeVisible();
  await test.step("an answer that nobody will read says so, and what cannot wait", async () => {
    await answerCheckIn(lost, "saddle", "New in the last 14 days");
    await expect(lost).toHaveURL(/\/patient\/sign-in/);
    await expect(lost.getByText("Nobody at the clinic has read it")).toBeVisible();
    await expect(lost.getByRole("heading", { name: "The red list" })).toBeVisible();
    await expectAccessibleInBothSchemes(lost);
  });
  await lost.goto("/patient/today");
  await expect(lost).toHaveURL(/\/patient\/sign-in$/);
  await expect(lost.getByRole("heading", { name: "The red list" })).toBeHidden();
  await inHand.goto("/patient/today");
  await expectHome(inHand, person.name);
});

test("what somebody may see changes with their role, at once", async ({ open }) => {
  const clinicId = await openClinic();
  const person = somebody("Rolf");
  const patientId = await register(clinicId, person);
  const { staffId, sessionId } = await hire(clinicId, "Noor Haddad", ["clinician"]);
  const desk = await open({ ...DESK, session: sessionId });
  const programme = `/clinic/patients/${patientId}/programme`;
  await desk.goto(programme);
  await expect(heading(desk, person.name)).toBeVisible();

  await stored(clinicId, "UPDATE staff SET roles = '{front-desk}' WHERE id = $1 RETURNING id", [staffId]);
  const refused = await desk.goto(programme);
  expect(refused?.status()).toBe(404);
  await expect(desk.getByText(person.name)).toBeHidden();
  await expect(desk.getByRole("navigation", { name: "Clinic" })).toBeVisible();
  await expect(desk.getByRole("link", { name: "Go to Today" })).toBeVisible();
  // Still signed in, as what they are now.
  await desk.goto(`/clinic/patients/${patientId}`);
  await expect(heading(desk, person.name)).toBeVisible();
  await expect(desk.getByRole("link", { name: "Programme" })).toBeHidden();

  await stored(clinicId, "UPDATE staff SET active = false WHERE id = $1 RETURNING id", [staffId]);
  await desk.goto("/clinic/today");
  await expect(desk).toHaveURL(/\/sign-in/);
});
