import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { ActorFor } from "@/lib/access/actions";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { buildClinic, buildPatient, buildStaff, buildVisit, signedIn, stored } from "@/lib/testing/factories";
import { changeHours, closeDay, openDay, viewHours } from "@/lib/use-cases/hours/change-hours";
import { changeDuties, changeRota, viewRota } from "@/lib/use-cases/rota/change-rota";

type Owner = ActorFor<"rota.change">;
let owner: Owner;
let tom: Owner;
let elsewhere: Owner;

const HOURS = { "open-1-0": "08:00", "close-1-0": "12:00", "open-1-1": "13:00", "close-1-1": "18:00" };
const rota = () => ({
  "duty-1-08:00-12:00": owner.staffId,
  "deputy-1-08:00-12:00": tom.staffId,
  "duty-1-13:00-18:00": tom.staffId,
  "deputy-1-13:00-18:00": "",
});
const duties = () => ({
  "out-of-hours": tom.staffId,
  deputy: tom.staffId,
  "practice-lead": owner.staffId,
  "safety-lead": owner.staffId,
});

beforeEach(async () => {
  const clinicId = await buildClinic();
  owner = await buildStaff(clinicId, ["owner", "clinician"], {
    name: "Maya",
    created_at: "2026-01-01T00:00Z",
  });
  tom = await buildStaff(clinicId, ["clinician"], { name: "Tom" });
  elsewhere = await buildStaff(await buildClinic(), ["owner", "clinician"], { name: "Elsewhere" });
  await changeHours(owner, HOURS);
});
afterAll(closeConnections);

const sessions = async () =>
  (await viewRota(owner)).sessions.map(({ session, now }) => [
    session,
    now?.onDutyId === owner.staffId ? "maya" : now?.onDutyId === tom.staffId ? "tom" : "nobody",
  ]);

describe("the rota", () => {
  it("names people for each session, all or none of them", async () => {
    expect(await sessions()).toEqual([
      [0, "nobody"],
      [1, "nobody"],
    ]);
    await changeRota(owner, rota());
    const filled = [
      [0, "maya"],
      [1, "tom"],
    ];
    expect(await sessions()).toEqual(filled);
    await expect(changeRota(owner, { ...rota(), "duty-1-08:00-12:00": "" })).rejects.toMatchObject({
      code: "invalid",
      fields: { "duty-1-08:00-12:00": "Monday 8:00 am: choose who is on duty" },
    });
    expect(await sessions()).toEqual(filled);
  });

  it("refuses people of another clinic", async () => {
    await expect(
      changeRota(owner, { ...rota(), "duty-1-08:00-12:00": elsewhere.staffId }),
    ).rejects.toMatchObject({
      fields: { "duty-1-08:00-12:00": "Monday 8:00 am: choose who is on duty" },
    });
    await expect(changeDuties(owner, { ...duties(), deputy: elsewhere.staffId })).rejects.toMatchObject({
      fields: { deputy: "Choose somebody who can answer alerts" },
    });
  });

  it("refuses a page that was opened before the hours changed, where the same place is another session", async () => {
    await changeRota(owner, rota());
    await changeHours(owner, { ...HOURS, "open-1-0": "07:00", "close-1-0": "08:00" });
    const before = await sessions();
    const late = { ...rota(), "duty-1-08:00-12:00": tom.staffId, "deputy-1-08:00-12:00": "" };
    const words = "since you opened this page. Look at who is on duty, then save again.";
    await expect(changeRota(owner, late)).rejects.toMatchObject({
      code: "invalid",
      fields: { "duty-1-07:00-08:00": `Monday 7:00 am: the opening hours have changed ${words}` },
    });
    expect(await sessions()).toEqual(before);
    await changeRota(owner, { ...late, "duty-1-07:00-08:00": tom.staffId });
    expect(await sessions()).toEqual([
      [0, "tom"],
      [1, "tom"],
    ]);
  });

  it("forgets a session the clinic no longer has, and keeps the others", async () => {
    await changeRota(owner, rota());
    await changeHours(owner, { "open-1-0": "09:00", "close-1-0": "12:00" });
    expect(await sessions()).toEqual([[0, "maya"]]);
    await changeHours(owner, HOURS);
    expect(await sessions()).toEqual([
      [0, "maya"],
      [1, "nobody"],
    ]);
  });

  it("of another clinic is neither seen nor changed", async () => {
    await changeRota(owner, rota());
    await changeHours(elsewhere, HOURS);
    expect((await viewRota(elsewhere)).sessions.map(({ now }) => now)).toEqual([null, null]);
    expect((await viewRota(elsewhere)).people.map(({ name }) => name)).toEqual(["Elsewhere"]);
    await changeRota(elsewhere, {
      "duty-1-08:00-12:00": elsewhere.staffId,
      "duty-1-13:00-18:00": elsewhere.staffId,
    });
    expect((await sessions())[0]).toEqual([0, "maya"]);
  });

  it("and duties stay out of a patient's sight; closed days do not, and cannot be changed by them", async () => {
    await changeRota(owner, rota());
    await changeDuties(owner, duties());
    await closeDay(owner, { day: "2099-12-25", reason: "Holiday" });
    const patient = await signedIn(owner.clinicId, await buildPatient(owner.clinicId));
    const seen = (table: string) =>
      withActorSql(patient, (sql) => sql.query(`SELECT 1 AS one FROM ${table}`));
    expect(await seen("rota_session")).toEqual([]);
    expect(await seen("duty")).toEqual([]);
    expect(await seen("closed_day")).toHaveLength(1);
    const opened = await withActorSql(patient, (sql) => sql.query("DELETE FROM closed_day RETURNING day"));
    expect(opened).toEqual([]);
  });
});

