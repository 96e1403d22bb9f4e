import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { type AssignProgrammeInput, assignProgrammeInput } from "@/lib/contracts/programme";
import { closeConnections } from "@/lib/data/pool";
import { buildClinic, buildPatient, buildStaff, buildVisit, plant, stored } from "@/lib/testing/factories";
import { refusal } from "@/lib/testing/refusal";
import { assignProgramme } from "@/lib/use-cases/programmes/assign-programme";
import { changeProgramme } from "@/lib/use-cases/programmes/change-programme";
import { createPrintLink } from "@/lib/use-cases/programmes/create-print-link";
import { revokePrintLinks } from "@/lib/use-cases/programmes/revoke-print-links";
import { viewPrintSheet } from "@/lib/use-cases/programmes/view-print-sheet";
import { viewProgress } from "@/lib/use-cases/dosing/view-progress";
import { viewProgramme } from "@/lib/use-cases/programmes/view-programme";

const WARM_UP = { exerciseId: "DW01", dose: { sets: 1, seconds: 60 }, side: "both", note: "" };
const HINGE = { exerciseId: "DW07", dose: { sets: 1, reps: 8 }, side: "both", note: "" };
const STRENGTH = { exerciseId: "HS01", dose: { sets: 2, reps: 8 }, side: "both", note: "Slowly" };
const STRETCH = { exerciseId: "HM01", dose: { sets: 2, seconds: 30 }, side: "each", note: "" };
const SOUND = [WARM_UP, HINGE, STRENGTH, STRETCH];

let clinicId: ClinicId;
let clinician: StaffActor;
let patientId: PatientId;

beforeAll(async () => {
  clinicId = await buildClinic();
  clinician = await buildStaff(clinicId, ["clinician"], { name: "Dr Ada First" });
});
afterAll(closeConnections);

const content = (items: readonly object[] = SOUND) => ({
  title: "Steady back",
  noteToPatient: "Little and often",
  templateId: null,
  phase: "C",
  overrides: [],
  items,
});
const assignment = (patient: string, items?: readonly object[]): AssignProgrammeInput =>
  assignProgrammeInput.parse({ ...content(items), patientId: patient, startsOn: "2026-11-22" });

const assignmentContent = () => {
  const { title, noteToPatient, templateId, phase, overrides, notify } = assignment(patientId);
  return { title, noteToPatient, templateId, phase, overrides, notify };
};

async function assigned(): Promise<{ programmeId: string; versionId: string }> {
  patientId = await buildPatient(clinicId);
  return assignProgramme(clinician, assignment(patientId));
}
const items = (only?: readonly object[]) => assignment(patientId, only).items;
const change = (actor: StaffActor, programmeId: string, baseNumber: number, only?: readonly object[]) =>
  changeProgramme(actor, {
    ...assignmentContent(),
    ...{ items: items(only), reason: "", programmeId, baseNumber },
  });
