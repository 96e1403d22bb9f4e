import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import type { OutboxAnswer } from "@/lib/contracts/outbox";
import type { LapseReason } from "@/lib/domain/dosing/lapse";
import { closeConnections } from "@/lib/data/pool";
import { SELF_CHECK_ANSWERS } from "@/lib/domain/self-check/self-check";
import { buildClinic, buildStaff, plant, plantCheckIn, stored } from "@/lib/testing/factories";
import { plantSession } from "@/lib/testing/planted-session";
import { programmedPatient } from "@/lib/testing/programmed-patient";
import { sealedAnswer, sendAnswers } from "@/lib/testing/sealed-answer";
import { tellLapse } from "@/lib/use-cases/exercise-sessions/tell-lapse";
import { changeHistory } from "@/lib/use-cases/history/change-history";
import { confirmHistory } from "@/lib/use-cases/history/confirm-history";
import { dayAgo } from "@/lib/testing/days";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR);

let clinicId: ClinicId;
let clinician: StaffActor;
let patient: PatientActor;

beforeAll(async () => {
  clinicId = await buildClinic();
  clinician = await buildStaff(clinicId, ["clinician"]);
});
afterAll(closeConnections);
beforeEach(async () => {
  patient = await programmedPatient(clinician);
});

/** Sent by this patient's phone, which answered so many hours ago. */
const send = async (answer: OutboxAnswer, hours = 0, by = patient) =>
  sendAnswers(await sealedAnswer(answer, { by, at: hoursAgo(hours) }));

/** As two people of the clinic have agreed on it. */
async function makeUrgent(rule: string): Promise<void> {
  const owner = await buildStaff(clinicId, ["owner"]);
  const [change, at] = [randomUUID(), hoursAgo(24)];
  const proposed = {
    id: change,
    subject: rule,
    value: "urgent",
    reason: "Agreed",
    proposed_by: owner.staffId,
  };
  await plant(clinicId, "safety_change", [{ clinic_id: clinicId, ...proposed, proposed_at: at }]);
  const answer = { change_id: change, answer: "confirmed", answered_by: clinician.staffId, at };
  await plant(clinicId, "safety_change_answer", [{ clinic_id: clinicId, ...answer }]);
}

/** Of that day, with a pain of 1 and what was said on the morning after. */
const satOn = (daysAgo: number, morning: number | null) => plantSession(patient, { daysAgo, morning });

describe("a morning's answer kept on the phone", () => {
  const morning = (session: string, pain: string, day = dayAgo(0)): OutboxAnswer => ({
    ...{ kind: "morning", session, day, fields: { pain, sore: "no" } },
  });
  const stands = (session: string) =>
    stored(
      clinicId,
      "SELECT morning_pain AS pain, morning_sore AS sore, morning_at AS at FROM exercise_session WHERE id = $1",
      [session],
    );

  it("counts for its session also where it arrives days later, and one given later stands", async () => {
    const session = await satOn(3, null);
    expect(await send(morning(session, "4", dayAgo(2)), 48)).toEqual(["stored"]);
    expect(await stands(session)).toMatchObject([{ pain: 4, sore: false }]);
    expect(await send(morning(session, "2", dayAgo(2)), 50)).toEqual(["stored"]);
    expect(await stands(session)).toMatchObject([{ pain: 4 }]);
    const said = (await stands(session))[0] as { at: Date };
    expect(Math.abs(Date.now() - 48 * HOUR - said.at.getTime())).toBeLessThan(60_000);
  });

  it("that is red alerts when it arrives, where the clinic has it so, once and with its own moment", async () => {
    await makeUrgent("TR-10");
    await plantCheckIn(clinicId, patient.patientId, new Date(Date.now() - DAY));
    await satOn(5, 7);
    const session = await satOn(1, null);
    const sent = await sealedAnswer(morning(session, "7"), { by: patient, at: hoursAgo(2) });
    expect(await sendAnswers(sent)).toEqual(["stored"]);
    expect(await sendAnswers(sent)).toEqual(["stored"]);
    const alerts = await stored<{ rules: string[]; answered: Date; id: string }>(
      clinicId,
      `SELECT a.fired_rules AS rules, s.morning_at AS answered FROM alert a
       JOIN alert_evidence e ON e.alert_id = a.id JOIN exercise_session s ON s.id = e.session_id WHERE a.patient_id = $1`,
      [patient.patientId],
    );
    expect(alerts).toMatchObject([{ rules: ["TR-10"] }]);
    expect(Date.now() - (alerts[0]?.answered.getTime() ?? 0)).toBeGreaterThan(HOUR);
  });
});

