import { ready } from "../doors/page";
import { DESK, expect, PHONE, test } from "../fixtures";
import { hire, openClinic, register, signedInPhone, somebody } from "../people";
import { expectSoundAndClean } from "../accessibility/sound-page";

test("the owner lets patients book, one does, the desk sees it, and off means off on an open page as well", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const { name, staffId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  const colleague = await hire(clinicId, "Dr Ana Silva", ["clinician"]);
  const { sessionId } = await hire(clinicId, "Ines Ruiz", ["owner"]);
  const nell = somebody("Nell");
  const phone = await open({
    ...PHONE,
    session: await signedInPhone(clinicId, await register(clinicId, nell)),
  });
  const book = phone.getByRole("link", { name: "Book an appointment" });
  await phone.goto("/patient/appointments");
  await expect(phone.getByText("The clinic makes your appointments")).toBeVisible();
  await expect(book).toHaveCount(0);

  const desk = await open({ ...DESK, session: sessionId });
  await desk.goto("/clinic/settings/booking");
  await ready(desk);
  const allow = desk.getByRole("checkbox", { name: /^Patients may book a time themselves/ });
  await allow.check();
  await desk.getByLabel("At least how many hours before?").fill("0");
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByRole("link", { name: "Tick at least one type of visit" })).toBeVisible();
  await expect(allow).toBeChecked();
  await expect(desk.getByLabel("At least how many hours before?")).toHaveValue("0");
  await desk.getByRole("checkbox", { name: /^Follow-up/ }).check();
  await desk.getByRole("checkbox", { name: /^Re-exam/ }).check();
  for (const one of [name, colleague.name]) {
    const sessions = desk.getByRole("group", { name: one });
    for (const box of await sessions.getByRole("checkbox").all()) await box.check();
  }
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByText("Saved", { exact: true })).toBeVisible();
  await expect(allow).toBeChecked();

  await phone.reload();
  await book.click();
  await ready(phone);
  await expectSoundAndClean(phone);
  await phone.getByRole("button", { name: "Show free times" }).click();
  await expect(phone).toHaveTitle(/^Error: /);
  await expect(phone.getByRole("link", { name: "Choose what the visit is for" })).toBeVisible();
  await expectSoundAndClean(phone);
  await phone.getByRole("radio", { name: /^Follow-up/ }).check();
  await phone.getByRole("radio", { name }).check();
  await phone.getByRole("button", { name: "Show free times" }).click();
  await phone.getByRole("link", { name: "Later days" }).click();
  await ready(phone);
  const day = await phone.getByRole("heading", { level: 3 }).first().innerText();
  await phone.getByRole("link", { name: `9:30 am ${day}` }).click();
  await expect(phone.getByRole("heading", { name: "Is this right?" })).toBeVisible();
  await ready(phone);
  await expectSoundAndClean(phone);
  // The way back keeps whom they had chosen, and leads to the times.
  await phone.getByRole("link", { name: "Choose another time" }).last().click();
  await expect(phone).toHaveURL(/#free$/);
  await expect(phone.getByRole("radio", { name })).toBeChecked();
  await phone.getByRole("link", { name: `9:30 am ${day}` }).click();
  await phone.getByRole("button", { name: "Book this appointment" }).click();
  await expect(phone.getByText("Your appointment is booked.")).toBeVisible();
  await expect(phone.getByRole("heading", { name: day })).toBeVisible();
  await expect(phone.getByText(`Follow-up with ${name}`)).toBeVisible();

  await book.click();
  await ready(phone);
  await phone.getByRole("radio", { name: /^Follow-up/ }).check();
  await phone.getByRole("button", { name: "Show free times" }).click();
  await phone
    .getByRole("link", { name: /^9:00 am / })
    .first()
    .click();
  await expect(phone.getByRole("heading", { name: "Is this right?" })).toBeVisible();
  await ready(phone);
  await allow.uncheck();
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByText("Saved", { exact: true })).toBeVisible();
  await expect(allow).not.toBeChecked();
  await phone.getByRole("button", { name: "Book this appointment" }).click();
  await expect(phone.getByText("The clinic does not take bookings here any more.")).toBeVisible();
  await expect(phone.getByText(`Follow-up with ${name}`)).toHaveCount(1);
  await expect(book).toHaveCount(0);

  await desk.goto(`/clinic/calendar?view=week&clinician=${staffId}`);
  await ready(desk);
  const visit = desk.getByRole("table").getByRole("link", { name: nell.name });
  if ((await visit.count()) === 0) await desk.getByRole("link", { name: "Later" }).click();
  await visit.click();
  await expect(desk.getByText("Booked by the patient")).toBeVisible();
});
