import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { POST as change } from "@/app/api/staff/[staffId]/route";
import { POST as takeSecondStep } from "@/app/api/staff/[staffId]/two-step/route";
import { POST as invite } from "@/app/api/staff/route";
import type { StaffActor } from "@/lib/access/actor";
import { issueSessionCookie } from "@/lib/auth/issue-session-cookie";
import { closeConnections } from "@/lib/data/pool";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { type Browser, openBrowser } from "@/lib/testing/browser";
import { buildClinic, buildStaff, stored } from "@/lib/testing/factories";

const LIST = "/clinic/settings/staff";
let clinicId: Awaited<ReturnType<typeof buildClinic>>;
let owner: StaffActor;
let browser: Browser;

beforeEach(async () => {
  clinicId = await buildClinic();
  owner = await buildStaff(clinicId, ["owner"]);
  browser = openBrowser();
  const cookie = await issueSessionCookie("staff", owner.sessionId);
  browser.cookies.set(cookie.name, cookie.value);
});
afterAll(closeConnections);

type Row = {
  roles: string[];
  active: boolean;
  clinic_id: string;
  totp_confirmed: boolean;
  password_hash: string | null;
};
async function staffRow(where: string, value: string): Promise<Row | undefined> {
  const [row] = await stored<Row>(
    clinicId,
    `SELECT roles, active, clinic_id, totp_confirmed, password_hash FROM staff WHERE ${where} = $1`,
    [value],
  );
  return row;
}
const fresh = () => ({ name: "Noor Haddad", email: `${crypto.randomUUID()}@staff.example` });

describe("inviting", () => {
  it("adds somebody without a password and mails them a link that no row holds", async () => {
    const { name, email } = fresh();
    expect(
      (await browser.post(invite, { name, email: email.toUpperCase(), roles: "clinician" })).location,
    ).toBe(`${LIST}?done=invited`);
    expect(await staffRow("email", email)).toMatchObject({
      roles: ["clinician"],
      active: true,
      password_hash: null,
    });
    const [mail] = await stored<{ template: string; values: Record<string, string> }>(
      clinicId,
      "SELECT template, values FROM mail WHERE recipient = $1",
      [email],
    );
    expect(mail?.template).toBe("staff-invite");
    expect(Object.keys(mail?.values ?? {})).toEqual(["tokenId"]);
  });

  it.each([
    ["no name", { name: " ", roles: "clinician" }],
    ["no role", {}],
    ["a role that is none", { roles: "admin" }],
    ["no address", { email: "nowhere", roles: "clinician" }],
  ])("with %s leads back to the form and adds nobody", async (_what, wrong) => {
    const typed = { ...fresh(), ...wrong };
    const answer = await browser.post(invite, typed);
    expect(answer.location).toBe(LIST);
    expect(answer.response.headers.getSetCookie().join()).toContain("plumbline-flash");
    expect(await staffRow("email", typed.email)).toBeUndefined();
  });

  it("of an address the clinic has leads back to the form", async () => {
    const person = { ...fresh(), roles: "clinician" };
    await browser.post(invite, person);
    expect((await browser.post(invite, person)).location).toBe(LIST);
  });

  it("takes nothing but name, address and roles", async () => {
    const { name, email } = fresh();
    const other = await buildClinic();
    const sent = {
      clinicId: other,
      clinic_id: other,
      passwordHash: "x",
      totpConfirmed: "true",
      active: "false",
    };
    await browser.post(invite, { name, email, roles: "front-desk", ...sent });
    expect(await staffRow("email", email)).toEqual({
      roles: ["front-desk"],
      active: true,
      clinic_id: clinicId,
      totp_confirmed: false,
      password_hash: null,
    });
  });

  it("is for owners", async () => {
    const desk = await buildStaff(clinicId, ["clinician", "front-desk"]);
    const cookie = await issueSessionCookie("staff", desk.sessionId);
    browser.cookies.set(cookie.name, cookie.value);
    const { name, email } = fresh();
    expect((await browser.post(invite, { name, email, roles: "owner" })).location).toBe(
      `${LIST}?problem=failed`,
    );
    expect(await staffRow("email", email)).toBeUndefined();
  });
});