describe("a self-check kept on the phone", () => {
  const { workout, sitting, balance, stress } = SELF_CHECK_ANSWERS;
  const first = { workout: workout[0], sitting: sitting[0], balance: balance[0], stress: stress[0] };
  const stands = () =>
    stored(clinicId, "SELECT day::text AS day, workout FROM self_check WHERE patient_id = $1", [
      patient.patientId,
    ]);

  it("is of the phone's day, and is stored once", async () => {
    const fields = { clientKey: randomUUID(), ...first };
    const answer: OutboxAnswer = { kind: "self-check", day: dayAgo(1), fields };
    expect(await send(answer, 20)).toEqual(["stored"]);
    expect(await send(answer, 20)).toEqual(["stored"]);
    expect(await stands()).toMatchObject([{ day: dayAgo(1) }]);
  });
});

describe("a history answered on the phone", () => {
  const history = (flags: string[], clientKey: string = randomUUID()): OutboxAnswer => ({
    ...{ kind: "history", fields: { clientKey, flags } },
  });
  const flags = async () =>
    (
      await stored<{ flags: string[]; versions: number }>(
        clinicId,
        `SELECT history_flags AS flags, (SELECT count(*)::int FROM history_version h WHERE h.patient_id = p.id) AS versions
         FROM patient p WHERE p.id = $1`,
        [patient.patientId],
      )
    )[0];

  it("counts from when it arrives, and is kept once", async () => {
    const answer = history(["cancer", "pregnant"]);
    await send(answer, 5);
    await send(answer, 5);
    expect(await flags()).toEqual({ flags: ["cancer", "pregnant"], versions: 1 });
    expect(await send(history([]))).toEqual(["stored"]);
    expect(await flags()).toEqual({ flags: ["cancer"], versions: 2 });
  });

  it("is filed with a year that is none, which stands as it was written", async () => {
    const answer = history(["cancer"]);
    if (answer.kind !== "history") throw new Error("no history");
    const fields = { ...answer.fields, "cancer-type": "Breast", "cancer-year": "15", "cancer-active": "yes" };
    expect(await send({ ...answer, fields })).toEqual(["stored"]);
    const told = "SELECT cancer FROM patient WHERE id = $1";
    expect(await stored(clinicId, told, [patient.patientId])).toEqual([
      { cancer: { type: "Breast; year as written: 15", active: "yes" } },
    ]);
    const long = "Breast, ".repeat(60).trim();
    const longer = { ...answer.fields, clientKey: randomUUID(), "cancer-type": long, "cancer-year": "2015" };
    expect(await send({ ...answer, fields: longer })).toEqual(["stored"]);
    expect(await stored(clinicId, told, [patient.patientId])).toEqual([
      { cancer: { type: long, year: 2015, active: "yes" } },
    ]);
  });

  it("adds, and takes nothing off that somebody has said since", async () => {
    await confirmHistory(patient, { clientKey: randomUUID(), flags: ["pregnant"] });
    await send(history(["smoker"]), 3);
    expect((await flags())?.flags.toSorted()).toEqual(["pregnant", "smoker"]);
    const { patientId } = patient;
    await changeHistory(clinician, { patientId, flag: "smoker", move: "take-off", reason: "Gave up" });
    await send(history([]), 3);
    expect((await flags())?.flags).toEqual(["pregnant"]);
  });

  it("is not filed where it is none, and is nobody else's", async () => {
    expect(await send(history(["no-such-flag"]))).toEqual(["unfiled"]);
    const other = await programmedPatient(clinician);
    await send(history(["cancer"]), 0, other);
    expect((await flags())?.flags).toEqual([]);
  });
});

