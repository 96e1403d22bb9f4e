import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { POST as askCode } from "@/app/api/patient-sign-in/route";
import { POST as enterCode } from "@/app/api/patient-sign-in/code/route";
import { POST as joinAddress } from "@/app/api/patient-sign-in/join/address/route";
import { POST as joinRenew } from "@/app/api/patient-sign-in/join/renew/route";
import { POST as join } from "@/app/api/patient-sign-in/join/route";
import { POST as endPortal } from "@/app/api/patients/[patientId]/end-portal/route";
import { type AnyoneActor, makeActor, type StaffActor } from "@/lib/access/actor";
import { issueSessionCookie } from "@/lib/auth/issue-session-cookie";
import { withActorSql } from "@/lib/data/with-actor";
import { createPatientPush } from "@/lib/data/reminders/patient-pushes";
import type { PortalEndReason } from "@/lib/domain/people/portal-ending";
import { type Browser, openBrowser } from "@/lib/testing/browser";
import { buildClinic, buildPatient, buildStaff, signedIn, stored } from "@/lib/testing/factories";
import { active, HOME, newAddress, patientDoorTests, SESSION } from "@/lib/testing/patient-door-tests";
import { endPortalAccess } from "@/lib/use-cases/patients/end-portal-access";
import { invitePatient } from "@/lib/use-cases/patients/invite-patient";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";
import { linkToken, signInCode } from "@/lib/use-cases/sign-in/derived-secrets";
import { openPatientSession } from "@/lib/use-cases/sign-in/enter-code";
import { sendSignInCode } from "@/lib/use-cases/sign-in/send-sign-in-code";

const BORN = { "birth-month": "5", "birth-day": "17", "birth-year": "1980" };
const { here, mailsTo } = patientDoorTests();

async function joined() {
  const email = newAddress();
  const staff = await buildStaff(here.clinicId, ["front-desk"]);
  const patientId = await buildPatient(here.clinicId, active(email));
  return { email, staff, patientId };
}

const end = (staff: StaffActor, patientId: string, reason: PortalEndReason = "asked") =>
  endPortalAccess(staff, { patientId, reason, note: "" });

const rowOf = async (patientId: string) => {
  const [row] = await stored<{ email: string | null; may_mail: boolean; portal_email: string | null }>(
    here.clinicId,
    "SELECT email, may_mail, portal_email FROM patient WHERE id = $1",
    [patientId],
  );
  return row;
};
const count = async (from: string, patientId: string) =>
  (await stored(here.clinicId, `SELECT 1 FROM ${from} AND patient_id = $1`, [patientId])).length;

/** Asks for a sign-in code, and does the worker's half. */
async function askedCode(email: string): Promise<{ browser: Browser; code: string }> {
  const browser = openBrowser();
  await browser.post(askCode, { email });
  const [row] = await stored<{ id: string }>(
    here.clinicId,
    "SELECT data->>'signInRequestId' AS id FROM pgboss.job WHERE name = 'sign-in-code.send' ORDER BY created_on DESC LIMIT 1",
  );
  await sendSignInCode(row?.id ?? "");
  return { browser, code: signInCode(row?.id ?? "") };
}

async function linkOf(patientId: string): Promise<string> {
  const [row] = await stored<{ id: string }>(
    here.clinicId,
    "SELECT id FROM single_use_token WHERE patient_id = $1 ORDER BY created_at DESC LIMIT 1",
    [patientId],
  );
  return linkToken(row?.id ?? "");
}

