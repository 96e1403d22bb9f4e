import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeActor, type KioskActor, type PatientActor, type StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { known } from "@/lib/contracts/part";
import { submitCheckInBody } from "@/lib/contracts/check-in";
import { closeConnections } from "@/lib/data/pool";
import { holdPatient } from "@/lib/data/patients/hold-patients";
import type { Sql } from "@/lib/data/sql";
import { CALM_POSTED } from "@/lib/domain/check-in/fixtures/calm-answers";
import { atOnce } from "@/lib/testing/at-once";
import {
  buildBaseline,
  buildClinic,
  buildKiosk,
  buildPatient,
  buildStaff,
  buildVisit,
  plant,
  signedIn,
  stored,
} from "@/lib/testing/factories";
import { setBaseline } from "@/lib/use-cases/baselines/set-baseline";
import { withdrawBaseline } from "@/lib/use-cases/baselines/withdraw-baseline";
import { saveAnswer } from "@/lib/use-cases/check-ins/save-answer";
import { startCheckIn } from "@/lib/use-cases/check-ins/start-check-in";
import { submitCheckIn } from "@/lib/use-cases/check-ins/submit-check-in";
import { saveIntakeAnswer } from "@/lib/use-cases/intakes/save-intake-answer";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";

const DAY = 86_400_000;
const daysFromNow = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

let clinicId: ClinicId;
let clinician: StaffActor;
let patientId: PatientId;
let patient: PatientActor;

beforeAll(async () => {
  clinicId = await buildClinic();
  clinician = await buildStaff(clinicId, ["clinician"], { name: "Dr Ada Reyes" });
});
beforeEach(async () => {
  patientId = await buildPatient(clinicId);
  patient = await signedIn(clinicId, patientId);
});
afterAll(closeConnections);

const checkIn = async (answers: object) => {
  const body = { clientKey: randomUUID(), pain: 3, answers: { ...CALM_POSTED, ...answers } };
  return (await submitCheckIn(patient, submitCheckInBody.parse(body))).tier;
};
const set = (more: object = {}) =>
  setBaseline(clinician, {
    ...{ patientId, item: "saddle", examinedOn: daysFromNow(0), finding: "Equal", note: "", ...more },
  });
const confirmed = (overrides: object = {}) =>
  buildBaseline(clinicId, patientId, clinician.staffId, { ...overrides });
const rows = () =>
  stored<{ item: string; why: string | null }>(
    clinicId,
    "SELECT item, ended_why AS why FROM baseline WHERE patient_id = $1 ORDER BY set_at, id",
    [patientId],
  );

describe("what a baseline quiets", () => {
  it("is old and unchanged of its own item, while it counts", async () => {
    expect(await checkIn({ saddle: "OLD" })).toBe("urgent");
    await set();
    expect(await checkIn({ saddle: "OLD" })).toBe("routine");
    expect(await checkIn({ leak: "OLD" })).toBe("urgent");
    expect(await rows()).toEqual([{ item: "saddle", why: null }]);
  });

  it("is nothing once it has expired, on the day after its last", async () => {
    await confirmed({ examined_on: daysFromNow(-92), until: daysFromNow(-2) });
    expect(await checkIn({ saddle: "OLD" })).toBe("urgent");
    // The control: one whose last day is still to come.
    await confirmed({ item: "leak", examined_on: daysFromNow(-88), until: daysFromNow(2) });
    expect(await checkIn({ leak: "OLD" })).toBe("routine");
  });
});

