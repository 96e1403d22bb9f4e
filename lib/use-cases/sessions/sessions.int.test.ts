import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { GET as openSignal } from "@/app/api/session/signal/route";
import { POST as lock } from "@/app/api/session/lock/route";
import { POST as signOut } from "@/app/api/session/sign-out/route";
import { POST as touch } from "@/app/api/session/touch/route";
import { POST as unlock } from "@/app/api/session/unlock/route";
import { POST as endOne } from "@/app/api/sessions/[sessionId]/end/route";
import { POST as endAll } from "@/app/api/sessions/end-all/route";
import { POST as inviteStaff } from "@/app/api/staff/route";
import type { StaffActor } from "@/lib/access/actor";
import type { StaffRole } from "@/lib/access/roles";
import { hashPassword } from "@/lib/credentials/passwords";
import { closeConnections } from "@/lib/data/pool";
import { issueSessionCookie } from "@/lib/auth/issue-session-cookie";
import { type Browser, openBrowser } from "@/lib/testing/browser";
import { buildClinic, buildPatient, buildStaff, plant, signedIn, stored } from "@/lib/testing/factories";
import { enter } from "@/lib/testing/staff-browser";
import { endPatientSessions } from "@/lib/use-cases/sessions/end-sessions";

const PASSWORD = "kettle orbit marble";
let clinicId: Awaited<ReturnType<typeof buildClinic>>;
beforeEach(async () => {
  clinicId = await buildClinic();
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(closeConnections);

type Person = { staff: StaffActor; browser: Browser };

async function atDesk(roles: StaffRole[] = ["clinician"], overrides = {}): Promise<Person> {
  const staff = await buildStaff(clinicId, roles, {
    password_hash: await hashPassword(PASSWORD),
    ...overrides,
  });
  return { staff, browser: await enter(staff) };
}

const setSession = (staff: StaffActor, change: string) =>
  stored(clinicId, `UPDATE session SET ${change} WHERE id = $1 RETURNING id`, [staff.sessionId]);
const seenSecondsAgo = async (staff: StaffActor) => {
  const [row] = await stored<{ age: number }>(
    clinicId,
    "SELECT extract(epoch FROM now() - last_seen_at)::float8 AS age FROM session WHERE id = $1",
    [staff.sessionId],
  );
  return row?.age ?? NaN;
};
const statusOf = async ({ browser }: Person) => (await browser.postJson(touch, {})).status;

describe("an idle session", () => {
  it("locks after 15 minutes, answers as if signed out, and opens with the password where it was", async () => {
    const person = await atDesk();
    await setSession(person.staff, "last_seen_at = now() - interval '14 minutes 50 seconds'");
    expect(await statusOf(person)).toBe(200);
    await setSession(person.staff, "last_seen_at = now() - interval '15 minutes 1 second'");
    const refused = await person.browser.postJson(touch, {});
    expect(refused.status).toBe(401);
    expect(await refused.response.json()).toEqual({ title: "locked", status: 401 });

    const from = "/clinic/patients/0192f0c1-0000-7000-8000-000000000001";
    expect((await person.browser.post(unlock, { password: "wrong wrong wrong", from })).location).toBe(
      "/clinic/locked",
    );
    expect(await statusOf(person)).toBe(401);
    expect((await person.browser.post(unlock, { password: PASSWORD, from })).location).toBe(from);
    expect(await statusOf(person)).toBe(200);
  });

  it.each([
    "https://evil.example/",
    "//evil.example",
    "/clinic/../patient",
    "/sign-in",
    "javascript:alert(1)",
    "",
  ])("leads nowhere but into the clinic after unlocking: %j", async (from) => {
    const person = await atDesk();
    await person.browser.post(lock, {});
    expect((await person.browser.post(unlock, { password: PASSWORD, from })).location).toBe("/clinic/today");
  });

  it("takes five wrong passwords, then not even the right one", async () => {
    const person = await atDesk();
    await person.browser.post(lock, {});
    for (let guess = 0; guess < 5; guess += 1)
      await person.browser.post(unlock, { password: "wrong wrong wrong" });
    expect((await person.browser.post(unlock, { password: PASSWORD })).location).toBe("/clinic/locked");
    expect(await statusOf(person)).toBe(401);
  });

  it("is not woken by polling, by its stream, or by locking; a person wakes it", async () => {
    const person = await atDesk();
    const { staff, browser } = person;
    const old = "last_seen_at = now() - interval '10 minutes'";
    await setSession(staff, old);
    await browser.postJson(touch, {}, { "x-plumbline-background": "1" });
    const { response } = await browser.get(openSignal);
    await response.body?.cancel();
    expect(await seenSecondsAgo(staff)).toBeGreaterThan(599);
    await browser.postJson(touch, {});
    expect(await seenSecondsAgo(staff)).toBeLessThan(10);
    await setSession(staff, old);
    await browser.post(lock, {});
    expect(await seenSecondsAgo(staff)).toBeGreaterThan(599);
  });

  it("ends after 12 hours, however busy", async () => {
    const person = await atDesk();
    await setSession(person.staff, "expires_at = now() - interval '1 second', last_seen_at = now()");
    const refused = await person.browser.postJson(touch, {});
    expect(await refused.response.json()).toEqual({ title: "unauthenticated", status: 401 });
    expect((await person.browser.post(unlock, { password: PASSWORD })).location).toBe(
      "/sign-in?done=signed-out",
    );
  });
});

describe("signing out", () => {
  it("ends the session in the database, not only in the browser", async () => {
    const person = await atDesk();
    const cookies = new Map(person.browser.cookies);
    const left = await person.browser.post(signOut, {});
    expect(left.location).toBe("/sign-in?done=signed-out");
    // Not the storage: with it would go the worker that shows pushes while nobody is signed in.
    expect(left.response.headers.get("clear-site-data")).toBe('"cache"');
    expect(person.browser.cookies.size).toBe(0);
    for (const [name, value] of cookies) person.browser.cookies.set(name, value);
    expect(await statusOf(person)).toBe(401);
  });

  it("leads a patient back to the invitation it was asked on, and nowhere else", async () => {
    const backTo = async (back: string) => {
      const { sessionId } = await signedIn(clinicId, await buildPatient(clinicId));
      const cookie = await issueSessionCookie("patient", sessionId);
      const phone = openBrowser();
      phone.cookies.set(cookie.name, cookie.value);
      return (await phone.post(signOut, { back })).location;
    };
    expect(await backTo("/patient/join/abc_-9")).toBe("/patient/join/abc_-9?done=signed-out");
    for (const other of ["//elsewhere.example/patient/join", "/patient/join/../today", "/patient/today", ""])
      expect(await backTo(other), other).toBe("/patient/sign-in?done=signed-out");
  });

  it("everywhere ends every browser of that person and of nobody else", async () => {
    const person = await atDesk();
    const colleague = await atDesk();
    const second = { ...person.staff, sessionId: crypto.randomUUID() as StaffActor["sessionId"] };
    const times = {
      created_at: new Date(),
      last_seen_at: new Date(),
      expires_at: new Date(Date.now() + 3_600_000),
    };
    await plant(clinicId, "session", [
      {
        id: second.sessionId,
        clinic_id: clinicId,
        staff_id: person.staff.staffId,
        device: "Other",
        ...times,
      },
    ]);
    const other = { staff: second, browser: await enter(second) };
    expect(await statusOf(other)).toBe(200);
    await person.browser.post(endAll, {});
    expect(await statusOf(other)).toBe(401);
    expect(await statusOf(colleague)).toBe(200);
  });

  it("everywhere from a locked screen ends nothing, and leads to the lock instead of a page that looks signed out", async () => {
    const person = await atDesk();
    await person.browser.post(lock, {});
    const page = "/clinic/settings/security";
    expect((await person.browser.post(endAll, {})).location).toBe(page);
    const { sessionId } = person.staff;
    expect((await person.browser.post(endOne, {}, { sessionId })).location).toBe(page);
    expect((await person.browser.post(unlock, { password: PASSWORD, from: page })).location).toBe(page);
    expect((await person.browser.post(endAll, {})).location).toBe("/sign-in?done=everywhere");
  });

  it("of one device is refused for another person's", async () => {
    const [person, colleague] = [await atDesk(), await atDesk()];
    await person.browser.post(endOne, {}, { sessionId: colleague.staff.sessionId });
    expect(await statusOf(colleague)).toBe(200);
    await colleague.browser.post(endOne, {}, { sessionId: colleague.staff.sessionId });
    expect(await statusOf(colleague)).toBe(401);
  });

  it("of a patient's phones is for staff of their clinic", async () => {
    const patientId = await buildPatient(clinicId);
    const phone = await signedIn(clinicId, patientId);
    const here = await buildStaff(clinicId, ["front-desk"]);
    const stranger = await buildStaff(await buildClinic(), ["owner"]);
    const openPhones = () =>
      stored(clinicId, "SELECT id FROM session WHERE id = $1 AND revoked_at IS NULL", [phone.sessionId]);
    await expect(endPatientSessions(stranger, { patientId })).rejects.toMatchObject({ code: "not-found" });
    expect(await openPhones()).toHaveLength(1);
    expect(await endPatientSessions(here, { patientId })).toEqual({ ended: 1 });
    expect(await openPhones()).toHaveLength(0);
  });
});

describe("somebody demoted or let go", () => {
  const invite = ({ browser }: Person) =>
    browser.post(inviteStaff, {
      name: "New",
      email: `${crypto.randomUUID()}@staff.example`,
      roles: "clinician",
    });

  it("loses what the role allowed with the next request", async () => {
    const person = await atDesk(["owner"]);
    expect((await invite(person)).location).toContain("done=invited");
    await stored(clinicId, "UPDATE staff SET roles = '{clinician}' WHERE id = $1 RETURNING id", [
      person.staff.staffId,
    ]);
    expect((await invite(person)).location).toContain("problem=failed");
    const [count] = await stored<{ n: number }>(
      clinicId,
      "SELECT count(*)::int AS n FROM staff WHERE name = 'New'",
    );
    expect(count?.n).toBe(1);
    expect(await statusOf(person)).toBe(200);
  });

  it("is out with the next request, without anyone touching the session", async () => {
    const person = await atDesk();
    expect(await statusOf(person)).toBe(200);
    await stored(clinicId, "UPDATE staff SET active = false WHERE id = $1 RETURNING id", [
      person.staff.staffId,
    ]);
    expect(await statusOf(person)).toBe(401);
  });
});
