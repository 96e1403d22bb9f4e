import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { sidesInOrder } from "@/lib/domain/player/weaker-side";
import { buildClinic, buildPatient, buildStaff, plantCheckIn, signedIn } from "@/lib/testing/factories";
import { type LoggedSide, plantSession } from "@/lib/testing/planted-session";
import { planItem, programmeOf, WARM_UPS } from "@/lib/testing/programmed-patient";
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

const PLAN = [...WARM_UPS, planItem("HS02", { sets: 2, reps: 8 }, "each")];
type Done = { readonly daysAgo: number; readonly left: number; readonly right: number };

/** Whom those sessions were finished by, in a session of today. */
async function sidesToday(earlier: readonly Done[]) {
  const patientId = await buildPatient(clinicId);
  await assignProgramme(clinician, programmeOf(patientId, PLAN));
  for (const { daysAgo, left, right } of earlier) {
    const went = ({ exerciseId, side }: LoggedSide) =>
      exerciseId === "HS02" ? { reps_done: side === "left" ? left : right } : null;
    await plantSession({ clinicId, patientId }, { daysAgo, morning: null, went });
  }
  await plantCheckIn(clinicId, patientId, new Date());
  const patient = await signedIn(clinicId, patientId);
  const { sessionId } = await startSession(patient);
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