describe("a clinic that has shortened the time to 30 days", () => {
  it("counts no baseline longer, one that was set for 90 days included", async () => {
    const here = await buildClinic();
    const owner = await buildStaff(here, ["owner", "clinician"]);
    patientId = await buildPatient(here);
    patient = await signedIn(here, patientId);
    const examined = { examined_on: daysFromNow(-40), until: daysFromNow(50) };
    await buildBaseline(here, patientId, owner.staffId, examined);
    expect(await checkIn({ saddle: "OLD" })).toBe("routine");
    await plant(here, "safety_change", [
      {
        ...{ id: randomUUID(), clinic_id: here, subject: "baselineDays", value: "30", reason: "Stricter" },
        ...{ proposed_by: owner.staffId, proposed_at: daysFromNow(-3), waits_until: daysFromNow(-2) },
      },
    ]);
    expect(await checkIn({ saddle: "OLD" })).toBe("urgent");
    const again = { patientId, item: "saddle", finding: "Equal", note: "" } as const;
    await expect(setBaseline(owner, { ...again, examinedOn: daysFromNow(-31) })).rejects.toMatchObject({
      code: "invalid",
    });
    await setBaseline(owner, { ...again, examinedOn: daysFromNow(-2) });
    expect(await checkIn({ saddle: "OLD" })).toBe("routine");
  });
});

describe("an answer that ends it", () => {
  it.each(["NEW", "WORSE", "UNSURE"])("is %s, in a whole check-in", async (saddle) => {
    await confirmed();
    await confirmed({ item: "leak" });
    expect(await checkIn({ saddle })).toBe("emergency");
    expect(await rows()).toEqual(
      expect.arrayContaining([
        { item: "saddle", why: saddle },
        { item: "leak", why: null },
      ]),
    );
    expect(await checkIn({ saddle: "OLD" })).toBe("urgent");
  });

  it("is one page's answer, at once", async () => {
    await confirmed();
    const checkInId = await startCheckIn(patient, randomUUID());
    await saveAnswer(patient, { checkInId, stepId: "saddle", choice: "OLD", skipped: false });
    expect(await rows()).toEqual([{ item: "saddle", why: null }]);
    await saveAnswer(patient, { checkInId, stepId: "saddle", choice: "UNSURE", skipped: false });
    expect(await rows()).toEqual([{ item: "saddle", why: "UNSURE" }]);
  });

  it("does not end again what a clinician confirmed after it", async () => {
    const checkInId = await startCheckIn(patient, randomUUID());
    await saveAnswer(patient, { checkInId, stepId: "saddle", choice: "NEW", skipped: false });
    await set();
    await saveAnswer(patient, { checkInId, stepId: "bowel", choice: "NO", skipped: false });
    expect(await rows()).toEqual([{ item: "saddle", why: null }]);
  });

  it("is an answer on the tablet", async () => {
    await confirmed();
    const visitId = await buildVisit(clinicId, patientId, daysFromNow(0));
    const { actor } = await buildKiosk(clinicId);
    const openVisit = { visitId, patientId };
    await stored(
      clinicId,
      "UPDATE kiosk_device SET open_visit_id = $2, open_patient_id = $3, open_touched_at = now() WHERE id = $1",
      [actor.deviceId, visitId, patientId],
    );
    await stored(
      clinicId,
      "INSERT INTO intake (clinic_id, patient_id, visit_id, form_id, form_version) VALUES ($1, $2, $3, 'intake', 1)",
      [clinicId, patientId, visitId],
    );
    const kiosk = makeActor<KioskActor>({ ...actor, openVisit });
    const answer = (choice: string) =>
      saveIntakeAnswer(kiosk, { stepId: "saddle", fields: { answer: choice }, consentText: "" });
    await answer("OLD");
    expect(await rows()).toEqual([{ item: "saddle", why: null }]);
    await answer("WORSE");
    expect(await rows()).toEqual([{ item: "saddle", why: "WORSE" }]);
  });
});