describe("ending a patient's access", () => {
  it("ends sessions, notices and sign-in, and says who did it and why; what was asked for before opens nothing", async () => {
    const { email, staff, patientId } = await joined();
    const patient = await signedIn(here.clinicId, patientId);
    const push = { endpointHash: "hash", sealed: "sealed" };
    await withActorSql(patient, (sql) => createPatientPush(sql, patient, push));
    const before = await askedCode(email);
    expect(await count("session WHERE revoked_at IS NULL", patientId)).toBe(1);

    await endPortalAccess(staff, { patientId, reason: "other", note: "Moved to another clinic" });

    expect(await count("session WHERE revoked_at IS NULL", patientId)).toBe(0);
    expect(await count("patient_push WHERE true", patientId)).toBe(0);
    await before.browser.post(enterCode, { code: before.code });
    const after = await askedCode(email);
    await after.browser.post(enterCode, { code: after.code });
    for (const { browser } of [before, after]) expect(browser.cookies.has(SESSION)).toBe(false);
    const mails = await mailsTo(email);
    expect(mails.map(({ template }) => template)).toEqual(["sign-in-code"]);
    const { portal } = await viewPatient({ ...staff, action: "patient.view" }, patientId);
    expect(portal).toMatchObject({
      activatedAt: null,
      ended: { by: "Sasha Staff", reason: "other", note: "Moved to another clinic", email },
    });
    expect(await rowOf(patientId)).toEqual({ email, may_mail: true, portal_email: null });
  });

  it("opens no session for somebody whose code was right just before", async () => {
    const { staff, patientId } = await joined();
    const account = { clinicId: here.clinicId, patientId };
    const browser = { device: "Phone", language: null, replaces: null };
    const anyone = makeActor<AnyoneActor>({
      ...{ kind: "anyone", network: "t", requestId: randomUUID(), action: "patient.sign-in" },
    });
    expect(await openPatientSession(anyone, account, browser)).toMatch(/^[0-9a-f-]{36}$/);
    await end(staff, patientId);
    await expect(openPatientSession(anyone, account, browser)).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });

  it("ends an open invitation, and its old mail brings no new one; staff invite anew", async () => {
    const email = newAddress();
    const staff = await buildStaff(here.clinicId, ["front-desk"]);
    const [ended, still] = await Promise.all([
      buildPatient(here.clinicId, { email }),
      buildPatient(here.clinicId, { email: newAddress() }),
    ]);
    for (const patientId of [ended, still]) await invitePatient(staff, { patientId, way: "mail" });
    const [link, stillLink] = [await linkOf(ended), await linkOf(still)];
    await end(staff, ended);
    const browser = openBrowser();
    expect((await browser.post(join, { link, ...BORN })).location).toBe(`/patient/join/${link}`);
    await browser.post(joinRenew, { link });
    await browser.post(joinRenew, { link: stillLink });
    expect(await count("single_use_token WHERE used_at IS NULL", ended)).toBe(0);
    expect(await count("single_use_token WHERE used_at IS NULL", still)).toBe(1);

    await invitePatient(staff, { patientId: ended, way: "mail" });
    const fresh = openBrowser();
    await fresh.post(join, { link: await linkOf(ended), ...BORN });
    expect((await fresh.post(joinAddress, { email })).location).toBe(HOME);
    const { portal } = await viewPatient({ ...staff, action: "patient.view" }, ended);
    expect(portal).toMatchObject({ portalEmail: email, ended: null });
  });

  it.each([
    ["asked", { email: true, may_mail: true }],
    ["in-other-hands", { email: false, may_mail: true }],
    ["died", { email: true, may_mail: false }],
  ] as const)("for %s leaves of the address and the mail about appointments: %j", async (reason, left) => {
    const { staff, patientId } = await joined();
    await end(staff, patientId, reason);
    const row = await rowOf(patientId);
    expect({ email: row?.email !== null, may_mail: row?.may_mail }).toEqual(left);
  });

  it("stands once: a colleague who was slower is told", async () => {
    const { staff, patientId } = await joined();
    await end(staff, patientId, "asked");
    await expect(end(staff, patientId, "died")).rejects.toMatchObject({ code: "conflict" });
    expect(await rowOf(patientId)).toMatchObject({ may_mail: true });
  });

  it("is not found for a patient of another clinic, whose access stays", async () => {
    const { staff, patientId } = await joined();
    const elsewhere = await buildStaff(await buildClinic(), ["front-desk"]);
    await expect(end(elsewhere, patientId)).rejects.toMatchObject({ code: "not-found" });
    expect(await rowOf(patientId)).not.toMatchObject({ portal_email: null });
    await end(staff, patientId);
    expect(await rowOf(patientId)).toMatchObject({ portal_email: null });
  });
});

describe("the form that ends it", () => {
  it("asks for a reason, keeps what was typed, and says that it is done", async () => {
    const { staff, patientId } = await joined();
    const browser = openBrowser();
    const cookie = await issueSessionCookie("staff", staff.sessionId);
    browser.cookies.set(cookie.name, cookie.value);
    const page = `/clinic/patients/${patientId}/access`;
    const post = (fields: Record<string, string>) => browser.post(endPortal, fields, { patientId });
    expect((await post({ note: "Moved" })).location).toBe(page);
    expect((await post({ reason: "other", note: " " })).location).toBe(page);
    expect(await rowOf(patientId)).not.toMatchObject({ portal_email: null });
    expect((await post({ reason: "other", note: "Moved" })).location).toBe(`${page}?done=ended`);
    expect((await post({ reason: "asked", note: "" })).location).toBe(`${page}?problem=ended`);
  });
});
