import type { Page } from "@playwright/test";
import { buildVisit, stored } from "@/lib/testing/factories";
import { prepared } from "../doors/offline";
import { ready } from "../doors/page";
import { DESK, expect, PHONE, test } from "../fixtures";
import { hire, openClinic, register, signedInPhone, somebody } from "../people";

const nav = (page: Page) =>
  page.getByRole("navigation", { name: "Clinic" }).getByRole("link", { name: /^Messages/ });
const own = (page: Page) =>
  page.getByRole("navigation", { name: "Your pages" }).getByRole("link", { name: /^Messages/ });
const prompt = (page: Page, when: "before" | "after") => page.locator(`[data-urgent-prompt=${when}]`);

async function clinicWithPatient() {
  const clinicId = await openClinic();
  const person = somebody("Petra");
  const patientId = await register(clinicId, person);
  await stored(
    clinicId,
    "UPDATE patient SET portal_email = email, portal_activated_at = now() WHERE id = $1",
    [patientId],
  );
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  return { clinicId, person, patientId, sessionId };
}

test("a patient asks, the clinic answers, and both counts are right", async ({ open }) => {
  const { clinicId, person, patientId, sessionId } = await clinicWithPatient();
  const phone = await open({ ...PHONE, session: await signedInPhone(clinicId, patientId) });
  const desk = await open({ ...DESK, session: sessionId });
  await desk.goto("/clinic/today");
  await ready(desk);
  await expect(nav(desk)).toHaveText("Messages");

  await phone.goto("/patient/messages");
  await ready(phone);
  await expect(phone.getByRole("link", { name: "Call 112" })).toBeVisible();
  await expect(phone.getByText("The clinic is open now.")).toBeVisible();
  const box = phone.getByRole("textbox", { name: "Your message" });
  await box.fill("How often do I do the bridge?");
  await phone.getByRole("button", { name: "Send the message" }).click();
  // What it is about was not chosen: the words are still there.
  await expect(phone.getByRole("link", { name: "Choose what it is about" })).toBeVisible();
  await expect(box).toHaveValue("How often do I do the bridge?");
  await phone.getByRole("radio", { name: /^My health/ }).check();
  await phone.getByRole("button", { name: "Send the message" }).click();
  await expect(phone.getByText("Your message is sent.")).toBeVisible();

  // The count comes by the stream; nobody reloads.
  await expect(nav(desk)).toContainText("1");
  await nav(desk).click();
  await desk.getByRole("link", { name: person.name }).click();
  await expect(desk.getByText("How often do I do the bridge?")).toBeVisible();
  await expect(nav(desk)).toHaveText("Messages");
  await desk.getByRole("button", { name: "Take it myself" }).click();
  await expect(desk.getByText("It is noted who has it")).toBeVisible();
  await desk.getByRole("textbox", { name: "Answer" }).fill("Twice a day, eight times.");
  await desk.getByRole("button", { name: "Send", exact: true }).click();
  await expect(desk.getByText("Twice a day, eight times.")).toBeVisible();

  await phone.goto("/patient/today");
  await expect(phone.getByText("You have a new message")).toBeVisible();
  await expect(own(phone)).toContainText("1");
  await own(phone).click();
  await phone.getByRole("link", { name: /My health.*1 new message/ }).click();
  await expect(phone.getByText("Twice a day, eight times.")).toBeVisible();
  await expect(own(phone)).toHaveText("Messages");
  await phone.goto("/patient/today");
  await expect(phone.getByText("You have a new message")).toHaveCount(0);

  // A message that comes while the thread is open is said, and read when asked for.
  await phone.goto("/patient/messages");
  await phone.getByRole("link", { name: /My health/ }).click();
  await phone.getByRole("textbox", { name: "Write again" }).fill("Thank you!");
  await phone.getByRole("button", { name: "Send", exact: true }).click();
  await expect(desk.getByText("A message came just now")).toBeVisible();
  await expect(nav(desk)).toContainText("1");
  await desk.getByRole("button", { name: "Show" }).click();
  await expect(desk.getByText("Thank you!")).toBeVisible();
  await expect(nav(desk)).toHaveText("Messages");
});

