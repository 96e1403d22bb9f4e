import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { localDate } from "@/lib/domain/visits/clinic-time";
import type { VisitMove } from "@/lib/domain/visits/visit-status";
import { buildClinic, buildPatient, buildStaff, CLINIC_ZONE, stored } from "@/lib/testing/factories";
import { listToday } from "@/lib/use-cases/today/list-today";
import { addVisit } from "@/lib/use-cases/visits/add-visit";
import { moveVisit } from "@/lib/use-cases/visits/move-visit";

const VISITS = 40;
/** Twenty half hours from 8 on, each for two clinicians. */
const TIMES = Array.from({ length: VISITS / 2 }, (_, index) => {
  const minutes = 8 * 60 + index * 30;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${minutes % 60 === 0 ? "00" : "30"}`;
});

let clinicId: ClinicId;
let desk: StaffActor;
let maya: StaffActor;

beforeAll(async () => {
  clinicId = await buildClinic();
  desk = await buildStaff(clinicId, ["front-desk"], { name: "Priya Nair" });
  maya = await buildStaff(clinicId, ["clinician"], { name: "Dr Maya" });
});
afterAll(closeConnections);

const board = async (actor = desk) => (await listToday(actor)).visits;
async function step(visitId: string, ...moves: readonly VisitMove[]): Promise<void> {
  for (const move of moves) {
    const [row] = await stored<{ version: number }>(clinicId, "SELECT version FROM visit WHERE id = $1", [
      visitId,
    ]);
    await moveVisit(desk, { visitId, move, version: row?.version ?? 0 });
  }
}
const count = (visits: Awaited<ReturnType<typeof board>>, status: string) =>
  visits.filter((visit) => visit.status === status).length;

describe("a front-desk day with forty visits", () => {
  it("is booked without a clash, worked through by one status machine, and right on every board", async () => {
    const noor = await buildStaff(clinicId, ["clinician"], { name: "Dr Noor" });
    const day = localDate(new Date(), CLINIC_ZONE);
    const wanted = await Promise.all(
      TIMES.flatMap((time) => [maya, noor].map(({ staffId }) => ({ time, clinicianId: staffId }))).map(
        async (slot) => ({
          ...slot,
          patientId: await buildPatient(clinicId),
          day,
          kind: "follow-up",
          times: 1,
        }),
      ),
    );
    await Promise.all(wanted.map((one) => addVisit(desk, one)));
    const booked = await board();
    expect(booked).toHaveLength(VISITS);
    const [first] = wanted;
    if (!first) throw new Error("nobody");
    await expect(addVisit(desk, first)).rejects.toMatchObject({ code: "invalid" });

    const at = await stored<{ id: string }>(clinicId, "SELECT id FROM visit ORDER BY starts_at, id");
    expect(new Set(booked.map(({ id }) => id))).toEqual(new Set(at.map(({ id }) => id)));
    const ids = booked.map(({ id }) => id);
    const order = (
      await stored<{ time: string }>(
        clinicId,
        `SELECT to_char(starts_at AT TIME ZONE '${CLINIC_ZONE}', 'FMHH12:MI am') AS time FROM visit ORDER BY starts_at`,
      )
    ).map(({ time }) => time);
    expect(booked.map(({ time }) => time)).toEqual(order);

    for (const id of ids.slice(0, 20)) await step(id, "arrive", "room", "start", "finish");
    for (const id of ids.slice(20, 26)) await step(id, "arrive");
    await step(ids[26] ?? "", "cancel");
    await step(ids[27] ?? "", "cancel", "undo");
    await step(ids[25] ?? "", "undo");
    await stored(
      clinicId,
      "UPDATE visit SET arrived_at = now() - interval '35 minutes' WHERE id = $1 RETURNING id",
      [ids[20]],
    );

    const shown = await board();
    expect([
      count(shown, "done"),
      count(shown, "arrived"),
      count(shown, "cancelled"),
      count(shown, "booked"),
    ]).toEqual([20, 5, 1, 14]);
    expect(shown.map(({ id }) => id)).toEqual(ids);
    expect(shown[20]).toMatchObject({ status: "arrived", waitingMinutes: 35 });
    expect(shown[20]?.moves).toContain("room");
    const clinical = await board(maya);
    expect(clinical.map(({ id, status }) => [id, status])).toEqual(
      shown.map(({ id, status }) => [id, status]),
    );
  });

  it("tells the second of two who press at once that the first was quicker", async () => {
    const [waiting] = (await board()).filter(({ status }) => status === "arrived");
    if (!waiting) throw new Error("nobody waits");
    const press = (actor: StaffActor) =>
      moveVisit(actor, { visitId: waiting.id, move: "room", version: waiting.version });
    const both = await Promise.allSettled([press(desk), press(maya)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((one) => one.status === "rejected")?.reason).toMatchObject({ code: "conflict" });
    expect((await board()).find(({ id }) => id === waiting.id)?.status).toBe("in_room");
  });
});