describe("versions", () => {
  it("keeps the old version, its items and their logs as they were", async () => {
    const { programmeId, versionId } = await assigned();
    const rows = `SELECT i.* FROM programme_item i WHERE i.version_id = $1 ORDER BY i.position`;
    const before = await stored<{ id: string }>(clinicId, rows, [versionId]);
    const sessionId = randomUUID();
    const log = { id: randomUUID(), item_id: before[0]?.id, side: "both", outcome: "part", pain: 4 };
    const session = {
      version_id: versionId,
      client_key: randomUUID(),
      day: "2026-11-22",
      started_at: new Date(),
    };
    await plant(clinicId, "exercise_session", [
      { ...session, id: sessionId, clinic_id: clinicId, patient_id: patientId },
    ]);
    await plant(clinicId, "session_log", [
      { ...log, clinic_id: clinicId, session_id: sessionId, client_key: randomUUID(), at: new Date() },
    ]);
    expect(await change(clinician, programmeId, 1, [WARM_UP, HINGE])).toMatchObject({ number: 2 });
    expect(before).toHaveLength(4);
    expect(await stored(clinicId, rows, [versionId])).toEqual(before);

    const { programme, sessions } = await viewProgramme(clinician, { patientId });
    expect(programme?.items.map(({ exerciseId }) => exerciseId)).toEqual(["DW01", "DW07"]);
    expect(programme?.versions.map(({ number, items: of }) => [number, of.length])).toEqual([
      [2, 2],
      [1, 4],
    ]);
    expect(sessions).toMatchObject([{ id: sessionId, number: 1, finished: false }]);
    expect(sessions[0]?.items[0]?.logs).toMatchObject([{ side: "both", outcome: "part", pain: 4 }]);
  });

  it("moves the day it starts on with the version that says so, and keeps it with one that does not", async () => {
    const { programmeId } = await assigned();
    const moved = { ...assignmentContent(), items: items(), reason: "", startsOn: "2026-12-01" };
    await changeProgramme(clinician, { ...moved, programmeId, baseNumber: 1 });
    await change(clinician, programmeId, 2);
    const { programme } = await viewProgramme(clinician, { patientId });
    expect(programme?.startsOn).toBe("2026-12-01");
    expect(programme?.versions.map(({ startsOn }) => startsOn)).toEqual([
      ...["2026-12-01", "2026-12-01", "2026-11-22"],
    ]);
    expect(programme?.versions[0]).toMatchObject({ phase: moved.phase, noteToPatient: moved.noteToPatient });
  });

  it("stands beside the phase the patient is in by time and pain, where an intake says since when", async () => {
    await assigned();
    const seen = async () => {
      const { programme } = await viewProgramme(clinician, { patientId });
      const { phaseNow } = await viewProgress(clinician, { patientId });
      return [programme?.phase, programme?.phaseNow, phaseNow];
    };
    expect(await seen()).toEqual(["C", null, null]);
    const began = new Date(Date.now() - 5 * 86_400_000);
    const visitId = await buildVisit(clinicId, patientId, began.toISOString().slice(0, 10));
    const asked = { answers: { "how-long": "under-2-weeks", "pain-now": 6 }, draft: {}, detail_changes: {} };
    await plant(clinicId, "intake", [
      {
        ...{ id: randomUUID(), clinic_id: clinicId, patient_id: patientId, visit_id: visitId, ...asked },
        ...{
          state: "completed",
          form_id: "intake",
          form_version: 2,
          source: "kiosk",
          version: 1,
          tier: "none",
        },
        ...{ fired_rules: [], messages: [], pause: [], started_at: began, completed_at: began },
      },
    ]);
    expect(await seen()).toEqual(["C", "A", "A"]);
  });

  it("does not start after the day its patient began: what was done would no longer count", async () => {
    const { programmeId, versionId } = await assigned();
    const done = {
      version_id: versionId,
      client_key: randomUUID(),
      day: "2026-11-24",
      started_at: new Date(),
    };
    await plant(clinicId, "exercise_session", [
      { ...done, id: randomUUID(), clinic_id: clinicId, patient_id: patientId },
    ]);
    const moveTo = (startsOn: string) => {
      const moved = { ...assignmentContent(), items: items(), reason: "", startsOn };
      return changeProgramme(clinician, { ...moved, programmeId, baseNumber: 1 });
    };
    await expect(moveTo("2026-11-25")).rejects.toMatchObject({
      code: "invalid",
      fields: { startsOn: expect.stringContaining("Nov 24, 2026") as string },
    });
    expect(await moveTo("2026-11-24")).toMatchObject({ number: 2 });
  });

  it("refuses a change that began at an older version, and says whose came in between", async () => {
    const { programmeId } = await assigned();
    const colleague = await buildStaff(clinicId, ["clinician"], { name: "Dr Ben Second" });
    await change(colleague, programmeId, 1);
    const late = change(clinician, programmeId, 1, [WARM_UP]);
    await expect(late).rejects.toMatchObject({
      code: "conflict",
      fields: {
        currentNumber: "2",
        baseNumber: expect.stringContaining("Dr Ben Second saved version 2") as string,
      },
    });
    expect(await change(clinician, programmeId, 2, [WARM_UP])).toMatchObject({ number: 3 });
  });

  it("lets one of two saves at the same moment win", async () => {
    const { programmeId } = await assigned();
    const both = await Promise.all([1, 2].map(() => refusal(change(clinician, programmeId, 1))));
    expect(both.toSorted()).toEqual(["conflict", "went through"]);
  });
});

describe("what may be assigned", () => {
  it.each([
    ["strength without a warm-up", [STRENGTH]],
    ["a warm-up after strength", [STRENGTH, WARM_UP]],
    ["a static stretch before strength", [WARM_UP, HINGE, STRETCH, STRENGTH]],
    ["one exercise twice", [WARM_UP, WARM_UP]],
    ["a side the exercise does not have", [{ ...WARM_UP, side: "left" }]],
  ])("refuses %s, new or as a change, and stores nothing", async (_what, unsound) => {
    const { programmeId } = await assigned();
    const count = "SELECT count(*)::int AS many FROM programme_version WHERE clinic_id = $1";
    const before = await stored(clinicId, count, [clinicId]);
    expect(await refusal(Promise.resolve().then(() => change(clinician, programmeId, 1, unsound)))).toBe(
      "invalid",
    );
    const anew = Promise.resolve().then(() => assignProgramme(clinician, assignment(patientId, unsound)));
    expect(await refusal(anew)).toBe("invalid");
    expect(await stored(clinicId, count, [clinicId])).toEqual(before);
  });
});