test("urgent words prompt at once, are sent all the same, and come first at the clinic", async ({ open }) => {
  const { clinicId, person, patientId, sessionId } = await clinicWithPatient();
  const phone = await open({ ...PHONE, session: await signedInPhone(clinicId, patientId) });
  await prepared(phone);
  await phone.goto("/patient/messages");
  await ready(phone);
  const box = phone.getByRole("textbox", { name: "Your message" });
  await box.fill("My back is better");
  await expect(prompt(phone, "before")).toHaveCount(0);
  await box.fill("My bottom is numb since last night");
  await expect(prompt(phone, "before").getByRole("link", { name: "Do a check-in now" })).toBeVisible();
  await expect(prompt(phone, "before").getByRole("link", { name: /^Emergency: call/ })).toBeVisible();
  // Who looks elsewhere first finds the words again.
  await phone.goto("/patient/help");
  await phone.goto("/patient/messages");
  await expect(box).toHaveValue("My bottom is numb since last night");
  await phone.getByRole("radio", { name: /^My appointment/ }).check();
  // Without a network it waits on a page of ours that says so and whom to ring, and leaves by itself.
  await phone.context().setOffline(true);
  await phone.getByRole("button", { name: "Send the message" }).click();
  await expect(
    phone.getByRole("heading", { name: "You are offline. Your answer is not sent yet" }),
  ).toBeVisible();
  await expect(phone.getByRole("link", { name: /112/ }).first()).toBeVisible();
  await phone.context().setOffline(false);
  await expect(prompt(phone, "after")).toContainText("Your message is sent");
  await expect(prompt(phone, "after").getByRole("link", { name: /^Emergency: call/ })).toBeVisible();
  await ready(phone);
  await phone.goto("/patient/messages");
  await expect(box).toHaveValue("");

  const desk = await open({ ...DESK, session: sessionId });
  await desk.goto("/clinic/messages");
  await expect(desk.getByText("Urgent words: please read first")).toBeVisible();
  await desk.getByRole("link", { name: person.name }).click();
  await expect(desk.getByText("Says: numb")).toBeVisible();

  const plain = await open({
    ...PHONE,
    session: await signedInPhone(clinicId, patientId),
    javaScriptEnabled: false,
  });
  await plain.goto("/patient/messages");
  await plain.getByRole("radio", { name: /^My health/ }).check();
  await plain.getByRole("textbox", { name: "Your message" }).fill("I feel suicidal");
  await plain.getByRole("button", { name: "Send the message" }).click();
  await expect(prompt(plain, "after").getByRole("link", { name: "Do a check-in now" })).toBeVisible();
  await expect(prompt(plain, "after").getByRole("link", { name: /^To talk to someone now/ })).toBeVisible();
});

test("asking to change an appointment says what to change: the words it begins with are not sent alone", async ({
  open,
}) => {
  const { clinicId, patientId } = await clinicWithPatient();
  await buildVisit(clinicId, patientId, new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10));
  const session = await signedInPhone(clinicId, patientId);
  const phone = await open({ ...PHONE, session, javaScriptEnabled: false });
  await phone.goto("/patient/appointments");
  await phone.getByRole("link", { name: /^Ask to change or cancel it/ }).click();
  const box = phone.getByRole("textbox", { name: "Your message" });
  const begun = await box.inputValue();
  expect(begun).toMatch(/^About my appointment on /);
  const send = phone.getByRole("button", { name: "Send the message" });
  const key = phone.locator("input[name=clientKey]");
  const first = await key.inputValue();
  for (const tries of [1, 2]) {
    await send.click();
    await expect(
      phone.getByRole("link", { name: /^Write what you would like to change/ }),
      `${tries}`,
    ).toBeVisible();
    await expect(box).toHaveValue(begun);
    await expect(key).toHaveValue(first);
  }
  await box.fill(`${begun}can it be an hour later?`);
  await send.click();
  await expect(phone.getByText("can it be an hour later?")).toBeVisible();
});
