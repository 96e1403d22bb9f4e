import { describe, expect, it } from "vitest";
import { POST as chooseClinic } from "@/app/api/patient-sign-in/clinic/route";
import { POST as enterCode } from "@/app/api/patient-sign-in/code/route";
import { POST as askCode } from "@/app/api/patient-sign-in/route";
import { openBrowser } from "@/lib/testing/browser";
import { buildClinic, buildPatient, stored } from "@/lib/testing/factories";
import { signInCode } from "@/lib/use-cases/sign-in/derived-secrets";
import { sendSignInCode } from "@/lib/use-cases/sign-in/send-sign-in-code";
import {
  active,
  HOME,
  newAddress,
  patientDoorTests,
  SESSION,
  wrongOf,
} from "@/lib/testing/patient-door-tests";

const { here, mailsTo } = patientDoorTests();

/** Does the worker's half for the newest request, and answers the code that would fit it. */
async function codeOfNewestRequest(): Promise<{ requestId: string; code: string }> {
  const [row] = await stored<{ id: string }>(
    here.clinicId,
    "SELECT data->>'signInRequestId' AS id FROM pgboss.job WHERE name = 'sign-in-code.send' ORDER BY created_on DESC LIMIT 1",
  );
  const requestId = row?.id ?? "";
  await sendSignInCode(requestId);
  return { requestId, code: signInCode(requestId) };
}

/** As the owner, past row security's actor: the request's last moment was a while ago. */
async function expire(requestId: string): Promise<void> {
  const { withLookup } = await import("@/lib/data/with-actor");
  await withLookup(requestId, (sql) =>
    sql.query("UPDATE sign_in_request SET expires_at = now() - interval '1 second' WHERE id = $1", [
      requestId,
    ]),
  );
}

describe("a sign-in code", () => {
  it("lets the patient in on the browser that asked, once", async () => {
    const email = newAddress();
    await buildPatient(here.clinicId, active(email));
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
    await buildPatient(here.clinicId, active(email));
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
    await buildPatient(here.clinicId, active(email));
    const browser = openBrowser();
    await browser.post(askCode, { email });
    const { code } = await codeOfNewestRequest();
    for (let guess = 0; guess < 4; guess += 1) await browser.post(enterCode, { code: wrongOf(code) });
    expect((await browser.post(enterCode, { code })).location).toBe(HOME);
  });

  it("runs out after ten minutes", async () => {
    const email = newAddress();
    await buildPatient(here.clinicId, active(email));
    const browser = openBrowser();
    await browser.post(askCode, { email });
    const { requestId, code } = await codeOfNewestRequest();
    await expire(requestId);
    expect((await browser.post(enterCode, { code })).location).toBe("/patient/sign-in?problem=expired");
  });

  it("is asked for alike by known and unknown; the unknown get no mail and no code fits", async () => {
    const email = newAddress();
    const invitedOnly = newAddress();
    await buildPatient(here.clinicId, active(email));
    await buildPatient(here.clinicId, { email: invitedOnly });
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
    await buildPatient(here.clinicId, active(email));
    const browser = openBrowser();
    await browser.post(askCode, { email });
    const { requestId, code } = await codeOfNewestRequest();
    await sendSignInCode(requestId);
    const mails = await mailsTo(email);
    expect(mails).toEqual([{ template: "sign-in-code", values: { signInRequestId: requestId } }]);
    const [request] = await stored<{ row: string }>(
      here.clinicId,
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
    await buildPatient(here.clinicId, active(email));
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
