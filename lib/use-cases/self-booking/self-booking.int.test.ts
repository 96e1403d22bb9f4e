import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { instantOf } from "@/lib/domain/hours/clock-instant";
import { daysOn } from "@/lib/domain/visits/booking-time";
import { localDate } from "@/lib/domain/visits/clinic-time";
import { buildClinic, buildPatient, buildStaff, buildVisit, signedIn, stored } from "@/lib/testing/factories";
import { listOwnVisits } from "@/lib/use-cases/own-visits/list-own-visits";
import { bookOwnVisit } from "@/lib/use-cases/self-booking/book-own-visit";
import { changeSelfBooking } from "@/lib/use-cases/self-booking/change-self-booking";
import { findOfferedTime } from "@/lib/use-cases/self-booking/find-offered-time";
import { viewFreeTimes } from "@/lib/use-cases/self-booking/view-free-times";
import { viewVisit } from "@/lib/use-cases/visits/view-visit";

const ZONE = "America/New_York";
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const opening_hours = Object.fromEntries(EVERY_DAY.map((day) => [day, [{ open: "09:00", close: "12:00" }]]));
const DAY = daysOn(localDate(new Date(), ZONE), 10);

let clinicId: ClinicId;
let owner: StaffActor;
let doctor: StaffActor;

beforeAll(async () => {
  clinicId = await buildClinic({ time_zone: ZONE, opening_hours });
  owner = await buildStaff(clinicId, ["owner"]);
});
/** Each test has a clinician of its own, the only one who is offered. */
beforeEach(async () => {
  doctor = await buildStaff(clinicId, ["clinician"], { name: "Dr Maya Okafor" });
  await switched({ on: "yes" });
});
afterAll(closeConnections);

/** Follow-ups with this test's clinician on every day; without `on` all stays ticked and nothing is offered. */
const switched = (more: Record<string, string>) =>
  changeSelfBooking(owner, {
    ...{ "kind-follow-up": "yes", noticeHours: "24", daysAhead: "42", ...more },
    ...Object.fromEntries(EVERY_DAY.map((day) => [`session-${doctor.staffId}-${day}-09:00`, "yes"])),
  });
const patient = async (clinic: ClinicId = clinicId) => signedIn(clinic, await buildPatient(clinic));
const wanted = (time = "09:30", more: object = {}) => ({
  ...{ day: DAY, time, kind: "follow-up", clinicianId: doctor.staffId as string },
  ...more,
});
const timesOn = async (who: PatientActor, day = DAY) =>
  (await viewFreeTimes(who, { day }))?.days.find((one) => one.day === day)?.times.map(({ time }) => time);

it("offers what is free, books one time and offers it to nobody after", async () => {
  const [me, other] = [await patient(), await patient()];
  await buildVisit(clinicId, other.patientId, DAY, {
    ...{ starts_at: instantOf(DAY, "10:00", ZONE), ends_at: instantOf(DAY, "10:30", ZONE) },
    clinician_id: doctor.staffId,
  });
  expect(await timesOn(me)).toEqual(["09:00", "09:30", "10:30", "11:00", "11:30"]);
  expect(await findOfferedTime(me, wanted())).toMatchObject({ from: "9:30 am", until: "10:00 am" });
  expect(await bookOwnVisit(me, wanted())).toBe("booked");
  const [mine] = await listOwnVisits(me);
  expect(mine).toMatchObject({ from: "9:30 am", kind: "follow-up", clinician: "Dr Maya Okafor" });
  expect(await timesOn(await patient())).toEqual(["09:00", "10:30", "11:00", "11:30"]);
  const desk = await buildStaff(clinicId, ["front-desk"]);
  expect(await viewVisit(desk, mine?.id ?? "")).toMatchObject({ selfBooked: true, status: "booked" });
});

