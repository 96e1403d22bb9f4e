import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { placeOf } from "@/lib/domain/timeline/timeline";
import {
  buildAlert,
  buildClinic,
  buildPatient,
  buildStaff,
  buildVisit,
  plantCheckIn,
} from "@/lib/testing/factories";
import { startNote } from "@/lib/use-cases/notes/start-note";
import { TIMELINE_PAGE, viewTimeline } from "@/lib/use-cases/timeline/view-timeline";

let clinicId: ClinicId;
let maya: StaffActor;
let patientId: PatientId;

beforeAll(async () => {
  clinicId = await buildClinic();
  maya = await buildStaff(clinicId, ["clinician"]);
  patientId = await buildPatient(clinicId);
  const visitId = await buildVisit(clinicId, patientId, "2026-11-22");
  await startNote(maya, { visitId });
  await buildAlert(clinicId, patientId, { raised_at: new Date("2026-11-23T10:00:00Z") });
  const another = await buildPatient(clinicId);
  await plantCheckIn(clinicId, another, new Date());
});
afterAll(closeConnections);

const whole = { kind: null, below: null };

describe("a patient's timeline", () => {
  it("holds what happened with them, the newest first, and nobody else's", async () => {
    const { events } = await viewTimeline(maya, { patientId, ...whole });
    expect(events.map(({ kind }) => kind).toSorted()).toEqual(["alert", "note", "visit"]);
    expect(events.at(-1)?.kind).toBe("alert");
    const alerts = await viewTimeline(maya, { patientId, kind: "alert", below: null });
    expect(alerts.events.map(({ kind, first }) => [kind, first])).toEqual([["alert", "emergency"]]);
  });

  it("tells a visit that is booked for later from what happened", async () => {
    const booked = await buildPatient(clinicId);
    await buildVisit(clinicId, booked, "2031-03-05", { starts_at: new Date("2031-03-05T09:00:00Z") });
    await buildVisit(clinicId, booked, "2026-11-20", { starts_at: new Date("2026-11-20T09:00:00Z") });
    const { events } = await viewTimeline(maya, { patientId: booked, ...whole });
    expect(events.map(({ isComing }) => isComing)).toEqual([true, false]);
  });

  it("goes on below its last event without a gap or a repeat, also among events of one moment", async () => {
    const busy = await buildPatient(clinicId);
    const at = new Date("2026-11-20T08:00:00Z");
    for (let made = 0; made < TIMELINE_PAGE + 5; made += 1) await plantCheckIn(clinicId, busy, at);
    const first = await viewTimeline(maya, { patientId: busy, ...whole });
    expect(first.events).toHaveLength(TIMELINE_PAGE);
    const second = await viewTimeline(maya, {
      patientId: busy,
      kind: null,
      below: placeOf(first.older ?? undefined),
    });
    expect(second.older).toBeNull();
    const ids = [...first.events, ...second.events].map(({ id }) => id);
    expect(new Set(ids).size).toBe(TIMELINE_PAGE + 5);
  });

  it("is not there for another clinic", async () => {
    const stranger = await buildStaff(await buildClinic(), ["clinician"]);
    await expect(viewTimeline(stranger, { patientId, ...whole })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
