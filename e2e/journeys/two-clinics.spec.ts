import { randomUUID } from "node:crypto";
import { hashPassword } from "@/lib/credentials/passwords";
import { buildPatient, buildStaff } from "@/lib/testing/factories";
import { expectSound } from "../accessibility/sound-page";
import { signIn } from "../doors/clinic";
import { expectHome, giveMailCode } from "../doors/patient";
import { alertSaying, button, heading, pick } from "../doors/page";
import { expect, PHONE, test } from "../fixtures";
import { openClinic, PASSWORD, somebody } from "../people";

const [HARBOUR, MARKET] = ["Harbour Street Chiropractic", "Market Square Chiropractic"] as const;
const bothClinics = async () => [await openClinic(HARBOUR), await openClinic(MARKET)] as const;

test("who works at two clinics says which, and is at that one", async ({ open }) => {
  const email = `two.${randomUUID().slice(0, 8)}@clinic.example`;
  const password_hash = await hashPassword(PASSWORD);
  for (const clinicId of await bothClinics())
    await buildStaff(clinicId, ["front-desk"], { name: "Noor Haddad", email, password_hash });
  const page = await open();
  await signIn(page, email);
  await expect(heading(page, "Which clinic?")).toBeVisible();
  await expectSound(page);
  await button(page, "Continue").click();
  await expect(alertSaying(page)).toBeVisible();
  await expectSound(page);
  await pick(page, MARKET);
  await button(page, "Continue").click();
  await expect(page).toHaveURL(/\/clinic\/today$/);
  await expect(page.getByText(MARKET).first()).toBeVisible();
  await expect(page.getByText(HARBOUR)).toHaveCount(0);
});

test("a patient of two clinics says which, and sees that one's page", async ({ open }) => {
  const { name, email } = somebody("Petra");
  const known = { portal_email: email, portal_activated_at: new Date(), email, full_name: name };
  for (const clinicId of await bothClinics()) await buildPatient(clinicId, known);
  const page = await open(PHONE);
  await giveMailCode(page, email);
  await expect(heading(page, "Which clinic?")).toBeVisible();
  await expectSound(page);
  await pick(page, MARKET);
  await button(page, "Continue").click();
  await expectHome(page, name);
  await expect(page.getByText(HARBOUR)).toHaveCount(0);
});
