import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import {
  buildAlert,
  buildClinic,
  buildPatient,
  buildStaff,
  plantCheckIn,
  signedIn,
  stored,
} from "@/lib/testing/factories";
import { programmedPatient } from "@/lib/testing/programmed-patient";
import { finishSession } from "@/lib/use-cases/exercise-sessions/finish-session";
import { startSession } from "@/lib/use-cases/exercise-sessions/start-session";
import { viewProgramme } from "@/lib/use-cases/programmes/view-programme";
import { answerSelfCheck } from "@/lib/use-cases/self-checks/answer-self-check";
import { viewSelfCheck } from "@/lib/use-cases/self-checks/view-self-check";

let clinicId: ClinicId;
let clinician: StaffActor;
let actor: PatientActor;

beforeAll(async () => {
  clinicId = await buildClinic();
  clinician = await buildStaff(clinicId, ["clinician"]);
  actor = await programmedPatient(clinician);
});
afterAll(closeConnections);

const SORE = { workout: "yes", sitting: "little", balance: "both", stress: "fine", relief: "worse" } as const;

it("is stored once for one key, leads to what to do, and the clinic can read it", async () => {
  const clientKey = randomUUID();
  const ids = await Promise.all(
    Array.from({ length: 8 }, () => answerSelfCheck(actor, { ...SORE, clientKey })),
  );
  expect(new Set(ids).size).toBe(1);
  const selfCheckId = ids[0] ?? "";
  expect(await viewSelfCheck(actor, { selfCheckId })).toEqual({
    advice: [
      { thing: "easy-movement", because: ["workout"] },
      { thing: "check-in", because: ["relief"] },
    ],
    ...{ paused: false, hasPlan: true, doneToday: false, instruction: null },
  });
  const { selfChecks } = await viewProgramme(clinician, { patientId: actor.patientId });
  expect(selfChecks).toMatchObject([{ id: selfCheckId, ...SORE }]);
});

it("keeps an answer that was changed under one key beside the one before, each once", async () => {
  const patient = await programmedPatient(clinician);
  const clientKey = randomUUID();
  const say = (relief: "worse" | null) => answerSelfCheck(patient, { ...SORE, relief, clientKey });
  const first = await say(null);
  const changed = await say("worse");
  expect(changed).not.toBe(first);
  expect([await say("worse"), await say(null)]).toEqual([changed, first]);
  const { selfChecks } = await viewProgramme(clinician, { patientId: patient.patientId });
  expect(selfChecks).toHaveLength(2);
});

it("leads to nothing to do for who was told to get help, with a plan or without", async () => {
  const patient = await signedIn(clinicId, await buildPatient(clinicId));
  const selfCheckId = await answerSelfCheck(patient, { ...SORE, clientKey: randomUUID() });
  expect(await viewSelfCheck(patient, { selfCheckId })).toMatchObject({ paused: false, hasPlan: false });
  await buildAlert(clinicId, patient.patientId, { tier: "urgent" });
  expect(await viewSelfCheck(patient, { selfCheckId })).toMatchObject({
    paused: true,
    instruction: { tier: "urgent", checkInId: null },
  });
});

it("leads to no session where the day's is over", async () => {
  const patient = await programmedPatient(clinician);
  await plantCheckIn(clinicId, patient.patientId, new Date());
  const selfCheckId = await answerSelfCheck(patient, { ...SORE, clientKey: randomUUID() });
  const { sessionId } = await startSession(patient);
  expect(await viewSelfCheck(patient, { selfCheckId })).toMatchObject({ hasPlan: true, doneToday: false });
  await finishSession(patient, { sessionId });
  expect(await viewSelfCheck(patient, { selfCheckId })).toMatchObject({ hasPlan: true, doneToday: true });
});

it("leaves the plan alone while it is on hold", async () => {
  const selfCheckId = await answerSelfCheck(actor, { ...SORE, clientKey: randomUUID() });
  const pause = (classes: string) =>
    stored(clinicId, "UPDATE programme SET pause = $2::text[] WHERE patient_id = $1", [
      actor.patientId,
      classes,
    ]);
  await pause("{day}");
  expect(await viewSelfCheck(actor, { selfCheckId })).toMatchObject({ paused: true });
  await pause("{loaded}");
  expect(await viewSelfCheck(actor, { selfCheckId })).toMatchObject({ paused: false });
});

it("is absent for another patient, and there for its own (control)", async () => {
  const selfCheckId = await answerSelfCheck(actor, { ...SORE, clientKey: randomUUID() });
  const stranger = await programmedPatient(clinician);
  await expect(viewSelfCheck(stranger, { selfCheckId })).rejects.toMatchObject({ code: "not-found" });
  await expect(viewSelfCheck(actor, { selfCheckId })).resolves.toMatchObject({ hasPlan: true });
});
