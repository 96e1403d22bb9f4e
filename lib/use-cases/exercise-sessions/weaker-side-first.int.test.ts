import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { sidesInOrder } from "@/lib/domain/player/weaker-side";
import {
  buildClinic,
  buildPatient,
  buildStaff,
  plant,
  plantCheckIn,
  signedIn,
  stored,
} from "@/lib/testing/factories";
import { programmeOf } from "@/lib/testing/programmed-patient";
import { startSession } from "@/lib/use-cases/exercise-sessions/start-session";
import { viewSession } from "@/lib/use-cases/exercise-sessions/view-session";
import { assignProgramme } from "@/lib/use-cases/programmes/assign-programme";

let clinicId: ClinicId;
let clinician: StaffActor;
beforeAll(async () => {
  clinicId = await buildClinic();
  clinician = await buildStaff(clinicId, ["clinician"]);
});
afterAll(closeConnections);

const PLAN = [
  { exerciseId: "DW01", dose: { sets: 1, seconds: 60 }, side: "both", note: "" },
  { exerciseId: "DW08", dose: { sets: 1, reps: 8 }, side: "both", note: "" },
  { exerciseId: "HS02", dose: { sets: 2, reps: 8 }, side: "each", note: "" },
];
type Done = { readonly daysAgo: number; readonly left: number; readonly right: number };

/** Whom those sessions were finished by, in a session of today. */
async function sidesToday(earlier: readonly Done[]) {
  const patientId = await buildPatient(clinicId);
  const { versionId } = await assignProgramme(clinician, programmeOf(patientId, PLAN));
  const [item] = await stored<{ id: string }>(
    clinicId,
    "SELECT id FROM programme_item WHERE version_id = $1 AND exercise_id = 'HS02'",
    [versionId],
  );
  for (const { daysAgo, left, right } of earlier) {
    const at = new Date(Date.now() - daysAgo * 86_400_000);
    const session = { id: randomUUID(), clinic_id: clinicId, patient_id: patientId, version_id: versionId };
    await plant(clinicId, "exercise_session", [
      { ...session, client_key: randomUUID(), day: at, started_at: at, finished_at: at },
    ]);
    const log = {
      clinic_id: clinicId,
      session_id: session.id,
      item_id: item?.id,
      outcome: "done",
      pain: 1,
      at,
    };
    for (const [side, reps] of Object.entries({ left, right }))
      await plant(clinicId, "session_log", [
        { ...log, id: randomUUID(), client_key: randomUUID(), side, reps_done: reps },
      ]);
  }
  await plantCheckIn(clinicId, patientId, new Date());
  const patient = await signedIn(clinicId, patientId);
  const { sessionId } = await startSession(patient, { clientKey: randomUUID() });
  const { items, weaker } = await viewSession(patient, { sessionId });
  const led = items.find(({ exerciseId }) => exerciseId === "HS02");
  return led && sidesInOrder(led.side, weaker.HS02 ?? null);
}

describe("the side a session begins with (DOSE-8)", () => {
  it("is the weaker one after two sessions a week apart, and the left one until then", async () => {
    const rightIsWeaker = { left: 16, right: 10 };
    const earlier = [
      { daysAgo: 12, ...rightIsWeaker },
      { daysAgo: 3, ...rightIsWeaker },
    ];
    expect(await sidesToday(earlier)).toEqual(["right", "left"]);
    expect(await sidesToday(earlier.slice(1))).toEqual(["left", "right"]);
    expect(await sidesToday(earlier.map((one) => ({ ...one, left: 10, right: 10 })))).toEqual([
      "left",
      "right",
    ]);
  });
});