describe("a walking test kept on the phone", () => {
  const walked = (minutes: string, clientKey: string = randomUUID()): OutboxAnswer => ({
    ...{ kind: "walk-test", day: dayAgo(1), fields: { clientKey, minutes, honest: "yes", legs: "no" } },
  });
  const stands = () =>
    stored(clinicId, "SELECT day::text AS day, minutes, at FROM walk_test WHERE patient_id = $1", [
      patient.patientId,
    ]);

  it("is of the phone's day and moment, and is stored once", async () => {
    const answer = walked("12");
    expect(await send(answer, 20)).toEqual(["stored"]);
    expect(await send(answer, 20)).toEqual(["stored"]);
    const rows = await stands();
    expect(rows).toMatchObject([{ day: dayAgo(1), minutes: 12 }]);
    const [{ at }] = rows as [{ at: Date }];
    expect(Math.abs(Date.now() - 20 * HOUR - at.getTime())).toBeLessThan(60_000);
  });

  it("is not filed where it is none, and is nobody else's", async () => {
    expect(await send(walked("61"))).toEqual(["unfiled"]);
    expect(await send(walked("9"), 0, await programmedPatient(clinician))).toEqual(["stored"]);
    expect(await stands()).toEqual([]);
  });
});

describe("why there was a break, told on the phone", () => {
  const versionOf = async ({ patientId }: PatientActor) =>
    (
      await stored<{ id: string }>(
        clinicId,
        "SELECT current_version_id AS id FROM programme WHERE patient_id = $1",
        [patientId],
      )
    )[0]?.id ?? "";
  const why = async (reason: LapseReason, of = patient): Promise<OutboxAnswer> => ({
    ...{ kind: "lapse", versionId: await versionOf(of), day: dayAgo(0), reason },
  });
  const stands = () =>
    stored(
      clinicId,
      `SELECT l.reason, l.lapse_from = (SELECT max(s.day) FROM exercise_session s WHERE s.patient_id = l.patient_id)
         AS "sinceLast" FROM lapse_answer l WHERE l.patient_id = $1`,
      [patient.patientId],
    );

  it("is about the break before the phone's day, once, and what was told later stands", async () => {
    await satOn(9, null);
    expect(await send(await why("busy"), 5)).toEqual(["stored"]);
    expect(await send(await why("busy"), 5)).toEqual(["stored"]);
    expect(await stands()).toEqual([{ reason: "busy", sinceLast: true }]);
    expect(await send(await why("pain"), 8)).toEqual(["stored"]);
    expect(await stands()).toEqual([{ reason: "busy", sinceLast: true }]);
    await tellLapse(patient, { reason: "ill" });
    expect(await send(await why("better"), 1)).toEqual(["stored"]);
    expect(await stands()).toEqual([{ reason: "ill", sinceLast: true }]);
  });

  it("counts for a plan that was stopped meanwhile", async () => {
    await satOn(9, null);
    const answer = await why("pain");
    await stored(clinicId, "UPDATE programme SET ended_at = now() WHERE patient_id = $1", [
      patient.patientId,
    ]);
    expect(await send(answer, 5)).toEqual(["stored"]);
    expect(await stands()).toEqual([{ reason: "pain", sinceLast: true }]);
  });

  it("is not filed without a break, nor of another's plan", async () => {
    await satOn(1, null);
    expect(await send(await why("busy"))).toEqual(["unfiled"]);
    const other = await programmedPatient(clinician);
    await plantSession(other, { daysAgo: 9, morning: null });
    expect(await send(await why("busy", other))).toEqual(["unfiled"]);
    expect(await stands()).toEqual([]);
    expect(await send(await why("busy", other), 0, other)).toEqual(["stored"]);
  });
});
