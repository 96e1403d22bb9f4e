import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { POST as chooseClinic } from "@/app/api/patient-sign-in/clinic/route";
import { POST as enterCode } from "@/app/api/patient-sign-in/code/route";
import { POST as joinAddress } from "@/app/api/patient-sign-in/join/address/route";
import { POST as joinConfirm } from "@/app/api/patient-sign-in/join/confirm/route";
import { POST as joinRenew } from "@/app/api/patient-sign-in/join/renew/route";
import { POST as join } from "@/app/api/patient-sign-in/join/route";
import { POST as askCode } from "@/app/api/patient-sign-in/route";
import { closeConnections } from "@/lib/data/pool";
import { type Browser, openBrowser } from "@/lib/testing/browser";
import { buildClinic, buildPatient, buildStaff, stored } from "@/lib/testing/factories";
import { invitePatient } from "@/lib/use-cases/patients/invite-patient";
import { linkToken, signInCode } from "@/lib/use-cases/sign-in/derived-secrets";
import { sendSignInCode } from "@/lib/use-cases/sign-in/send-sign-in-code";

const HOME = "/patient/today";
const SESSION = "plumbline-session";
const BORN = { "birth-month": "5", "birth-day": "17", "birth-year": "1980" };
let clinicId: Awaited<ReturnType<typeof buildClinic>>;
let people = 0;

beforeEach(async () => {
  clinicId = await buildClinic();
});
afterAll(closeConnections);

const newAddress = () => `patient${(people += 1)}@mail.example`;
const active = (email: string) => ({ portal_email: email, portal_activated_at: new Date(), email });

/** Does the worker's half for the newest request, and answers the code that would fit it. */
async function codeOfNewestRequest(): Promise<{ requestId: string; code: string }> {
  const [row] = await stored<{ id: string }>(
    clinicId,
    "SELECT data->>'signInRequestId' AS id FROM pgboss.job WHERE name = 'sign-in-code.send' ORDER BY created_on DESC LIMIT 1",
  );
  const requestId = row?.id ?? "";
  await sendSignInCode(requestId);
  return { requestId, code: signInCode(requestId) };
}

const mailsTo = (email: string) =>
  stored<{ template: string; values: object }>(
    clinicId,
    "SELECT template, values FROM mail WHERE recipient = $1 ORDER BY created_at",
    [email],
  );

const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

