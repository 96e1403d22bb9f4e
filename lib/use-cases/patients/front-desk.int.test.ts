import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { buildClinic, buildPatient, buildStaff, buildVisit, plant, stored } from "@/lib/testing/factories";
import { addPatient } from "@/lib/use-cases/patients/add-patient";
import { changePatient } from "@/lib/use-cases/patients/change-patient";
import { confirmIdentity } from "@/lib/use-cases/patients/confirm-identity";
import { searchPatients } from "@/lib/use-cases/patients/search-patients";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";
import { listToday } from "@/lib/use-cases/today/list-today";
import { startNote } from "@/lib/use-cases/notes/start-note";
import { saveNote } from "@/lib/use-cases/notes/save-note";

/** Stands in every clinical column of the patient; no word of it may reach front desk. */
const CANARY = "canary-clinical";

let clinicId: ClinicId;
let desk: StaffActor;
let clinician: StaffActor;
let stranger: StaffActor;
let patientId: PatientId;

const person = {
  fullName: "Ana Lópezcanary",
  birthMonth: "Apr",
  birthDay: "3",
  birthYear: "1961",
  mobile: "(415) 555-0142",
  email: "Ana@Mail.example",
  emergencyName: "",
  emergencyPhone: "",
  mayRing: true,
  mayLeaveMessage: false,
  mayMail: true,
};

async function today(): Promise<string> {
  const [row] = await stored<{ day: string }>(
    clinicId,
    "SELECT (now() AT TIME ZONE time_zone)::date::text AS day FROM clinic WHERE id = $1",
    [clinicId],
  );
  return row?.day ?? "";
}

/** A patient with a red flag, a note, an alert and a paused programme, all holding the canary. */
async function plantClinicalRows(): Promise<void> {
  const visitId = await buildVisit(clinicId, patientId, await today());
  const intakeId = randomUUID();
  const of = { clinic_id: clinicId, patient_id: patientId };
  const decided = { tier: "emergency", fired_rules: ["RF-A01", CANARY] };
  await plant(clinicId, "intake", [
    {
      ...{ id: intakeId, ...of, visit_id: visitId, state: "completed", form_id: "intake", form_version: 1 },
      ...{
        answers: { reason: { choice: "other", text: CANARY }, "pain-now": 9 },
        draft: {},
        detail_changes: {},
      },
      ...{ source: "kiosk", ...decided, messages: [CANARY], pause: ["all"], version: 1 },
      ...{ started_at: new Date(), completed_at: new Date() },
    },
  ]);
  const alertId = randomUUID();
  await plant(clinicId, "alert", [
    {
      ...{ id: alertId, ...of, ...decided, rule_set: CANARY, state: "open" },
      ...{ raised_at: new Date(), note: CANARY, version: 1 },
    },
  ]);
  await plant(clinicId, "alert_evidence", [
    {
      id: randomUUID(),
      ...of,
      alert_id: alertId,
      intake_id: intakeId,
      ...decided,
      rule_set: CANARY,
      at: new Date(),
    },
  ]);
  await plant(clinicId, "check_in", [
    {
      ...{
        id: randomUUID(),
        ...of,
        client_key: randomUUID(),
        request_hash: "x",
        form: "gate",
        state: "completed",
      },
      ...{
        answers: {},
        pain: 9,
        note: CANARY,
        ...decided,
        messages: [],
        pause: [],
        rule_set: "x",
        version: 1,
      },
      ...{ started_at: new Date(), committed_at: new Date() },
    },
  ]);
  await plant(clinicId, "programme", [
    { id: randomUUID(), ...of, title: CANARY, starts_on: "2026-01-01", pause: [], created_at: new Date() },
  ]);
  const { noteId } = await startNote(clinician, { visitId });
  const texts = { subjective: CANARY, objective: CANARY, assessment: CANARY, plan: CANARY };
  await saveNote(clinician, {
    noteId,
    patientId,
    version: 1,
    ...texts,
    posture: [],
    movement: [],
    adjustments: [],
    painMarks: [],
  });
}

beforeAll(async () => {
  clinicId = await buildClinic();
  desk = await buildStaff(clinicId, ["front-desk"]);
  clinician = await buildStaff(clinicId, ["clinician"]);
  stranger = await buildStaff(await buildClinic(), ["owner", "clinician", "front-desk"]);
  patientId = await buildPatient(clinicId, {
    full_name: "Walter Wide",
    sex: "M",
    history_flags: [CANARY],
  });
  await plantClinicalRows();
});
afterAll(closeConnections);