describe("a clinician", () => {
  it("replaces the one that stood, ten at once leaving one", async () => {
    await Promise.all(Array.from({ length: 10 }, () => set()));
    const all = await rows();
    expect(all).toHaveLength(10);
    expect(all.filter(({ why }) => why === null)).toHaveLength(1);
  });

  it("does not confirm anew unseen what a colleague has taken back, and may once it is seen; one's own taking back is known", async () => {
    const tom = await buildStaff(clinicId, ["clinician"], { name: "Dr Tom Second" });
    const of = {
      patientId,
      item: "saddle",
      examinedOn: daysFromNow(0),
      note: "",
      finding: "Equal.",
    } as const;
    const { id: seen } = await setBaseline(clinician, { ...of, seen: "" });
    await withdrawBaseline(tom, { baselineId: seen });
    await expect(setBaseline(clinician, { ...of, seen })).rejects.toMatchObject({
      code: "conflict",
      fields: { item: expect.stringMatching(/^Dr Tom Second has taken this baseline back/) as string },
    });
    expect((await rows()).filter(({ why }) => why === null)).toEqual([]);
    await setBaseline(tom, { ...of, seen });
    const [running] = (await rows()).filter(({ why }) => why === null);
    expect(running).toEqual({ item: "saddle", why: null });
  });

  it("does not replace unseen what a colleague confirms at the same moment, and may once it is seen", async () => {
    const tom = await buildStaff(clinicId, ["clinician"], { name: "Dr Tom Second" });
    const of = { patientId, item: "saddle", examinedOn: daysFromNow(0), note: "" } as const;
    const confirm = (actor: StaffActor, finding: string, seen: string) =>
      setBaseline(actor, { ...of, finding, seen });
    const held = (sql: Sql) => holdPatient(sql, patientsVisibleTo(clinician), patientId);
    const both = await atOnce(clinician, held, [
      () => confirm(clinician, "Equal.", ""),
      () => confirm(tom, "Less on the left.", ""),
    ]);
    expect(both).toEqual(["went through", "conflict"]);
    await expect(confirm(tom, "Less on the left.", "")).rejects.toMatchObject({
      fields: {
        item: expect.stringContaining("Dr Ada Reyes has confirmed this meanwhile: “Equal.”") as string,
      },
    });
    expect(await rows()).toEqual([{ item: "saddle", why: null }]);
    const view = await viewPatient(tom, patientId);
    const shown = view.view === "chart" ? known(view.baselines).map(({ id }) => id) : [];
    await confirm(tom, "Less on the left.", shown.join(" "));
    expect(await rows()).toEqual([
      { item: "saddle", why: "replaced" },
      { item: "saddle", why: null },
    ]);
  });

  it("is refused a day to come, one too long ago, and one the patient's answer has overtaken", async () => {
    for (const days of [1, -91]) {
      await expect(set({ examinedOn: daysFromNow(days) })).rejects.toMatchObject({ code: "invalid" });
    }
    await checkIn({ saddle: "NEW" });
    await expect(set({ examinedOn: daysFromNow(-1) })).rejects.toMatchObject({
      fields: { examinedOn: expect.stringContaining("Examine again") as string },
    });
    expect(await rows()).toEqual([]);
    await expect(set()).resolves.toHaveProperty("id");
  });

  it("withdraws it, once, and the chart tells both", async () => {
    const { id } = await set({ note: "Since birth" });
    const before = await viewPatient(clinician, patientId);
    expect(before).toMatchObject({
      baselines: [{ item: "Saddle feeling", finding: "Equal", note: "Since birth", counts: true }],
    });
    await withdrawBaseline(clinician, { baselineId: id });
    await expect(withdrawBaseline(clinician, { baselineId: id })).rejects.toMatchObject({
      code: "not-found",
    });
    const after = await viewPatient(clinician, patientId);
    expect(after).toMatchObject({ baselines: [{ counts: false }] });
    expect(JSON.stringify(after)).toContain("withdrawn by Dr Ada Reyes");
    expect(await checkIn({ saddle: "OLD" })).toBe("urgent");
  });

  it("of another clinic reaches nothing", async () => {
    const { id } = await set();
    const stranger = await buildStaff(await buildClinic(), ["clinician"]);
    await expect(withdrawBaseline(stranger, { baselineId: id })).rejects.toMatchObject({ code: "not-found" });
    const input = { patientId, item: "leak", examinedOn: daysFromNow(0), finding: "x", note: "" } as const;
    await expect(setBaseline(stranger, input)).rejects.toMatchObject({ code: "not-found" });
    expect(await rows()).toEqual([{ item: "saddle", why: null }]);
  });
});