describe("a sign-in code", () => {
  it("lets the patient in on the browser that asked, once", async () => {
    const email = newAddress();
    await buildPatient(clinicId, active(email));
    const browser = openBrowser();
    expect((await browser.post(askCode, { email: email.toUpperCase() })).location).toBe(
      "/patient/sign-in/code",
    );
    const { code } = await codeOfNewestRequest();
    const elsewhere = openBrowser();
    expect((await elsewhere.post(enterCode, { code })).location).toBe("/patient/sign-in?problem=expired");
    const asked = new Map(browser.cookies);
    expect((await browser.post(enterCode, { code: `${code.slice(0, 3)} ${code.slice(3)}` })).location).toBe(
      HOME,
    );
    expect(browser.cookies.has(SESSION)).toBe(true);

    for (const [name, value] of asked) elsewhere.cookies.set(name, value);
    expect((await elsewhere.post(enterCode, { code })).location).toBe("/patient/sign-in?problem=expired");
    expect(elsewhere.cookies.has(SESSION)).toBe(false);
  });

  it("takes five tries, and after them not even the right one", async () => {
    const email = newAddress();
    await buildPatient(clinicId, active(email));
    const browser = openBrowser();
    await browser.post(askCode, { email });
    const { code } = await codeOfNewestRequest();
    for (let guess = 0; guess < 4; guess += 1)
      expect((await browser.post(enterCode, { code: wrongOf(code) })).location).toBe("/patient/sign-in/code");
    expect((await browser.post(enterCode, { code: wrongOf(code) })).location).toBe(
      "/patient/sign-in?problem=expired",
    );
    expect((await browser.post(enterCode, { code })).location).toBe("/patient/sign-in?problem=expired");
    expect(browser.cookies.has(SESSION)).toBe(false);
  });

  it("still works on the fifth try", async () => {
    const email = newAddress();
    await buildPatient(clinicId, active(email));
    const browser = openBrowser();
    await browser.post(askCode, { email });
    const { code } = await codeOfNewestRequest();
    for (let guess = 0; guess < 4; guess += 1) await browser.post(enterCode, { code: wrongOf(code) });
    expect((await browser.post(enterCode, { code })).location).toBe(HOME);
  });

  it("runs out after ten minutes", async () => {
    const email = newAddress();
    await buildPatient(clinicId, active(email));
    const browser = openBrowser();
    await browser.post(askCode, { email });
    const { requestId, code } = await codeOfNewestRequest();
    await expire(requestId);
    expect((await browser.post(enterCode, { code })).location).toBe("/patient/sign-in?problem=expired");
  });

  it("is asked for alike by known and unknown; the unknown get no mail and no code fits", async () => {
    const email = newAddress();
    const invitedOnly = newAddress();
    await buildPatient(clinicId, active(email));
    await buildPatient(clinicId, { email: invitedOnly });
    const answers = [];
    for (const address of [email, newAddress(), invitedOnly]) {
      const browser = openBrowser();
      const asked = await browser.post(askCode, { email: address });
      const { code } = await codeOfNewestRequest();
      const guessed = await browser.post(enterCode, { code: wrongOf(code) });
      const mails = await mailsTo(address);
      const right = await browser.post(enterCode, { code });
      answers.push({
        asked: asked.location,
        guessed: guessed.location,
        mails: mails.length,
        right: right.location,
      });
    }
    const [known, unknown, notJoined] = answers;
    expect(known).toEqual({
      asked: "/patient/sign-in/code",
      guessed: "/patient/sign-in/code",
      mails: 1,
      right: HOME,
    });
    for (const other of [unknown, notJoined])
      expect(other).toEqual({ ...known, mails: 0, right: "/patient/sign-in/code" });
  });

  it("made twice by the worker is one mail with one code, and no row holds it", async () => {
    const email = newAddress();
    await buildPatient(clinicId, active(email));
    const browser = openBrowser();
    await browser.post(askCode, { email });
    const { requestId, code } = await codeOfNewestRequest();
    await sendSignInCode(requestId);
    const mails = await mailsTo(email);
    expect(mails).toEqual([{ template: "sign-in-code", values: { signInRequestId: requestId } }]);
    const [request] = await stored<{ row: string }>(
      clinicId,
      `SELECT r::text AS row FROM pgboss.job r WHERE data->>'signInRequestId' = $1`,
      [requestId],
    );
    expect(`${JSON.stringify(mails)} ${request?.row ?? ""}`).not.toContain(code);
    expect((await browser.post(enterCode, { code })).location).toBe(HOME);
  });

  it("of a patient of two clinics asks which one, and opens no third", async () => {
    const email = newAddress();
    const other = await buildClinic({ name: "Other Clinic" });
    const third = await buildClinic({ name: "Third Clinic" });
    await buildPatient(clinicId, active(email));
    const there = await buildPatient(other, active(email));
    const browser = openBrowser();
    await browser.post(askCode, { email });
    const { code } = await codeOfNewestRequest();
    expect((await browser.post(enterCode, { code })).location).toBe("/patient/sign-in/clinic");
    expect(browser.cookies.has(SESSION)).toBe(false);
    expect((await browser.post(chooseClinic, { clinic: third })).location).toBe("/patient/sign-in/clinic");
    expect((await browser.post(chooseClinic, { clinic: other })).location).toBe(HOME);
    const sessions = await stored(other, "SELECT id FROM session WHERE patient_id = $1", [there]);
    expect(sessions).toHaveLength(1);
  });

  it("cannot be asked for without end", async () => {
    const email = newAddress();
    for (let asked = 0; asked < 6; asked += 1) await openBrowser().post(askCode, { email });
    expect((await openBrowser().post(askCode, { email })).location).toBe("/patient/sign-in");
    expect((await openBrowser().post(askCode, { email: newAddress() })).location).toBe(
      "/patient/sign-in/code",
    );
  });
});

/** As the owner, past row security's actor: the request's last moment was a while ago. */
async function expire(requestId: string): Promise<void> {
  const { withLookup } = await import("@/lib/data/with-actor");
  await withLookup(requestId, (sql) =>
    sql.query("UPDATE sign_in_request SET expires_at = now() - interval '1 second' WHERE id = $1", [
      requestId,
    ]),
  );
}

describe("an invitation", () => {
  async function invited(overrides: Record<string, unknown> = {}) {
    const email = newAddress();
    const staff = await buildStaff(clinicId, ["front-desk"]);
    const patientId = await buildPatient(clinicId, { email, ...overrides });
    return { email, staff, patientId };
  }
  const linkOf = async (patientId: string) => {
    const [row] = await stored<{ id: string }>(
      clinicId,
      "SELECT id FROM single_use_token WHERE patient_id = $1 ORDER BY created_at DESC LIMIT 1",
      [patientId],
    );
    return linkToken(row?.id ?? "");
  };
  const portalOf = async (patientId: string) => {
    const [row] = await stored<{ portal_email: string | null }>(
      clinicId,
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
      clinicId,
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
      return signInCode((mail?.values as { signInRequestId: string }).signInRequestId);
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
      clinicId,
      "UPDATE single_use_token SET expires_at = now() - interval '1 second' WHERE patient_id = $1",
      [patientId],
    );
    expect(await tryCode(openBrowser(), newer, BORN)).toBe("/patient/join");
    await stored(
      clinicId,
      "UPDATE single_use_token SET expires_at = now() + interval '1 hour' WHERE patient_id = $1",
      [patientId],
    );
    expect(await tryCode(openBrowser(), newer, BORN)).toBe("/patient/join/address");
    expect(other.patientId).not.toBe(patientId);
  });

  it("lets nobody take an address another patient of the clinic signs in with", async () => {
    const { email, staff, patientId } = await invited();
    const before = await buildPatient(clinicId, { ...active(email), full_name: "Somebody Else" });
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
      clinicId,
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
    const staff = await buildStaff(clinicId, ["front-desk"]);
    await expect(invitePatient(staff, { patientId, way: "mail" })).rejects.toMatchObject({ code: "invalid" });
  });
});