describe("what front desk is shown", () => {
  const leaks = (reply: unknown) =>
    /canary-clinical|emergency|saddle|EMERGENCY|"tier"|flags|"note"|"pain|history|programme/i.test(
      JSON.stringify(reply).replaceAll(/"emergency(Name|Phone)"/g, '""'),
    );

  it("has nothing clinical on today's list, and knows that the intake is done", async () => {
    const reply = await listToday(desk);
    expect(reply.view).toBe("desk");
    expect(reply.visits).toMatchObject([{ patient: { name: "Walter Wide" }, intake: "done" }]);
    expect(leaks(reply)).toBe(false);
  });

  it("has nothing clinical on the patient's page", async () => {
    const reply = await viewPatient(desk, patientId);
    expect(reply).toMatchObject({
      view: "desk",
      banner: { name: "Walter Wide" },
      visits: [{ kind: "Follow-up" }],
    });
    expect(leaks(reply)).toBe(false);
  });

  it("has nothing clinical in a search", async () => {
    expect(leaks(await searchPatients(desk, { search: "walter" }))).toBe(false);
  });

  it("is not blind because the check is: a clinician is shown all of it", async () => {
    const list = await listToday(clinician);
    const [alert] = await stored<{ id: string }>(clinicId, "SELECT id FROM alert WHERE patient_id = $1", [
      patientId,
    ]);
    expect(list).toMatchObject({
      view: "clinical",
      visits: [{ tier: "emergency", openAlertId: alert?.id ?? "none", note: { signed: false } }],
    });
    expect(list.view === "clinical" && list.visits[0]?.flags[0]).toMatch(/saddle feeling changed/);
    expect(leaks(list)).toBe(true);
    const chart = await viewPatient(clinician, patientId);
    expect(chart).toMatchObject({
      view: "chart",
      pain: [{ score: 9 }, { score: 9 }],
      history: { flags: [{ key: CANARY }] },
    });
  });
});

describe("finding and adding people", () => {
  it("shows a similar person before anything is saved, and adds another on a second word", async () => {
    const first = await addPatient(desk, { ...person, anotherPerson: false });
    expect(first.result).toBe("added");
    const again = await addPatient(desk, { ...person, fullName: "ANA  LOPEZCANARY", anotherPerson: false });
    expect(again).toMatchObject({ result: "similar", similar: [{ name: "Ana Lópezcanary" }] });
    expect((await addPatient(desk, { ...person, anotherPerson: true })).result).toBe("added");
    const { patients } = await searchPatients(desk, { search: "lopezc 4/3/1961" });
    expect(patients).toHaveLength(2);
    expect(patients[0]).toMatchObject({
      birthDate: "Apr 3, 1961",
      phone: "(415) 555-0142",
      identityVerified: false,
    });
  });

  it.each([["lopezc"], ["ana lop"], ["4/3/1961"], ["0142 ana"]])("finds by %s", async (search) => {
    const { patients } = await searchPatients(desk, { search });
    expect(patients.map(({ name }) => name)).toContain("Ana Lópezcanary");
  });

  it.each([["qwxyz"], ["ana 4/4/1961"], ["%"], ["lop_zc"]])("does not find by %s", async (search) => {
    const { patients, searched } = await searchPatients(desk, { search });
    expect(searched && patients.some(({ name }) => name === "Ana Lópezcanary")).toBe(false);
  });

  it("names the box of a date that cannot be", async () => {
    const wrong = addPatient(desk, { ...person, birthMonth: "13", anotherPerson: false });
    await expect(wrong).rejects.toMatchObject({
      code: "invalid",
      fields: { birthMonth: "Enter a real date of birth, such as April 3, 1961" },
    });
  });

  it("never overwrites a change made meanwhile", async () => {
    const added = await addPatient(desk, { ...person, fullName: "Mel Change", anotherPerson: false });
    const id = added.result === "added" ? added.id : "";
    const change = (mobile: string) =>
      changePatient(desk, { ...person, fullName: "Mel Change", mobile, patientId: id, version: 1 });
    expect(await change("555 0100 200")).toEqual({ version: 2 });
    await expect(change("555 0100 300")).rejects.toMatchObject({ code: "conflict" });
    const reply = await viewPatient(desk, id);
    expect(reply.contact).toMatchObject({ mobile: "555 0100 200", email: "ana@mail.example" });
  });

  it("keeps the first who checked an identity", async () => {
    const first = await confirmIdentity(desk, { patientId });
    expect(await confirmIdentity(clinician, { patientId })).toEqual(first);
  });
});

describe("another clinic", () => {
  it("finds nothing of this one, where its own staff do", async () => {
    const missing = { code: "not-found" };
    await expect(viewPatient(stranger, patientId)).rejects.toMatchObject(missing);
    await expect(confirmIdentity(stranger, { patientId })).rejects.toMatchObject(missing);
    await expect(changePatient(stranger, { ...person, patientId, version: 1 })).rejects.toMatchObject(
      missing,
    );
    expect((await searchPatients(stranger, { search: "walter" })).patients).toEqual([]);
    expect((await listToday(stranger)).visits).toEqual([]);
    expect((await searchPatients(desk, { search: "walter" })).patients).toHaveLength(1);
    expect((await viewPatient(desk, patientId)).banner.id).toBe(patientId);
  });
});
