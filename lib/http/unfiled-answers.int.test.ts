import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import type { OutboxAnswer } from "@/lib/contracts/outbox";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { buildClinic, buildStaff, plantCheckIn, signedIn, stored } from "@/lib/testing/factories";
import { programmedPatient } from "@/lib/testing/programmed-patient";
import { CALM_PAGES, keptCheckIn, sealedAnswer, sendAnswers } from "@/lib/testing/sealed-answer";
import { viewAlert } from "@/lib/use-cases/alerts/view-alert";
import { viewTodayPlan } from "@/lib/use-cases/exercise-sessions/today-plan";
import {
  endOwnSession,
  endPatientSessions,
  signOut,
  signOutEverywhere,
} from "@/lib/use-cases/sessions/end-sessions";
import { listUnfiled } from "@/lib/use-cases/unfiled-answers/list-unfiled";
import { settleUnfiled } from "@/lib/use-cases/unfiled-answers/settle-unfiled";
import { viewUnfiled } from "@/lib/use-cases/unfiled-answers/view-unfiled";

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

const send = async (answer: OutboxAnswer, by = patient) => sendAnswers(await sealedAnswer(answer, { by }));
const lines = async (of = patient, by = clinician) =>
  (await listUnfiled(by)).filter(({ patientId }) => patientId === of.patientId);
const alerts = () =>
  stored<{ id: string; tier: string }>(
    clinicId,
    "SELECT id, tier::text AS tier FROM alert WHERE patient_id = $1",
    [patient.patientId],
  );
const checkIns = () =>
  stored(clinicId, "SELECT state, from_ended_phone AS doubted FROM check_in WHERE patient_id = $1", [
    patient.patientId,
  ]);

describe("an answer that no rule can file", () => {
  it("stands before the clinic with name, time and words, once, until somebody has seen to it", async () => {
    const sent = await sealedAnswer(keptCheckIn({ saddle: "MAYBE", bowel: "NEW", chest: "yes" }), {
      by: patient,
    });
    expect(await sendAnswers(sent)).toEqual(["unfiled"]);
    expect(await sendAnswers(sent)).toEqual(["unfiled"]);
    expect(await checkIns()).toEqual([]);
    const [line, ...more] = await lines();
    expect(more).toEqual([]);
    expect(line).toMatchObject({ what: "Check-in", why: "no-answer", alerted: false });
    const answerId = line?.id ?? "";
    const { rows, settled } = await viewUnfiled(clinician, { answerId });
    expect(settled).toBeNull();
    expect(rows.map(({ answer }) => answer)).toEqual(["MAYBE", "New in the last 14 days", "Yes"]);
    expect(rows[2]?.question).toMatch(/chest/i);
    await settleUnfiled(clinician, { answerId });
    expect(await lines()).toEqual([]);
    expect((await viewUnfiled(clinician, { answerId })).settled).not.toBeNull();
  });

  it("is kept as it came also where this release does not know its kind", async () => {
    const strange = { kind: "dance", steps: "three" } as unknown as OutboxAnswer;
    expect(await send(strange)).toEqual(["unfiled"]);
    const [line] = await lines();
    const { rows } = await viewUnfiled(clinician, { answerId: line?.id ?? "" });
    expect(rows).toEqual([{ question: "Steps", answer: "three" }]);
  });

  it("is nobody else's: not another clinic's, not another patient's", async () => {
    await send(keptCheckIn({ saddle: "MAYBE" }));
    const [line] = await lines();
    const answerId = line?.id ?? "";
    const stranger = await buildStaff(await buildClinic(), ["clinician"]);
    expect(await lines(patient, stranger)).toEqual([]);
    await expect(viewUnfiled(stranger, { answerId })).rejects.toMatchObject({ code: "not-found" });
    await expect(settleUnfiled(stranger, { answerId })).rejects.toMatchObject({ code: "not-found" });
    const other = await programmedPatient(clinician);
    const rowsOf = (actor: PatientActor) =>
      withActorSql(actor, (sql) => sql.query("SELECT id FROM unfiled_answer"));
    expect(await rowsOf(other)).toEqual([]);
    expect(await rowsOf(patient)).toEqual([{ id: answerId }]);
  });
});