describe("changing", () => {
  const save = (staffId: string, fields: Record<string, string>) =>
    browser.post(change, { name: "Sasha Staff", mobile: "", active: "yes", ...fields }, { staffId });

  it("ends every session and link of somebody who leaves, and keeps them on the list", async () => {
    const { staffId, sessionId } = await buildStaff(clinicId, ["clinician"]);
    expect((await save(staffId, { roles: "clinician", active: "no" })).location).toBe(`${LIST}?done=changed`);
    expect(await staffRow("id", staffId)).toMatchObject({ active: false });
    const open = await stored(clinicId, "SELECT id FROM session WHERE id = $1 AND revoked_at IS NULL", [
      sessionId,
    ]);
    expect(open).toHaveLength(0);
  });

  it("never leaves a clinic without an owner", async () => {
    const page = `${LIST}/${owner.staffId}`;
    expect((await save(owner.staffId, { roles: "clinician" })).location).toBe(page);
    expect((await save(owner.staffId, { roles: "owner", active: "no" })).location).toBe(page);
    expect(await staffRow("id", owner.staffId)).toMatchObject({ roles: ["owner"], active: true });
    await buildStaff(clinicId, ["owner"]);
    expect((await save(owner.staffId, { roles: "clinician" })).location).toBe(`${LIST}?done=changed`);
  });

  it("takes an owner who was only invited for none, and lets such an invitation be taken back", async () => {
    const invited = await buildStaff(clinicId, ["owner"], { password_hash: null });
    expect((await save(owner.staffId, { roles: "clinician" })).location).toBe(`${LIST}/${owner.staffId}`);
    expect((await save(invited.staffId, { roles: "owner", active: "no" })).location).toBe(
      `${LIST}?done=changed`,
    );
    expect(await staffRow("id", owner.staffId)).toMatchObject({ roles: ["owner"], active: true });
  });

  it("keeps a mobile number, takes it away again, and refuses what is none", async () => {
    const { staffId } = await buildStaff(clinicId, ["clinician"]);
    const mobile = async () => {
      const [row] = await stored<{ mobile: string | null }>(
        clinicId,
        "SELECT mobile FROM staff WHERE id = $1",
        [staffId],
      );
      return row?.mobile;
    };
    await save(staffId, { roles: "clinician", mobile: " +44 20 7946 0142 " });
    expect(await mobile()).toBe("+44 20 7946 0142");
    const refused = await save(staffId, { roles: "clinician", mobile: "ask Noor" });
    expect(refused.location).toBe(`${LIST}/${staffId}`);
    expect(await mobile()).toBe("+44 20 7946 0142");
    await save(staffId, { roles: "clinician", mobile: "" });
    expect(await mobile()).toBeNull();
  });

  it("does not give back the access that another owner ended since the page was opened, until it is sent again", async () => {
    const { staffId } = await buildStaff(clinicId, ["clinician"]);
    const shown = { name: "Sasha Staff", mobile: "", roles: "clinician", active: "yes" };
    const opened = JSON.stringify(shown);
    await save(staffId, { roles: "clinician", active: "no", seen: opened });
    const later = { roles: "clinician", name: "Sasha Stone" };
    expect((await save(staffId, { ...later, seen: opened })).location).toBe(`${LIST}/${staffId}`);
    expect(await staffRow("id", staffId)).toMatchObject({ active: false });
    const told = JSON.stringify({ ...shown, active: "no" });
    expect((await save(staffId, { ...later, seen: told })).location).toBe(`${LIST}?done=changed`);
    expect(await staffRow("id", staffId)).toMatchObject({ active: true });
  });

  it("keeps the roles and the access that were chosen in a form that comes back", async () => {
    const { staffId } = await buildStaff(clinicId, ["clinician"]);
    const sent = { roles: "owner", active: "no", mobile: "12" };
    expect((await save(staffId, sent)).location).toBe(`${LIST}/${staffId}`);
    const { typed } = await refusedStaffForm(`${LIST}/${staffId}`);
    expect([typed("mobile"), typed("roles"), typed("active")]).toEqual(["12", "owner", "no"]);
  });

  it("does not reach another clinic's staff", async () => {
    const other = await buildClinic();
    const { staffId } = await buildStaff(other, ["clinician"]);
    expect((await save(staffId, { roles: "owner" })).location).toBe(`${LIST}?problem=failed`);
    expect((await browser.post(takeSecondStep, {}, { staffId })).location).toBe(`${LIST}?problem=failed`);
    const [row] = await stored<{ roles: string[] }>(other, "SELECT roles FROM staff WHERE id = $1", [
      staffId,
    ]);
    expect(row?.roles).toEqual(["clinician"]);
  });
});

describe("a lost phone", () => {
  it("is answered by another owner: the second step and the sessions go, and a mail says so", async () => {
    const { staffId } = await buildStaff(clinicId, ["owner"], {
      totp_confirmed: true,
      totp_secret: "sealed",
    });
    expect((await browser.post(takeSecondStep, {}, { staffId })).location).toBe(`${LIST}?done=two-step`);
    expect(await staffRow("id", staffId)).toMatchObject({ totp_confirmed: false });
    const mails = await stored(clinicId, "SELECT id FROM mail WHERE template = 'security-change'");
    expect(mails).toHaveLength(1);
  });

  it("is not answered by oneself", async () => {
    await stored(clinicId, "UPDATE staff SET totp_confirmed = true WHERE id = $1 RETURNING id", [
      owner.staffId,
    ]);
    await browser.post(takeSecondStep, {}, { staffId: owner.staffId });
    expect(await staffRow("id", owner.staffId)).toMatchObject({ totp_confirmed: true });
  });
});
