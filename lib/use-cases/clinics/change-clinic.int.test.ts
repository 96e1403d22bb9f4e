import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { POST as change } from "@/app/api/clinic/contact/route";
import { issueSessionCookie } from "@/lib/auth/issue-session-cookie";
import { findClinic } from "@/lib/data/clinics/clinics";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { type Browser, openBrowser } from "@/lib/testing/browser";
import { buildClinic, buildPatient, buildStaff, signedIn, stored } from "@/lib/testing/factories";
import { clinicBoxes } from "@/lib/use-cases/clinics/change-clinic";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";

const PAGE = "/clinic/settings/clinic";
const AUSTRALIAN = {
  ...{ name: "Spine Street", phone: "(02) 5550 0100", address: "1 Spine Street", country: "AU" },
  ...{ emergency: "000", urgentLine: "1800 022 222", maternity: "(02) 5550 0188", crisisLine: "13 11 14" },
  ...{ nearestEmergencyName: "City Hospital", nearestEmergencyAddress: "1 Hospital Road" },
  crisisPathStaffed: "yes",
};
const NUMBERS = {
  ...{ emergency: "000", urgentLine: "1800 022 222" },
  ...{ maternity: "(02) 5550 0188", crisisLine: "13 11 14" },
};

let clinicId: Awaited<ReturnType<typeof buildClinic>>;
let browser: Browser;

async function signInAs(role: "owner" | "clinician"): Promise<void> {
  const { sessionId } = await buildStaff(clinicId, [role]);
  const cookie = await issueSessionCookie("staff", sessionId);
  browser.cookies.set(cookie.name, cookie.value);
}

async function clinicRow(): Promise<Record<string, unknown> | undefined> {
  const [row] = await stored<Record<string, unknown>>(clinicId, "SELECT * FROM clinic WHERE id = $1", [
    clinicId,
  ]);
  return row;
}

const theClinic = async () => {
  const actor = await signedIn(clinicId, await buildPatient(clinicId));
  return withActorSql(actor, (sql) => findClinic(sql, clinicId));
};

beforeEach(async () => {
  clinicId = await buildClinic();
  browser = openBrowser();
});
afterAll(closeConnections);

describe("changing the clinic's numbers", () => {
  it("is what the next patient page says", async () => {
    await signInAs("owner");
    expect((await clinicFrame(clinicId)).numbers.emergency).toBe("112");
    expect((await browser.post(change, AUSTRALIAN)).location).toBe(`${PAGE}?done=saved`);
    const { nearestEmergencyName, numbers, phone } = await clinicFrame(clinicId);
    expect({ nearestEmergencyName, numbers, phone }).toEqual({
      nearestEmergencyName: "City Hospital",
      numbers: NUMBERS,
      phone: "(02) 5550 0100",
    });
    expect(await clinicRow()).toMatchObject({
      country: "AU",
      crisis_path_staffed: true,
      name: "Spine Street",
    });
  });

  it("is not saved over a number that another owner set since the form was opened, until it is sent again", async () => {
    await signInAs("owner");
    const opened = JSON.stringify(clinicBoxes(await theClinic()));
    await browser.post(change, { ...AUSTRALIAN, seen: opened });
    const mine = { ...AUSTRALIAN, maternity: "(02) 5550 0199" };
    expect((await browser.post(change, { ...mine, seen: opened })).location).toBe(PAGE);
    expect(await clinicRow()).toMatchObject({ numbers: NUMBERS });
    const seen = JSON.stringify(clinicBoxes(await theClinic()));
    expect((await browser.post(change, { ...mine, seen })).location).toBe(`${PAGE}?done=saved`);
    expect(await clinicRow()).toMatchObject({ numbers: { ...NUMBERS, maternity: mine.maternity } });
  });

  it("starts without a staffed crisis path", async () => {
    expect(await clinicRow()).toMatchObject({ crisis_path_staffed: false });
  });

  it.each([
    ["no urgent line", { urgentLine: "" }],
    ["words for a number", { maternity: "the ward" }],
    ["a hospital without an address", { nearestEmergencyAddress: "" }],
    ["an unknown country", { country: "FR" }],
  ])("refuses %s and keeps what was there", async (_what, wrong) => {
    await signInAs("owner");
    const before = await clinicRow();
    expect((await browser.post(change, { ...AUSTRALIAN, ...wrong })).location).toBe(PAGE);
    expect(await clinicRow()).toEqual(before);
  });

  it("is the owner's alone", async () => {
    await signInAs("clinician");
    const before = await clinicRow();
    expect((await browser.post(change, AUSTRALIAN)).location).toBe(`${PAGE}?problem=failed`);
    expect(await clinicRow()).toEqual(before);
  });
});

describe("the clinic's row", () => {
  it("cannot be changed in a patient's transaction, which can read it (control)", async () => {
    const actor = await signedIn(clinicId, await buildPatient(clinicId));
    const changed = await withActorSql(actor, (sql) =>
      sql.query("UPDATE clinic SET phone = '1' WHERE id = $1::uuid RETURNING id", [clinicId]),
    );
    expect(changed).toEqual([]);
    expect((await withActorSql(actor, (sql) => findClinic(sql, clinicId))).phone).toBe("555-0100");
  });

  it("never lacks a number that a text names", async () => {
    const numbers = { emergency: "112", urgentLine: "116117", maternity: "", crisisLine: "555-0177" };
    await expect(buildClinic({ numbers })).rejects.toThrow(/clinic_numbers_are_whole/);
    await expect(buildClinic({ numbers: { ...numbers, maternity: "555-0188" } })).resolves.toBeTruthy();
  });

  it("keeps its demo mark out of the web's reach", async () => {
    const actor = await signedIn(clinicId, await buildPatient(clinicId));
    await expect(
      withActorSql(actor, (sql) =>
        sql.query("UPDATE clinic SET demo = true WHERE id = $1::uuid", [clinicId]),
      ),
    ).rejects.toThrow();
  });
});