describe("a phone whose session was ended from elsewhere", () => {
  /** The patient signs the lost phone out from another one. */
  async function lost(): Promise<void> {
    const another = await signedIn(clinicId, patient.patientId);
    await endOwnSession(another, patient.sessionId);
  }

  it("files nothing, so that a finder's calm check-in opens no exercises", async () => {
    await lost();
    expect(await send(keptCheckIn(CALM_PAGES))).toEqual(["unfiled"]);
    expect(await checkIns()).toEqual([]);
    expect(await lines()).toMatchObject([{ why: "ended-phone", alerted: false, alert: null }]);
    expect(await viewTodayPlan(patient)).toMatchObject({ kind: "check-in-first" });
  });

  it("still alerts on a red answer, once, and the alert says where it came from", async () => {
    await lost();
    const sent = await sealedAnswer(keptCheckIn({ saddle: "NEW" }), { by: patient });
    expect(await sendAnswers(sent)).toEqual(["unfiled"]);
    expect(await sendAnswers(sent)).toEqual(["unfiled"]);
    const [alert, ...more] = await alerts();
    expect([alert?.tier, more]).toEqual(["emergency", []]);
    expect(await checkIns()).toEqual([{ state: "interrupted", doubted: true }]);
    expect(await lines()).toMatchObject([
      { why: "ended-phone", alerted: true, alert: { id: alert?.id, tier: "emergency" } },
    ]);
    const { evidence } = await viewAlert(clinician, { alertId: alert?.id ?? "" });
    expect(evidence[0]).toMatchObject({ fromEndedPhone: true });
  });

  it("alerts too where a session was stopped by pain in both legs, and logs nothing of it", async () => {
    await plantCheckIn(clinicId, patient.patientId, new Date());
    const [item] = await stored<{ id: string; version: string }>(
      clinicId,
      `SELECT i.id, i.version_id AS version FROM programme g JOIN programme_item i ON i.version_id = g.current_version_id
       WHERE g.patient_id = $1 LIMIT 1`,
      [patient.patientId],
    );
    await lost();
    const place = {
      session: randomUUID(),
      versionId: item?.version ?? "",
      day: new Date().toISOString().slice(0, 10),
    };
    const stop = { quality: "sharp", legMoved: "bothLegs", pain: 7, afterWalk: null } as const;
    await send({ kind: "pain-stop", ...place, itemId: item?.id ?? "", ...stop });
    await send({ kind: "session-end", ...place });
    expect(await alerts()).toMatchObject([{ tier: "emergency" }]);
    expect(
      await stored(clinicId, "SELECT id FROM exercise_session WHERE patient_id = $1", [patient.patientId]),
    ).toEqual([]);
    expect(await lines()).toHaveLength(2);
  });

  it("is one that the clinic signed out, or that was left out of signing out everywhere; not one that signed itself out", async () => {
    const phones = await Promise.all(Array.from({ length: 3 }, () => signedIn(clinicId, patient.patientId)));
    const [own, everywhere, left] = phones as [PatientActor, PatientActor, PatientActor];
    await signOut(own);
    await signOutEverywhere(everywhere);
    expect(await send(keptCheckIn({ saddle: "NO" }), own)).toEqual(["stored"]);
    expect(await send(keptCheckIn({ saddle: "NO" }), everywhere)).toEqual(["stored"]);
    expect(await send(keptCheckIn({ saddle: "NO" }), left)).toEqual(["unfiled"]);
    const later = await signedIn(clinicId, patient.patientId);
    const desk = await buildStaff(clinicId, ["front-desk"]);
    await endPatientSessions(desk, { patientId: patient.patientId });
    expect(await send(keptCheckIn({ saddle: "NO" }), later)).toEqual(["unfiled"]);
  });
});
