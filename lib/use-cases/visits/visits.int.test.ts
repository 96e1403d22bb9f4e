import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import type { VisitMove } from "@/lib/domain/visits/visit-status";
import { buildClinic, buildPatient, buildStaff, buildVisit, stored } from "@/lib/testing/factories";
import { listToday } from "@/lib/use-cases/today/list-today";
import { addVisit } from "@/lib/use-cases/visits/add-visit";
import { moveVisit } from "@/lib/use-cases/visits/move-visit";

const DAY = "2026-11-22";
let clinicId: ClinicId;
let desk: StaffActor;
let clinician: StaffActor;
let stranger: StaffActor;
let patientId: PatientId;

beforeAll(async () => {
  clinicId = await buildClinic({ time_zone: "America/New_York" });
  desk = await buildStaff(clinicId, ["front-desk"]);
  clinician = await buildStaff(clinicId, ["clinician"]);
  stranger = await buildStaff(await buildClinic(), ["front-desk"]);
  patientId = await buildPatient(clinicId);
});
afterAll(closeConnections);

const booked = () => buildVisit(clinicId, patientId, DAY);
const move = (visitId: string, version: number, to: VisitMove, actor = desk) =>
  moveVisit(actor, { visitId, version, move: to });
const rowOf = async (visitId: string) => {
  const [row] = await stored<{ status: string; version: number; stamps: number }>(
    clinicId,
    "SELECT status, version, num_nonnulls(arrived_at, room_at, started_at, done_at) AS stamps FROM visit WHERE id = $1",
    [visitId],
  );
  return row;
};

describe("moving a visit", () => {
  it("goes through the day and back one step, with a stamp for each stage", async () => {
    const id = await booked();
    const run: VisitMove[] = ["arrive", "room", "start", "finish", "undo"];
    for (const [index, one] of run.entries()) await move(id, index + 1, one);
    expect(await rowOf(id)).toEqual({ status: "with_clinician", version: 6, stamps: 3 });
  });

  it("refuses an illegal move and a stale board, and changes nothing", async () => {
    const id = await booked();
    await expect(move(id, 1, "finish")).rejects.toMatchObject({ code: "conflict" });
    await move(id, 1, "arrive");
    await expect(move(id, 1, "undo")).rejects.toMatchObject({ code: "conflict" });
    expect(await rowOf(id)).toEqual({ status: "arrived", version: 2, stamps: 1 });
  });

  it("lets one of two people through who press at once", async () => {
    const id = await booked();
    const tries = await Promise.allSettled([move(id, 1, "arrive"), move(id, 1, "cancel")]);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await rowOf(id))?.version).toBe(2);
  });

  it("does not exist for another clinic, and does for its own", async () => {
    const id = await booked();
    await expect(move(id, 1, "arrive", stranger)).rejects.toMatchObject({ code: "not-found" });
    expect(await rowOf(id)).toMatchObject({ status: "booked", version: 1 });
    expect((await move(id, 1, "arrive")).status).toBe("arrived");
  });
});

describe("adding a visit", () => {
  const visit = (changes: object = {}) => ({
    patientId,
    day: "2093-07-01",
    time: "09:30",
    kind: "follow-up" as const,
    clinicianId: clinician.staffId,
    times: 1,
    ...changes,
  });

  it("stands at that time on the clinic's clock, in summer and winter", async () => {
    const summer = await addVisit(desk, visit());
    const winter = await addVisit(desk, visit({ day: "2093-12-01" }));
    const rows = await stored<{ at: Date }>(
      clinicId,
      "SELECT starts_at AS at FROM visit WHERE id = ANY ($1::uuid[]) ORDER BY starts_at",
      [[summer.id, winter.id]],
    );
    expect(rows.map(({ at }) => at.toISOString())).toEqual([
      "2093-07-01T13:30:00.000Z",
      "2093-12-01T14:30:00.000Z",
    ]);
  });

  it("shows on today's list when it is for today", async () => {
    const { date } = await listToday(desk);
    const made = await addVisit(desk, visit({ day: date, time: "08:15" }));
    expect(made.isToday).toBe(true);
    const { visits } = await listToday(desk);
    expect(visits.find(({ id }) => id === made.id)).toMatchObject({ time: "8:15 am", status: "booked" });
  });

  it("refuses the same time twice, somebody who is no clinician here, and a patient of another clinic", async () => {
    await addVisit(desk, visit({ day: "2093-08-01" }));
    await expect(addVisit(desk, visit({ day: "2093-08-01" }))).rejects.toMatchObject({
      fields: { time: "This patient already has a visit at this time" },
    });
    await expect(addVisit(desk, visit({ clinicianId: stranger.staffId }))).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(addVisit(stranger, visit({ clinicianId: null, day: "2093-08-02" }))).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