describe("a pause", () => {
  const alert = (of: string, tier: string, state: string) => ({
    ...{ id: randomUUID(), clinic_id: clinicId, patient_id: of, tier, state, fired_rules: ["RF-A01"] },
    ...{ rule_set: "test", raised_at: new Date(), version: 1 },
  });

  it("carries over to the next programme", async () => {
    const { programmeId } = await assigned();
    const why = alert(patientId, "emergency", "open");
    await plant(clinicId, "alert", [why]);
    await stored(
      clinicId,
      "UPDATE programme SET pause = '{all}', paused_at = now(), paused_by_alert_id = $2 WHERE id = $1",
      [programmeId, why.id],
    );
    await assignProgramme(clinician, assignment(patientId));
    const { programme } = await viewProgramme(clinician, { patientId });
    expect(programme).toMatchObject({ pause: ["all"], pausedByAlertId: why.id });
    expect(programme?.id).not.toBe(programmeId);
    expect(programme?.pausedAt).toBeInstanceOf(Date);
  });

  it.each([
    ["urgent", "acknowledged", ["all"]],
    ["urgent", "resolved", []],
    ["soon", "open", []],
  ])("holds a first programme while an alert is %s and %s: %j", async (tier, state, pause) => {
    patientId = await buildPatient(clinicId);
    await plant(clinicId, "alert", [alert(patientId, tier, state)]);
    await assignProgramme(clinician, assignment(patientId));
    expect((await viewProgramme(clinician, { patientId })).programme).toMatchObject({ pause });
  });

  it("ends the earlier programme, which takes no more changes", async () => {
    const { programmeId } = await assigned();
    await Promise.all([1, 2, 3].map(() => assignProgramme(clinician, assignment(patientId))));
    const running = "SELECT id FROM programme WHERE patient_id = $1 AND ended_at IS NULL";
    expect(await stored(clinicId, running, [patientId])).toHaveLength(1);
    expect(await refusal(change(clinician, programmeId, 1))).toBe("conflict");
  });

  it("leaves the earlier ones readable, each with versions of its own, the newest first", async () => {
    const { programmeId: first } = await assigned();
    await change(clinician, first, 1, [WARM_UP, HINGE, STRENGTH]);
    const { programmeId: second } = await assignProgramme(clinician, assignment(patientId));
    const { programmeId: third } = await assignProgramme(clinician, assignment(patientId));
    await change(clinician, third, 1);
    const { programme, earlier } = await viewProgramme(clinician, { patientId });
    const told = [...(programme ? [programme] : []), ...earlier].map(({ id, versions }) => [
      id,
      ...versions.map((version) => `${version.number}: ${version.items.length}`),
    ]);
    expect(told).toEqual([
      [third, "2: 4", "1: 4"],
      [second, "1: 4"],
      [first, "2: 3", "1: 4"],
    ]);
  });
});

describe("another clinic's clinician", () => {
  it("finds nothing of it, and the own one does (control)", async () => {
    const { programmeId } = await assigned();
    const stranger = await buildStaff(await buildClinic(), ["clinician", "owner"]);
    const tries = (actor: StaffActor) =>
      [
        () => viewProgramme(actor, { patientId }),
        () => viewPrintSheet(actor, { patientId }),
        () => createPrintLink(actor, { programmeId }),
        () => revokePrintLinks(actor, { programmeId }),
        () => change(actor, programmeId, 1),
        () => assignProgramme(actor, assignment(patientId)),
      ] as const;
    const before = await stored(clinicId, "SELECT * FROM programme WHERE id = $1", [programmeId]);
    for (const attempt of tries(stranger)) expect(await refusal(attempt())).toBe("not-found");
    expect(await stored(clinicId, "SELECT * FROM programme WHERE id = $1", [programmeId])).toEqual(before);
    expect(
      await stored(clinicId, "SELECT id FROM print_link WHERE programme_id = $1", [programmeId]),
    ).toEqual([]);
    for (const attempt of tries(clinician)) expect(await refusal(attempt())).toBe("went through");
  });
});

describe("telling the patient", () => {
  const mails = (patient: string) =>
    stored<{ template: string; values: object }>(
      clinicId,
      `SELECT m.template, m.values FROM mail m JOIN patient p ON p.portal_email = m.recipient WHERE p.id = $1`,
      [patient],
    );

  it("asks them once for each version to open the portal, and says nothing of the plan", async () => {
    patientId = await buildPatient(clinicId, { portal_email: `${randomUUID()}@mail.example` });
    const { programmeId } = await assignProgramme(clinician, { ...assignment(patientId), notify: true });
    expect(await mails(patientId)).toEqual([{ template: "open-portal", values: {} }]);
    const change = { ...assignmentContent(), items: assignment(patientId).items, reason: "" };
    await changeProgramme(clinician, { ...change, programmeId, baseNumber: 1, notify: true });
    expect(await mails(patientId)).toHaveLength(2);
    await changeProgramme(clinician, { ...change, programmeId, baseNumber: 2, notify: false });
    expect(await mails(patientId)).toHaveLength(2);
  });

  it("assigns all the same to somebody without an address", async () => {
    patientId = await buildPatient(clinicId);
    await assignProgramme(clinician, { ...assignment(patientId), notify: true });
    expect(await mails(patientId)).toEqual([]);
    expect((await viewProgramme(clinician, { patientId })).programme?.number).toBe(1);
  });
});
