import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { buildClinic, buildPatient, buildStaff, signedIn, stored } from "@/lib/testing/factories";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findMeasureRecord } from "@/lib/data/outcomes/measure-record";
import { listMeasuresDue } from "@/lib/data/outcomes/measures-due";
import { withActor } from "@/lib/data/with-actor";
import { endEpisode } from "@/lib/use-cases/episodes/end-episode";
import { reopenEpisode } from "@/lib/use-cases/episodes/reopen-episode";
import { startEpisode } from "@/lib/use-cases/episodes/start-episode";
import { stepEpisode } from "@/lib/use-cases/episodes/step-episode";
import { viewEpisodes } from "@/lib/use-cases/episodes/view-episodes";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";
import { viewTimeline } from "@/lib/use-cases/timeline/view-timeline";
import { dayAgo } from "@/lib/testing/days";

let clinicId: ClinicId;
let maya: StaffActor;
let stranger: StaffActor;
let patientId: PatientId;

beforeAll(async () => {
  clinicId = await buildClinic();
  maya = await buildStaff(clinicId, ["clinician"], { name: "Dr Maya" });
  stranger = await buildStaff(await buildClinic(), ["clinician"]);
});
beforeEach(async () => {
  patientId = await buildPatient(clinicId);
});
afterAll(closeConnections);

const START = {
  problem: "Low back pain",
  startedOn: dayAgo(20),
  phase: "acute",
  goal: "Tie my shoes",
} as const;
const start = (more: Partial<Parameters<typeof startEpisode>[1]> = {}, actor = maya) =>
  startEpisode(actor, { patientId, ...START, ...more });
const runs = async () => {
  const [episode] = (await viewEpisodes(maya, { patientId })).episodes;
  if (!episode) throw new Error("no episode");
  return episode;
};

describe("an episode", () => {
  it("begins with a phase and a goal, goes on by steps that stay, and stands in banner and timeline", async () => {
    await start();
    const { id: episodeId } = await runs();
    const step = {
      patientId,
      episodeId,
      phase: "subacute",
      goal: "Walk to work",
      fromOn: dayAgo(2),
    } as const;
    await stepEpisode(maya, step);
    await stepEpisode(maya, step);
    expect((await runs()).steps).toEqual([
      { phase: "subacute", goal: "Walk to work", fromOn: dayAgo(2), by: "Dr Maya" },
      { phase: "acute", goal: "Tie my shoes", fromOn: dayAgo(20), by: "Dr Maya" },
    ]);
    expect((await viewPatient(maya, patientId)).banner).toMatchObject({
      episode: { problem: "Low back pain", phase: "subacute", goal: "Walk to work" },
    });
    const { events } = await viewTimeline(maya, { patientId, kind: "episode", below: null });
    expect(events.map(({ second, third }) => [second, third])).toEqual([
      ["subacute", "Walk to work"],
      ["acute", "Tie my shoes"],
    ]);
  });

  it("runs once, takes no day ahead or before its last change, and no other clinic's word", async () => {
    await expect(start({ startedOn: dayAgo(-1) })).rejects.toMatchObject({ fields: { startedOn: /today/ } });
    await expect(start({}, stranger)).rejects.toMatchObject({ code: "not-found" });
    await start();
    await expect(start()).rejects.toMatchObject({ code: "conflict" });
    const { id: episodeId } = await runs();
    const early = { patientId, episodeId, phase: "subacute", goal: "Walk", fromOn: dayAgo(21) } as const;
    await expect(stepEpisode(maya, early)).rejects.toMatchObject({ code: "invalid" });
    await expect(stepEpisode(stranger, { ...early, fromOn: dayAgo(1) })).rejects.toMatchObject({
      code: "not-found",
    });
    expect((await runs()).steps).toHaveLength(1);
  });

  it("ends once with a reason, never changes afterwards, and leaves room for the next", async () => {
    await start();
    const { id: episodeId } = await runs();
    const end = { patientId, episodeId, endedOn: dayAgo(0), reason: "goal-reached", note: "" } as const;
    await endEpisode(maya, end);
    await expect(endEpisode(maya, end)).rejects.toMatchObject({ code: "conflict" });
    await expect(
      stored(clinicId, "UPDATE episode SET problem = 'x' WHERE id = $1 RETURNING id", [episodeId]),
    ).rejects.toThrow(/never changes/);
    await expect(stored(clinicId, "DELETE FROM episode_step RETURNING id")).rejects.toThrow(/append-only/);
    await start({ problem: "Neck pain", startedOn: dayAgo(0) });
    const { episodes } = await viewEpisodes(maya, { patientId });
    expect(episodes.map(({ problem, endReason }) => [problem, endReason])).toEqual([
      ["Neck pain", null],
      ["Low back pain", "goal-reached"],
    ]);
  });

  it("runs again after its end was taken back, with the end, who did it and why", async () => {
    await start();
    const { id: episodeId } = await runs();
    const again = { patientId, episodeId, why: "The pain is back" };
    await expect(reopenEpisode(maya, again)).rejects.toMatchObject({ code: "conflict" });
    const end = { patientId, episodeId, endedOn: dayAgo(0), reason: "goal-reached", note: "" } as const;
    await endEpisode(maya, end);
    const unsaid = `UPDATE episode SET ended_on = NULL, end_reason = NULL, end_note = NULL, ended_by = NULL, ended_at = NULL
      WHERE id = $1 RETURNING id`;
    await expect(stored(clinicId, unsaid, [episodeId])).rejects.toThrow(/never changes/);
    await expect(reopenEpisode(stranger, again)).rejects.toMatchObject({ code: "not-found" });
    await reopenEpisode(maya, again);
    const { steps, ...now } = await runs();
    expect(steps).toHaveLength(1);
    const taken = { endedOn: dayAgo(0), endReason: "goal-reached", endedBy: "Dr Maya" };
    expect(now).toMatchObject({
      ...{ id: episodeId, endedOn: null },
      reopenings: [{ ...taken, reason: "The pain is back", by: "Dr Maya" }],
    });
    const { events } = await viewTimeline(maya, { patientId, kind: "episode", below: null });
    expect(events[0]).toMatchObject({ second: "reopened", third: "The pain is back" });
    await expect(stored(clinicId, "DELETE FROM episode_reopening RETURNING id")).rejects.toThrow(
      /append-only/,
    );

    await endEpisode(maya, { ...end, reason: "referred" });
    await start({ problem: "Neck pain", startedOn: dayAgo(0) });
    await expect(reopenEpisode(maya, again)).rejects.toMatchObject({ code: "conflict" });
    expect((await runs()).problem).toBe("Neck pain");
  });

  it("is what the measures are counted and asked from, for the patient's own page too", async () => {
    const patient = await signedIn(clinicId, patientId);
    const since = () =>
      withActor(
        patient,
        async (db) => (await listMeasuresDue(db, patientsVisibleTo(patient), [patientId]))[0]?.since,
      );
    expect(await since()).toBeNull();
    await start();
    expect(await since()).toBe(dayAgo(20));
    const record = await withActor(maya, (db) => findMeasureRecord(db, patientsVisibleTo(maya), patientId));
    expect(record?.since).toBe(dayAgo(20));
  });
});
