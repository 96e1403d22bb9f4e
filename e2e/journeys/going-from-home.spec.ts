import type { Page } from "@playwright/test";
import { buildVisit, stored } from "@/lib/testing/factories";
import { ready } from "../doors/page";
import { DESK, expect, expectAccessibleInBothSchemes, PHONE, test } from "../fixtures";
import { clinicToday, hire, openClinic, register, signedInPhone, somebody } from "../people";

const title = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const said = (page: Page) =>
  page.getByRole("status").filter({ hasText: "The clinic can see that you are going." });

test("who answers at home what cannot wait says that they go: the page and the clinic's alert both say so", async ({
  open,
}) => {
  const clinicId = await openClinic();
  const person = somebody("Gwen");
  const patientId = await register(clinicId, person);
  await buildVisit(clinicId, patientId, await clinicToday(clinicId));
  const { sessionId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  const phone = await open({ ...PHONE, session: await signedInPhone(clinicId, patientId) });
  const desk = await open({ ...DESK, session: sessionId });

  await test.step("one answer leads to what to do, with no way around it", async () => {
    await phone.goto("/patient/intake");
    await phone.getByRole("button", { name: "Start" }).click();
    await expect(phone).toHaveURL(/\/patient\/intake\/details$/);
    await phone.goto("/patient/intake/saddle");
    await phone.getByRole("radio", { name: "New in the last 14 days", exact: true }).check();
    await phone.getByRole("button", { name: "Continue", exact: true }).click();
    await expect(title(phone, "Go to an emergency department now")).toBeVisible();
    await expect(phone.getByRole("button", { name: "I have called" })).toBeVisible();
    await expect(phone.getByRole("link", { name: "Go to my page" })).toHaveCount(0);
    await expectAccessibleInBothSchemes(phone);
  });

  await test.step("what they do that could not be kept is said beside it, under what to do", async () => {
    await phone.goto("/patient/intake/now?problem=not-saved");
    await expect(
      phone.getByRole("alert").filter({ hasText: "Do what this page says all the same" }),
    ).toBeVisible();
    await expect(title(phone, "Go to an emergency department now")).toBeVisible();
    await expectAccessibleInBothSchemes(phone);
  });

  await test.step("before the patient has said anything, the alert does not say it for them", async () => {
    await desk.goto("/clinic/alerts");
    await desk.getByRole("link", { name: person.name }).first().click();
    await expect(title(desk, person.name)).toBeVisible();
    await ready(desk);
    await expect(desk.getByText("Patient says:")).toHaveCount(0);
  });

  await test.step("said once, it stands on the page, also after a reload, and the way on opens", async () => {
    await phone.getByRole("button", { name: "I am going now" }).click();
    await expect(said(phone)).toBeInViewport();
    await phone.reload();
    await expect(said(phone)).toBeVisible();
    await expect(title(phone, "Go to an emergency department now")).toBeVisible();
    await expect(phone.getByRole("button", { name: "I am going now" })).toHaveCount(0);
    await expect(phone.getByRole("link", { name: "Go to my page" })).toBeVisible();
    await expectAccessibleInBothSchemes(phone);
  });

  await test.step("whoever has the alert open reads it without a reload, once", async () => {
    await expect(desk.getByText("Patient says: I am going now.")).toHaveCount(1);
    const kinds = await stored(clinicId, "SELECT kind FROM alert_event WHERE kind LIKE 'patient-%'");
    expect(kinds).toEqual([{ kind: "patient-going" }]);
  });
});
