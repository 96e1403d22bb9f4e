import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { daysOn } from "@/lib/domain/visits/booking-time";
import { buildClinic, buildPatient, buildStaff, buildVisit, plant, stored } from "@/lib/testing/factories";
import { viewCalendar } from "@/lib/use-cases/calendar/view-calendar";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";
import { addVisit } from "@/lib/use-cases/visits/add-visit";
import { changeVisitTypes, viewVisitTypes } from "@/lib/use-cases/visits/change-visit-types";
import { moveVisit } from "@/lib/use-cases/visits/move-visit";
import { prepareVisit } from "@/lib/use-cases/visits/prepare-visit";
import { rebookVisit } from "@/lib/use-cases/visits/rebook-visit";
import { viewVisit } from "@/lib/use-cases/visits/view-visit";

let clinicId: ClinicId;
let desk: StaffActor;
let owner: StaffActor;
let stranger: StaffActor;
let patientId: PatientId;

beforeAll(async () => {
  clinicId = await buildClinic({ time_zone: "America/New_York" });
  desk = await buildStaff(clinicId, ["front-desk"]);
  owner = await buildStaff(clinicId, ["owner"]);
  stranger = await buildStaff(await buildClinic(), ["front-desk"]);
  patientId = await buildPatient(clinicId);
});
afterAll(closeConnections);

/** Each test books a clinician of its own, so that none meets another's visits. */
async function booking(changes: object = {}) {
  const { staffId } = await buildStaff(clinicId, ["clinician"], { name: "Dr Maya Okafor" });
  const slot = { day: "2094-02-01", time: "09:30", kind: "follow-up", clinicianId: staffId as string };
  return { patientId: (await another()) as string, ...slot, times: 1, ...changes };
}
const another = () => buildPatient(clinicId);
const visitsOf = (clinician: string) =>
  stored<{ day: string; at: Date; minutes: number; status: string }>(
    clinicId,
    `SELECT day::text, starts_at AS at, extract(epoch FROM ends_at - starts_at)::int / 60 AS minutes, status::text
     FROM visit WHERE clinician_id = $1 ORDER BY starts_at`,
    [clinician],
  );

