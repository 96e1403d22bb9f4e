import { describe, expect, it } from "vitest";
import { POST as joinAddress } from "@/app/api/patient-sign-in/join/address/route";
import { POST as joinConfirm } from "@/app/api/patient-sign-in/join/confirm/route";
import { POST as joinRenew } from "@/app/api/patient-sign-in/join/renew/route";
import { POST as join } from "@/app/api/patient-sign-in/join/route";
import { type Browser, openBrowser } from "@/lib/testing/browser";
import { buildClinic, buildPatient, buildStaff, stored } from "@/lib/testing/factories";
import { invitePatient } from "@/lib/use-cases/patients/invite-patient";
import { linkToken, signInCode } from "@/lib/use-cases/sign-in/derived-secrets";
import {
  active,
  HOME,
  newAddress,
  patientDoorTests,
  SESSION,
  wrongOf,
} from "@/lib/testing/patient-door-tests";

const BORN = { "birth-month": "5", "birth-day": "17", "birth-year": "1980" };

const { here, mailsTo } = patientDoorTests();

describe("an invitation", () => {
  async function invited(overrides: Record<string, unknown> = {}) {
    const email = newAddress();
    const staff = await buildStaff(here.clinicId, ["front-desk"]);
    const patientId = await buildPatient(here.clinicId, { email, ...overrides });
    return { email, staff, patientId };
  }
  const linkOf = async (patientId: string) => {
    const [row] = await stored<{ id: string }>(
      here.clinicId,
      "SELECT id FROM single_use_token WHERE patient_id = $1 ORDER BY created_at DESC LIMIT 1",
      [patientId],
    );
    return linkToken(row?.id ?? "");
  };
  const portalOf = async (patientId: string) => {
    const [row] = await stored<{ portal_email: string | null }>(
      here.clinicId,
      "SELECT portal_email FROM patient WHERE id = $1",
      [patientId],
    );
    return row?.portal_email;
  };

  it("by mail opens with the date of birth, signs in, and works once", async () => {
    const { email, staff, patientId } = await invited();
    await invitePatient(staff, { patientId, way: "mail" });
    const link = await linkOf(patientId);
    const browser = openBrowser();
    expect((await browser.post(join, { link, ...BORN })).location).toBe("/patient/join/address");
    expect(browser.cookies.has(SESSION)).toBe(false);
    const halfway = new Map(browser.cookies);
    expect((await browser.post(joinAddress, { email })).location).toBe(HOME);
    expect(browser.cookies.has(SESSION)).toBe(true);
    expect(await portalOf(patientId)).toBe(email);

    const again = openBrowser();
    expect((await again.post(join, { link, ...BORN })).location).toBe(`/patient/join/${link}`);
    for (const [name, value] of halfway) again.cookies.set(name, value);
    expect((await again.post(joinAddress, { email })).location).toBe("/patient/join?problem=expired");
    expect(again.cookies.has(SESSION)).toBe(false);
  });

  it("takes five dates of birth, then no right one", async () => {
    const { staff, patientId } = await invited();
    await invitePatient(staff, { patientId, way: "mail" });
    const link = await linkOf(patientId);
    for (let guess = 1; guess <= 5; guess += 1) {
      const wrong = { ...BORN, "birth-day": String(guess) };
      expect((await openBrowser().post(join, { link, ...wrong })).location).toBe(`/patient/join/${link}`);
    }
    expect((await openBrowser().post(join, { link, ...BORN })).location).toBe(`/patient/join/${link}`);
    // A new invitation starts anew.
    await invitePatient(staff, { patientId, way: "mail" });
    const fresh = await linkOf(patientId);
    expect((await openBrowser().post(join, { link: fresh, ...BORN })).location).toBe("/patient/join/address");
  });

  it("by a code from the desk records who checked, and proves the typed address with a code first", async () => {
    const { staff, patientId } = await invited({ email: null });
    const { code = "" } = await invitePatient(staff, { patientId, way: "desk-code", identityChecked: true });
    expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{8}$/);
    const [checked] = await stored<{ by: string }>(
      here.clinicId,
      "SELECT identity_verified_by AS by FROM patient WHERE id = $1 AND identity_verified_at IS NOT NULL",
      [patientId],
    );
    expect(checked?.by).toBe(staff.staffId);

    const browser = openBrowser();
    const typed = `${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`;
    expect((await browser.post(join, { code: typed, ...BORN })).location).toBe("/patient/join/address");
    const [mistyped, email] = [newAddress(), newAddress()];
    const codeTo = async (address: string) => {
      expect((await browser.post(joinAddress, { email: address })).location).toBe("/patient/join/confirm");
      const [mail] = await mailsTo(address);
      const values = mail?.values as { signInRequestId: string } | undefined;
      return signInCode(values?.signInRequestId ?? "");
    };
    const elsewhere = await codeTo(mistyped);
    // Typed wrong: another address may be given, and what went to the first opens nothing then.
    const right = await codeTo(email);
    expect(await portalOf(patientId)).toBeNull();
    expect((await browser.post(joinConfirm, { code: elsewhere })).location).toBe("/patient/join/confirm");
    expect((await browser.post(joinConfirm, { code: wrongOf(right) })).location).toBe(
      "/patient/join/confirm",
    );
    expect((await browser.post(joinConfirm, { code: right })).location).toBe(HOME);
    expect(await portalOf(patientId)).toBe(email);
  });

  it("does not open with another's date, after its time, or after a newer one", async () => {
    const { staff, patientId } = await invited();
    const other = await invited({ birth_date: "1990-01-02" });
    const { code = "" } = await invitePatient(staff, { patientId, way: "desk-code", identityChecked: true });
    const theirs = { "birth-month": "1", "birth-day": "2", "birth-year": "1990" };
    const tryCode = async (browser: Browser, secret: string, born: Record<string, string>) =>
      (await browser.post(join, { code: secret, ...born })).location;
    expect(await tryCode(openBrowser(), code, theirs)).toBe("/patient/join");
    const newer =
      (await invitePatient(staff, { patientId, way: "desk-code", identityChecked: true })).code ?? "";
    expect(await tryCode(openBrowser(), code, BORN)).toBe("/patient/join");
    await stored(
      here.clinicId,
      "UPDATE single_use_token SET expires_at = now() - interval '1 second' WHERE patient_id = $1",
      [patientId],
    );
    expect(await tryCode(openBrowser(), newer, BORN)).toBe("/patient/join");
    await stored(
      here.clinicId,
      "UPDATE single_use_token SET expires_at = now() + interval '1 hour' WHERE patient_id = $1",
      [patientId],
    );
    expect(await tryCode(openBrowser(), newer, BORN)).toBe("/patient/join/address");
    expect(other.patientId).not.toBe(patientId);
  });

  it("lets nobody take an address another patient of the clinic signs in with", async () => {
    const { email, staff, patientId } = await invited();
    const before = await buildPatient(here.clinicId, { ...active(email), full_name: "Somebody Else" });
    await invitePatient(staff, { patientId, way: "mail" });
    const browser = openBrowser();
    await browser.post(join, { link: await linkOf(patientId), ...BORN });
    expect((await browser.post(joinAddress, { email })).location).toBe("/patient/join/address");
    expect(browser.cookies.has(SESSION)).toBe(false);
    expect(await portalOf(before)).toBe(email);
    expect(await portalOf(patientId)).toBeNull();
  });

  it("that ran out sends a new link to the address on record, and says the same for any link", async () => {
    const { email, staff, patientId } = await invited();
    await invitePatient(staff, { patientId, way: "mail" });
    const link = await linkOf(patientId);
    await stored(
      here.clinicId,
      "UPDATE single_use_token SET expires_at = now() - interval '1 second' WHERE patient_id = $1",
      [patientId],
    );
    expect((await openBrowser().post(join, { link, ...BORN })).location).toBe(`/patient/join/${link}`);
    const renewed = await openBrowser().post(joinRenew, { link });
    expect((await openBrowser().post(joinRenew, { link: "nothing-of-ours" })).location).toBe(
      renewed.location,
    );
    expect(await mailsTo(email)).toHaveLength(2);
    const fresh = await linkOf(patientId);
    expect(fresh).not.toBe(link);
    expect((await openBrowser().post(join, { link: fresh, ...BORN })).location).toBe("/patient/join/address");
  });

  it("is refused for a patient of another clinic, and without an address", async () => {
    const { patientId } = await invited({ email: null });
    const stranger = await buildStaff(await buildClinic(), ["front-desk"]);
    await expect(invitePatient(stranger, { patientId, way: "mail" })).rejects.toMatchObject({
      code: "not-found",
    });
    const staff = await buildStaff(here.clinicId, ["front-desk"]);
    await expect(invitePatient(staff, { patientId, way: "mail" })).rejects.toMatchObject({ code: "invalid" });
  });
});