describe("a closed day", () => {
  it("says how many are still booked on it", async () => {
    const { clinicId } = owner;
    const patientId = await buildPatient(clinicId);
    const booked = { clinician_id: owner.staffId };
    const at = (time: string) => ({ starts_at: new Date(`2099-12-25T${time}:00Z`), ...booked });
    await buildVisit(clinicId, patientId, "2099-12-25", at("09:00"));
    await buildVisit(clinicId, patientId, "2099-12-25", at("11:00"));
    await buildVisit(clinicId, patientId, "2099-12-25", { ...at("13:00"), status: "cancelled" });
    expect((await viewHours(owner)).bookedOn).toEqual({});
    await closeDay(owner, { day: "2099-12-25", reason: "Holiday" });
    await closeDay(owner, { day: "2099-12-26", reason: "" });
    expect((await viewHours(owner)).bookedOn).toEqual({ "2099-12-25": 2 });
  });
});

describe("a duty", () => {
  it("falls to an owner until somebody is named, and again when they leave", async () => {
    const lead = async () => (await viewRota(owner)).holders["out-of-hours"]?.name;
    expect(await lead()).toBe("Maya");
    await changeDuties(owner, duties());
    expect(await lead()).toBe("Tom");
    await stored(owner.clinicId, "UPDATE staff SET active = false WHERE id = $1 RETURNING id", [tom.staffId]);
    expect(await lead()).toBe("Maya");
  });

  it("is never left empty", async () => {
    await changeDuties(owner, duties());
    await expect(changeDuties(owner, { ...duties(), "safety-lead": "" })).rejects.toMatchObject({
      fields: { "safety-lead": "Choose somebody who can answer alerts" },
    });
    expect((await viewRota(owner)).holders["safety-lead"]?.name).toBe("Maya");
  });
});

describe("opening hours", () => {
  it("are kept as sent, and as they were when something is wrong", async () => {
    const before = await viewHours(owner);
    expect(before.openingHours[1]).toHaveLength(2);
    await expect(changeHours(owner, { ...HOURS, "close-1-0": "07:00" })).rejects.toMatchObject({
      fields: { "close-1-0": "Monday: the closing time must come after the opening time" },
    });
    expect(await viewHours(owner)).toEqual(before);
  });

  it("have closed days to come, which can be taken back", async () => {
    await expect(closeDay(owner, { day: "2020-01-01", reason: "" })).rejects.toMatchObject({
      fields: { day: "Choose today or a later day" },
    });
    await closeDay(owner, { day: "2099-12-25", reason: "Holiday" });
    await closeDay(owner, { day: "2099-12-25", reason: "Christmas" });
    expect((await viewHours(owner)).closedDays).toEqual([{ day: "2099-12-25", reason: "Christmas" }]);
    expect((await viewHours(elsewhere)).closedDays).toEqual([]);
    await openDay(elsewhere, "2099-12-25");
    expect((await viewHours(owner)).closedDays).toHaveLength(1);
    await openDay(owner, "2099-12-25");
    expect((await viewHours(owner)).closedDays).toEqual([]);
  });
});
