import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { POST as change } from "@/app/api/clinic/time-zone/route";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { issueSessionCookie } from "@/lib/auth/issue-session-cookie";
import { closeConnections } from "@/lib/data/pool";
import { nextOpening } from "@/lib/domain/hours/opening-hours";
import { daysOn } from "@/lib/domain/visits/booking-time";
import { localDate, localMoment } from "@/lib/domain/visits/clinic-time";
import { type Browser, openBrowser } from "@/lib/testing/browser";
import { buildClinic, buildPatient, buildStaff, buildVisit, plant, stored } from "@/lib/testing/factories";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";

const PAGE = "/clinic/settings/hours";
const [LONDON, NEW_YORK] = ["Europe/London", "America/New_York"];
const HALF_HOUR = 30 * 60_000;

let clinicId: ClinicId;
let owner: StaffActor;
let patientId: PatientId;
let browser: Browser;

beforeEach(async () => {
  clinicId = await buildClinic({
    time_zone: LONDON,
    opening_hours: { 1: [{ open: "09:00", close: "17:00" }] },
  });
  owner = await buildStaff(clinicId, ["owner", "clinician"]);
  patientId = await buildPatient(clinicId);
  browser = openBrowser();
  await signIn(owner.sessionId);
});
afterAll(closeConnections);

async function signIn(sessionId: string): Promise<void> {
  const cookie = await issueSessionCookie("staff", sessionId);
  browser.cookies.set(cookie.name, cookie.value);
}
const send = async (timeZone: string, shown = LONDON) =>
  (await browser.post(change, { timeZone, shown })).location;

/** Half an hour with the owner, by London's clock. */
async function visitAt(daysFromNow: number, hour: number, more: object = {}): Promise<string> {
  const day = daysOn(localDate(new Date(), LONDON), daysFromNow);
  const starts_at = new Date(`${day}T${String(hour).padStart(2, "0")}:00:00Z`);
  const at = { clinician_id: owner.staffId, starts_at, ends_at: new Date(starts_at.getTime() + HALF_HOUR) };
  return buildVisit(clinicId, patientId, day, { ...at, ...more });
}
type Row = { id: string; starts: Date; minutes: number; version: number; day: string };
async function visit(id: string): Promise<Row | undefined> {
  const columns = `id, starts_at AS starts, extract(epoch FROM ends_at - starts_at)::int / 60 AS minutes, version, day::text`;
  return (await stored<Row>(clinicId, `SELECT ${columns} FROM visit WHERE id = $1`, [id]))[0];
}
const wallTime = ({ starts }: Row, zone: string) => localMoment(starts, zone).slice(11);

describe("another time zone", () => {
  it("leaves visits from today on at their time of day, back to back and cancelled ones too, and earlier ones at their instant", async () => {
    // As far apart as the zones are, so that each moves onto where another stood.
    const ids = [await visitAt(40, 9), await visitAt(40, 14), await visitAt(40, 19)];
    ids.push(await visitAt(40, 14, { status: "cancelled" }), await visitAt(0, 12));
    const before = await Promise.all(ids.map(visit));
    const past = await visit(await visitAt(-3, 9));
    expect(await send(NEW_YORK)).toBe(`${PAGE}?done=zone`);
    const after = await Promise.all(ids.map(visit));
    const moved = (row: Row | undefined, zone: string) =>
      row && { ...row, starts: wallTime(row, zone), version: 0 };
    expect(after.map((row) => moved(row, NEW_YORK))).toEqual(before.map((row) => moved(row, LONDON)));
    expect(after.map((row) => row?.version)).toEqual([2, 2, 2, 2, 2]);
    expect(past && (await visit(past.id))).toEqual(past);
  });

  it("leaves a visit as it is where both zones have the same clock", async () => {
    const id = await visitAt(40, 9);
    const before = await visit(id);
    expect(await send("Europe/Jersey")).toBe(`${PAGE}?done=zone`);
    expect((await clinicFrame(clinicId)).timeZone).toBe("Europe/Jersey");
    expect(await visit(id)).toEqual(before);
  });

  it("moves opening hours and the clocks that count by them", async () => {
    const monday = new Date("2026-11-30T00:00:00Z");
    expect(nextOpening(monday, await clinicFrame(clinicId))).toEqual(new Date("2026-11-30T09:00:00Z"));
    await send(NEW_YORK);
    expect(nextOpening(monday, await clinicFrame(clinicId))).toEqual(new Date("2026-11-30T14:00:00Z"));
  });

  it("takes a reminder that was sent along, so that nobody is reminded twice", async () => {
    const id = await visitAt(1, 9);
    const before = await visit(id);
    const sent = { clinic_id: clinicId, patient_id: patientId, visit_id: id, day: before?.day };
    await plant(clinicId, "visit_reminder", [
      { ...sent, id: crypto.randomUUID(), starts_at: before?.starts, code_hash: "x", at: new Date() },
    ]);
    await send(NEW_YORK);
    const [row] = await stored(clinicId, "SELECT starts_at AS starts FROM visit_reminder");
    expect(row).toEqual({ starts: (await visit(id))?.starts });
    expect(row).not.toEqual({ starts: before?.starts });
  });

  it("is refused where there is no such zone, and where another owner changed it since", async () => {
    const id = await visitAt(40, 9);
    const before = await visit(id);
    for (const zone of ["", "Europe/Nowhere", "London"]) expect(await send(zone)).toBe(PAGE);
    expect(await send(NEW_YORK, "Europe/Paris")).toBe(PAGE);
    expect(await visit(id)).toEqual(before);
    expect(await send(LONDON)).toBe(`${PAGE}?done=zone`);
    expect(await visit(id)).toEqual(before);
  });

  it("is the owner's alone", async () => {
    const { sessionId } = await buildStaff(clinicId, ["clinician", "front-desk"]);
    await signIn(sessionId);
    expect(await send(NEW_YORK)).toBe(`${PAGE}?problem=failed`);
    expect((await clinicFrame(clinicId)).timeZone).toBe(LONDON);
  });
});