describe("the form for a new visit", () => {
  it("begins with a first visit for whoever has none, and with a follow-up for everybody else", async () => {
    const kind = async (who: string, actor = desk) => (await prepareVisit(actor, who)).usualKind;
    const [fresh, seen, listed] = await Promise.all([
      another(),
      another(),
      buildPatient(clinicId, { registration_source: "import" }),
    ]);
    const visitId = await buildVisit(clinicId, seen, "2094-01-05");
    expect([await kind(fresh), await kind(seen), await kind(listed)]).toEqual([
      ...["first", "follow-up", "follow-up"],
    ]);
    await moveVisit(desk, { visitId, version: 1, move: "cancel" });
    expect(await kind(seen)).toBe("first");
    await expect(kind(fresh, stranger)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("no double booking", () => {
  it("lets exactly one of twenty win who book the same time at once, and the rest read why", async () => {
    const wanted = await booking();
    const people = await Promise.all(Array.from({ length: 20 }, another));
    const tries = await Promise.allSettled(
      people.map((who) => addVisit(desk, { ...wanted, patientId: who })),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await visitsOf(wanted.clinicianId)).toHaveLength(1);
    const lost = tries.find((one) => one.status === "rejected");
    expect(lost?.reason).toMatchObject({
      fields: { time: "Dr Maya Okafor has another visit from 9:30 am to 10:00 am" },
    });
  });

  it("books a patient once who is booked twice at once: without a clinician, or with two of them", async () => {
    const [one, other] = [await booking(), await booking()];
    const nobody = { ...one, clinicianId: null, patientId: await another() };
    const withTwo = { ...other, patientId: one.patientId };
    for (const pair of [Array.from({ length: 6 }, () => nobody), [one, withTwo, one, withTwo]]) {
      const tries = await Promise.allSettled(pair.map((wanted) => addVisit(desk, wanted)));
      const refused = tries.filter((attempt) => attempt.status === "rejected");
      expect(refused).toHaveLength(pair.length - 1);
      for (const { reason } of refused)
        expect(reason).toMatchObject({ fields: { time: "This patient already has a visit at this time" } });
    }
  });

  it("lets both win at two different times, and at the same time with two clinicians", async () => {
    const wanted = await booking();
    const other = await booking();
    const next = { ...wanted, time: "10:00", patientId: await another() };
    const booked = await Promise.all([wanted, next, other].map((one) => addVisit(desk, one)));
    expect(new Set(booked.map(({ id }) => id)).size).toBe(3);
  });

  it("is refused by the table itself, whatever code writes; a cancelled one holds nothing", async () => {
    const { clinicianId } = await booking();
    const [starts_at, ends_at] = [new Date("2094-03-01T15:00Z"), new Date("2094-03-01T15:30Z")];
    const row = { clinician_id: clinicianId, starts_at, ends_at };
    await buildVisit(clinicId, patientId, "2094-03-01", { ...row, status: "cancelled" });
    await buildVisit(clinicId, patientId, "2094-03-01", row);
    const overlapping = {
      ...row,
      starts_at: new Date("2094-03-01T15:29Z"),
      ends_at: new Date("2094-03-01T16:00Z"),
    };
    await expect(buildVisit(clinicId, patientId, "2094-03-01", overlapping)).rejects.toMatchObject({
      code: "23P01",
    });
    await buildVisit(clinicId, patientId, "2094-03-01", { ...overlapping, starts_at: ends_at });
  });

  it("lets one of two through who move two visits to the same time at once", async () => {
    const wanted = await booking();
    const first = await addVisit(desk, wanted);
    const second = await addVisit(desk, { ...wanted, time: "10:00", patientId: await another() });
    const { day, kind, clinicianId } = wanted;
    const slot = { day, kind, clinicianId };
    const tries = await Promise.allSettled(
      [first, second].map(({ id }) => rebookVisit(desk, { ...slot, visitId: id, version: 1, time: "11:10" })),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("a visit every week", () => {
  it("books the weeks that are free and says each that is not", async () => {
    const wanted = await booking({ day: "2094-05-03", times: 4 });
    await addVisit(desk, { ...wanted, day: "2094-05-10", times: 1, patientId: await another() });
    await plant(clinicId, "closed_day", [{ clinic_id: clinicId, day: "2094-05-24", reason: "Training" }]);
    const reply = await addVisit(desk, wanted);
    expect(reply).toMatchObject({ booked: 2, isToday: false });
    expect(reply.refused).toEqual([
      "Monday, May 10: Dr Maya Okafor has another visit from 9:30 am to 10:00 am",
      "Monday, May 24: The clinic is closed that day (Training).",
    ]);
    const days = (await visitsOf(wanted.clinicianId)).map(({ day }) => day);
    expect(days).toEqual(["2094-05-03", "2094-05-10", "2094-05-17"]);
    await expect(addVisit(desk, wanted)).rejects.toMatchObject({
      fields: { time: expect.stringMatching(/^No week is free\. The first: /) as string },
    });
  });

  it("is booked and moved on a closed day by whoever chose that day, and never with the weeks that follow", async () => {
    await plant(clinicId, "closed_day", [{ clinic_id: clinicId, day: "2094-07-05", reason: "" }]);
    const wanted = await booking({ day: "2094-07-05", times: 1 });
    await addVisit(desk, wanted);
    const other = { ...(await booking({ day: "2094-06-28", times: 2 })), patientId: await another() };
    const { id, refused } = await addVisit(desk, other);
    expect(refused).toEqual(["Monday, July 5: The clinic is closed that day."]);
    const { day, kind, clinicianId } = { ...other, day: "2094-07-05" };
    await rebookVisit(desk, { day, kind, clinicianId, time: "15:00", visitId: id, version: 1 });
    const days = [...(await visitsOf(wanted.clinicianId)), ...(await visitsOf(other.clinicianId))];
    expect(days.map((visit) => visit.day)).toEqual(["2094-07-05", "2094-07-05"]);
  });

  it("keeps its time on the clinic's clock over the change, and skips the hour that does not exist", async () => {
    const wanted = await booking({ day: "2094-03-07", times: 2 });
    await addVisit(desk, wanted);
    const at = (await visitsOf(wanted.clinicianId)).map((visit) => visit.at.toISOString());
    expect(at).toEqual(["2094-03-07T14:30:00.000Z", "2094-03-14T13:30:00.000Z"]);
    const reply = await addVisit(desk, { ...wanted, time: "02:30" });
    expect(reply.refused).toEqual([
      "Sunday, March 14: Clocks go forward that night: this time does not exist",
    ]);
  });
});

describe("moving, cancelling and not coming", () => {
  it("moves a booked visit once for each version, and keeps its length", async () => {
    const wanted = await booking();
    const { id } = await addVisit(desk, wanted);
    const { slot, when } = await viewVisit(desk, id);
    expect([slot.time, when]).toEqual(["09:30", "Monday, February 1, 2094, 9:30 am to 10:00 am"]);
    const input = { ...slot, visitId: id, version: 1, time: "09:45" };
    await rebookVisit(desk, input);
    await expect(rebookVisit(desk, input)).rejects.toMatchObject({ code: "conflict" });
    await expect(rebookVisit(stranger, { ...input, version: 2 })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await visitsOf(wanted.clinicianId)).toMatchObject([
      { at: new Date("2094-02-01T14:45Z"), minutes: 30 },
    ]);
  });

  it("stays theirs who saw the patient and has left since; what was still to come is nobody's", async () => {
    const wanted = await booking();
    const { id } = await addVisit(desk, wanted);
    await stored(clinicId, "UPDATE staff SET active = false WHERE id = $1 RETURNING id", [
      wanted.clinicianId,
    ]);
    const [row] = await stored<{ name: string }>(clinicId, "SELECT name FROM staff WHERE id = $1", [
      wanted.clinicianId,
    ]);
    const nobodys = `Nobody now (it was ${row?.name}’s)`;
    expect((await viewVisit(desk, id)).clinician).toBe(nobodys);
    // The calendar and the patient's own list say it in the same words.
    const { rows } = await viewCalendar(desk, { view: "day", day: wanted.day });
    const shown = rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.kind === "visits" ? cell.visits : [])),
    );
    expect(shown.find((visit) => visit.id === id)?.holder).toBe(nobodys);
    expect((await viewPatient(desk, wanted.patientId)).visits).toMatchObject([{ clinician: nobodys }]);
    const maya = await buildStaff(clinicId, ["clinician"], { name: "Dr Maya Okafor" });
    const hers = await addVisit(desk, { ...wanted, day: "2094-03-01", clinicianId: maya.staffId });
    expect((await viewPatient(maya, wanted.patientId)).visits).toMatchObject([
      { id: hers.id, clinician: "Dr Maya Okafor" },
      { clinician: nobodys },
    ]);
    await stored(clinicId, "UPDATE visit SET status = 'done', done_at = now() WHERE id = $1 RETURNING id", [
      id,
    ]);
    expect((await viewVisit(desk, id)).clinician).toBe(row?.name);
  });

  it("stands in the calendar on the next day too where it goes on past midnight", async () => {
    const wanted = await booking({ time: "23:45", kind: "follow-up" });
    const { id, when } = await addVisit(desk, wanted);
    expect(when).toBe("Monday, February 1, 2094, 11:45 pm");
    const shownOn = async (day: string) => {
      const { rows } = await viewCalendar(desk, { view: "day", day });
      const all = rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => (cell.kind === "visits" ? cell.visits : [])),
      );
      const visit = all.find((one) => one.id === id);
      return visit && [visit.from, visit.until, visit.when];
    };
    expect(await shownOn("2094-02-01")).toEqual([1425, 1440, "11:45 pm to 12:15 am"]);
    expect(await shownOn("2094-02-02")).toEqual([0, 15, "11:45 pm the day before to 12:15 am"]);
    expect(await shownOn("2094-02-03")).toBeUndefined();
    const week = await viewCalendar(desk, { view: "week", day: "2094-02-02", clinician: wanted.clinicianId });
    const shown = week.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.kind === "visits" ? [cell.column] : [])),
    );
    expect(shown.toSorted()).toEqual([0, 1]);
    // One that ends as the day does is of that day alone.
    const late = await booking({ time: "23:30", day: "2094-02-05" });
    await addVisit(desk, late);
    const saturday = await viewCalendar(desk, { view: "day", day: "2094-02-06" });
    expect(saturday.rows.every(({ cells }) => cells.every(({ kind }) => kind !== "visits"))).toBe(true);
  });

  it("is neither booked nor moved to the year gone by; what was forgotten last week is written down late", async () => {
    const today = new Date().toISOString().slice(0, 10);
    const wanted = await booking({ day: daysOn(today, -7) });
    const { id } = await addVisit(desk, wanted);
    const { slot } = await viewVisit(desk, id);
    const gone = { day: daysOn(today, -340) };
    const refusal = { fields: { day: "That day is more than a month ago: is the year right?" } };
    await expect(addVisit(desk, { ...wanted, ...gone })).rejects.toMatchObject(refusal);
    await expect(rebookVisit(desk, { ...slot, ...gone, visitId: id, version: 1 })).rejects.toMatchObject(
      refusal,
    );
    expect(await visitsOf(wanted.clinicianId)).toMatchObject([{ day: wanted.day }]);
  });

  it("gives the time of a cancelled visit to somebody else, and not back while they have it", async () => {
    const wanted = await booking();
    const { id } = await addVisit(desk, wanted);
    await moveVisit(desk, { visitId: id, version: 1, move: "cancel" });
    const taker = await addVisit(desk, { ...wanted, patientId: await another() });
    await expect(moveVisit(desk, { visitId: id, version: 2, move: "undo" })).rejects.toMatchObject({
      fields: { move: "Dr Maya Okafor has another visit then by now" },
    });
    await moveVisit(desk, { visitId: taker.id, version: 1, move: "no-show" });
    expect((await moveVisit(desk, { visitId: id, version: 2, move: "undo" })).status).toBe("booked");
  });
});

describe("a clinic's own types of visit", () => {
  it("have their length from then on; booked visits keep theirs", async () => {
    const own = await buildClinic();
    const [boss, people] = [await buildStaff(own, ["owner", "clinician"]), await buildPatient(own)];
    const day = daysOn(new Date().toISOString().slice(0, 10), 7);
    const wanted = { patientId: people, day, time: "09:00", clinicianId: boss.staffId, times: 1 };
    await addVisit(boss, { ...wanted, kind: "follow-up" });
    await changeVisitTypes(boss, { "name-0": "Massage", "minutes-0": "60", waitMinutes: "10" });
    expect(await viewVisitTypes(boss)).toMatchObject({
      types: [{ kind: "Massage", minutes: 60 }],
      waitMinutes: 10,
    });
    await addVisit(boss, { ...wanted, kind: "Massage", time: "10:00" });
    await expect(addVisit(boss, { ...wanted, kind: "first", time: "12:00" })).rejects.toMatchObject({
      fields: { kind: "Choose what the visit is for" },
    });
    const rows = await stored<{ kind: string; minutes: number }>(
      own,
      "SELECT kind, extract(epoch FROM ends_at - starts_at)::int / 60 AS minutes FROM visit ORDER BY starts_at",
    );
    expect(rows).toEqual([
      { kind: "follow-up", minutes: 30 },
      { kind: "Massage", minutes: 60 },
    ]);
  });

  it("are refused in words, and nothing changes", async () => {
    await expect(changeVisitTypes(owner, { "name-0": "", waitMinutes: "0" })).rejects.toMatchObject({
      fields: { "name-0": "Keep at least one type", waitMinutes: "Enter 5 to 120 minutes" },
    });
    expect((await viewVisitTypes(owner)).waitMinutes).toBe(20);
  });
});