it("lets exactly one of twenty have a time they all press for, and one patient press twice", async () => {
  const people = await Promise.all(Array.from({ length: 20 }, () => patient()));
  const outcomes = await Promise.all(people.map((who) => bookOwnVisit(who, wanted())));
  expect(outcomes.filter((one) => one === "booked")).toHaveLength(1);
  expect(outcomes.filter((one) => one === "taken")).toHaveLength(19);
  const me = await patient();
  const twice = await Promise.all([bookOwnVisit(me, wanted("11:00")), bookOwnVisit(me, wanted("11:00"))]);
  expect(twice).toEqual(["booked", "booked"]);
  expect(await listOwnVisits(me)).toHaveLength(1);
});

it("books nothing that is not offered", async () => {
  const me = await patient();
  const away = await buildStaff(clinicId, ["clinician"]);
  const elsewhere = await buildStaff(await buildClinic(), ["clinician"]);
  for (const not of [
    wanted("12:00"),
    wanted("09:10"),
    wanted("09:30", { kind: "first" }),
    wanted("09:30", { day: daysOn(DAY, 60) }),
    wanted("09:30", { day: daysOn(DAY, -11) }),
    wanted("09:30", { clinicianId: away.staffId }),
    wanted("09:30", { clinicianId: elsewhere.staffId }),
  ]) {
    expect(await findOfferedTime(me, not)).toBeNull();
    expect(await bookOwnVisit(me, not)).toBe("taken");
  }
  expect(await listOwnVisits(me)).toEqual([]);
  expect(await bookOwnVisit(me, wanted())).toBe("booked");
});

it("is nothing while it is switched off, and in a clinic that never switched it on", async () => {
  const [me, other] = [await patient(), await patient(await buildClinic({ opening_hours }))];
  await switched({});
  for (const who of [me, other]) {
    expect(await viewFreeTimes(who, {})).toBeNull();
    expect(await bookOwnVisit(who, wanted())).toBe("off");
    expect(await listOwnVisits(who)).toEqual([]);
  }
  await switched({ on: "yes" });
  expect(await bookOwnVisit(me, wanted())).toBe("booked");
});

it("stops at three visits to come, however they press, and never two of a patient at one time", async () => {
  const me = await patient();
  const many = ["09:00", "09:30", "10:00", "10:30", "11:00"];
  const outcomes = await Promise.all(many.map((time) => bookOwnVisit(me, wanted(time))));
  expect(outcomes.toSorted()).toEqual(["booked", "booked", "booked", "full", "full"]);
  expect(await viewFreeTimes(me, {})).toMatchObject({ isFull: true, days: [] });

  const you = await patient();
  const second = await buildStaff(clinicId, ["clinician"]);
  const ofSecond = EVERY_DAY.map((day) => [`session-${second.staffId}-${day}-09:00`, "yes"] as const);
  await switched({ on: "yes", ...Object.fromEntries(ofSecond) });
  const next = daysOn(DAY, 1);
  const at = (who: StaffActor) => bookOwnVisit(you, wanted("09:30", { day: next, clinicianId: who.staffId }));
  await Promise.all([at(doctor), at(second)]);
  expect(await listOwnVisits(you)).toHaveLength(1);
});

it("keeps the refused boxes' words, and logs the patient's own access alone", async () => {
  await expect(
    changeSelfBooking(owner, { on: "yes", noticeHours: "-1", daysAhead: "42" }),
  ).rejects.toMatchObject({
    fields: {
      kinds: "Tick at least one type of visit",
      sessions: "Tick at least one session of somebody",
      noticeHours: "Enter 0 to 336 hours",
    },
  });
  const [me, other] = [await patient(), await patient()];
  await bookOwnVisit(other, wanted("11:30"));
  await viewFreeTimes(me, {});
  const shown = await stored<{ ids: string[] }>(
    clinicId,
    "SELECT patient_ids::text[] AS ids FROM access_log WHERE actor_id = $1",
    [me.patientId],
  );
  expect(shown.flatMap(({ ids }) => ids)).toEqual([me.patientId]);
});
