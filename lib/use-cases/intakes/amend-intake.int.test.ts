import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { known } from "@/lib/contracts/part";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { closeConnections } from "@/lib/data/pool";
import { findTriagePatient } from "@/lib/data/check-ins/triage-patient";
import { withActorSql } from "@/lib/data/with-actor";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { COMPLETE_INTAKE } from "@/lib/domain/intake/fixtures/complete-intake";
import {
  buildClinic,
  buildPatient,
  buildStaff,
  buildVisit,
  plant,
  plantCheckIn,
  stored,
} from "@/lib/testing/factories";
import { decide } from "@/lib/use-cases/check-ins/decide";
import { setBaseline } from "@/lib/use-cases/baselines/set-baseline";
import { amendIntake } from "@/lib/use-cases/intakes/amend-intake";
import { viewAmending } from "@/lib/use-cases/intakes/view-amending";
import { reviewIntake } from "@/lib/use-cases/intakes/review-intake";
import { viewMeasures } from "@/lib/use-cases/outcomes/view-measures";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";
import { recordTalk } from "@/lib/use-cases/talks/record-talk";

let clinic: ClinicId;
let clinician: StaffActor;
let patientId: PatientId;
let intakeId: string;

const amend = (stepId: string, answer: string, why = "Said so on the phone", by = clinician) =>
  amendIntake(by, { intakeId, stepId, why, fields: { answer } });
const row = async () =>
  (
    await stored<{ answers: Record<string, unknown>; tier: string; state: string }>(
      clinic,
      "SELECT answers, tier::text, state::text FROM intake WHERE id = $1",
      [intakeId],
    )
  )[0];
const alerts = () => stored<{ tier: string }>(clinic, "SELECT tier::text FROM alert");

/** An intake handed in, which nothing changes any more. */
async function handedInAt(at: Date, answers: IntakeAnswers): Promise<void> {
  const visitId = await buildVisit(clinic, patientId, "2026-11-22");
  intakeId = randomUUID();
  await plant(clinic, "intake", [
    {
      ...{ id: intakeId, clinic_id: clinic, patient_id: patientId, visit_id: visitId, state: "completed" },
      ...{
        form_id: "intake",
        form_version: 3,
        answers,
        draft: {},
        source: "kiosk",
        version: 3,
      },
      ...{ detail_changes: {}, tier: "none", fired_rules: [], messages: [], pause: [] },
      ...{ started_at: at, completed_at: at },
    },
  ]);
}

beforeEach(async () => {
  clinic = await buildClinic();
  clinician = await buildStaff(clinic, ["clinician"]);
  patientId = await buildPatient(clinic);
  await handedInAt(new Date(), COMPLETE_INTAKE);
});
afterAll(closeConnections);

describe("an intake that was handed in", () => {
  it("stays as it was; the other answer stands beside it with who, when and why", async () => {
    const before = await row();
    await amend("pain-now", "9");
    expect((await row())?.answers).toEqual(before?.answers);
    const { amendments, answers, mayAmend } = await reviewIntake(clinician, intakeId);
    expect(mayAmend).toBe(true);
    expect(amendments).toMatchObject([
      { kind: "amended", by: clinician.name, why: "Said so on the phone", changes: [{ now: "9 of 10" }] },
    ]);
    const [change] = amendments[0]?.changes ?? [];
    expect(change?.was).toBe(answers.find(({ id }) => id === "pain-now")?.words);
    expect(change?.was).not.toBe("9 of 10");
  });

  it("shows the pain that staff heard on the chart and in its course, and says that it is theirs", async () => {
    const chart = async () => {
      const shown = await viewPatient(clinician, patientId);
      if (shown.view !== "chart") throw new Error("a clinician sees the chart");
      return [shown.banner.lastPain, known(shown.pain).map(({ score, amended }) => [score, amended])];
    };
    const course = async () =>
      (await viewMeasures(clinician, { patientId })).measures
        .filter(({ key }) => key === "pain")
        .flatMap(({ points }) => points.map(({ words }) => words));
    const handedIn = Number(COMPLETE_INTAKE["pain-now"]);
    expect(await chart()).toEqual([`Pain ${handedIn}, today`, [[handedIn, false]]]);
    expect(await course()).toEqual([String(handedIn)]);
    await amend("pain-now", "9");
    await amend("pain-now", "8", "Corrected at once");
    expect(await chart()).toEqual(["Pain 8 (amended), today", [[8, true]]]);
    expect(await course()).toEqual(["8 (amended)"]);
  });

  it("ends a baseline that its new answer contradicts, and stands against one examined before", async () => {
    const examined = (day: string) =>
      setBaseline(clinician, { patientId, item: "saddle", examinedOn: day, finding: "Normal", note: "" });
    const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
    await examined(day(2));
    const ended = () =>
      stored(clinic, "SELECT ended_why AS why FROM baseline WHERE patient_id = $1 AND ended_at IS NOT NULL", [
        patientId,
      ]);
    await amend("pain-now", "9");
    expect(await ended(), "the control: another answer").toEqual([]);
    await amend("saddle", "NEW");
    expect(await ended()).toHaveLength(1);
    await expect(examined(day(2))).rejects.toMatchObject({ code: expect.any(String) as string });
  });

  it("is read by the rules again: a red flag raises its alert, and taking it back lowers nothing", async () => {
    await amend("pain-now", "9");
    expect(await alerts()).toEqual([]);
    await amend("saddle", "NEW");
    expect(await row()).toMatchObject({ tier: "emergency", state: "completed" });
    expect(await alerts()).toEqual([{ tier: "emergency" }]);
    expect((await reviewIntake(clinician, intakeId)).flags.length).toBeGreaterThan(0);
    await amend("saddle", "NO", "Misheard");
    expect(await row()).toMatchObject({ tier: "emergency" });
    expect(await alerts()).toEqual([{ tier: "emergency" }]);
    const { amendments, flags } = await reviewIntake(clinician, intakeId);
    expect(amendments).toHaveLength(3);
    expect(flags.length).toBeGreaterThan(0);
  });

  it.each([
    ["3", "9", "takes no rise away that the score handed in shows"],
    ["9", "3", "shows a rise above the score that staff heard"],
  ])("of pain %s, amended to %s, %s", async (handedIn, heard) => {
    const fires = () =>
      withActorSql(clinician, async (sql) => {
        const found = await findTriagePatient(sql, patientsVisibleTo(clinician), patientId);
        sql.shows(patientId);
        return found && decide(found, { painNow: 6 }).fired.includes("TR-01");
      });
    patientId = await buildPatient(clinic);
    const began = new Date(Date.now() - 9 * 86_400_000);
    await handedInAt(began, { ...COMPLETE_INTAKE, "pain-now": Number(handedIn) });
    for (const days of [2, 4, 6]) {
      await plantCheckIn(clinic, patientId, new Date(Date.now() - days * 86_400_000));
    }
    await stored(clinic, "UPDATE check_in SET pain = 6 RETURNING id");
    // As handed in it is a rise for one of the two alone: the control.
    expect(await fires()).toBe(handedIn === "3");
    await amend("pain-now", heard);
    expect(await fires()).toBe(true);
    await amend("pain-now", "9", "Heard better");
    expect(await fires()).toBe(true);
  });

  it("calls for a talk anew when a low mood is heard after one, and not for another or a better answer", async () => {
    const waits = async () => {
      const shown = await viewPatient(clinician, patientId);
      if (shown.view !== "chart") throw new Error("a clinician sees the chart");
      return known(shown.banner.lowMood).waits;
    };
    const talk = async () => {
      const answeredAt = (await waits())?.answeredAt ?? "";
      await recordTalk(clinician, { patientId, answeredAt, note: "Sees their doctor" });
    };
    await amend("low-mood", "3");
    expect(await waits()).not.toBeNull();
    await talk();
    await amend("pain-now", "9");
    expect(await waits()).toBeNull();
    await amend("low-mood", "0", "Misheard");
    expect(await waits()).toBeNull();
    await amend("interest", "3");
    expect(await waits()).toMatchObject({ overdue: false });
    await talk();
    expect(await waits()).toBeNull();
  });

  it("gives a low mood that staff heard later its days from then, and one handed in from when it was", async () => {
    const waits = async () => {
      const shown = await viewPatient(clinician, patientId);
      if (shown.view !== "chart") throw new Error("a clinician sees the chart");
      return known(shown.banner.lowMood).waits;
    };
    const longAgo = new Date(Date.now() - 20 * 86_400_000);
    patientId = await buildPatient(clinic);
    await handedInAt(longAgo, COMPLETE_INTAKE);
    await amend("pain-now", "9");
    expect(await waits()).toBeNull();
    await amend("low-mood", "3", "Told on the phone today");
    expect(await waits()).toMatchObject({ overdue: false });
    patientId = await buildPatient(clinic);
    await handedInAt(longAgo, { ...COMPLETE_INTAKE, "low-mood": 3 });
    await stored(clinic, "UPDATE intake SET fired_rules = '{RF-I01}' WHERE id = $1 RETURNING id", [intakeId]);
    await amend("interest", "3", "Told on the phone today");
    expect(await waits()).toMatchObject({ overdue: true });
  });

  it("says of a line that was never asked what its page was answered, also once another line opened that page", async () => {
    const answerOf = async (id: string) =>
      (await viewAmending(clinician, intakeId)).questions.find(({ step }) => step.id === id)?.answer;
    expect(await answerOf("leg-pain")).toBe("No to all of these");
    await amend("numb-leg", "NEW");
    expect(await answerOf("leg-pain")).toBe("No to all of these");
    const { amendments } = await reviewIntake(clinician, intakeId);
    const numb = amendments[0]?.changes.find(({ step }) => step === "numb-leg");
    expect(numb?.was).toBe("No to all of these");
    expect(await answerOf("numb-leg")).toBe(numb?.now);
  });

  it("asks for a reason and an answer, and adds nothing without", async () => {
    await expect(amend("pain-now", "9", "  ")).rejects.toMatchObject({
      code: "invalid",
      fields: { why: "Say why the answer is different now" },
    });
    await expect(amend("pain-now", "eleven")).rejects.toMatchObject({ code: "invalid" });
    await expect(amend("consent", "yes")).rejects.toMatchObject({ code: "not-found" });
    await expect(amend("history-illness", "cancer")).rejects.toMatchObject({ code: "not-found" });
    expect(await stored(clinic, "SELECT id FROM intake_amendment")).toEqual([]);
  });

  it("is amended neither by another clinic nor while the patient is still at it", async () => {
    const stranger = await buildStaff(await buildClinic(), ["clinician"]);
    await expect(amend("pain-now", "9", "x", stranger)).rejects.toMatchObject({ code: "not-found" });
    const open = randomUUID();
    const visitId = await buildVisit(clinic, patientId, "2026-11-23");
    await plant(clinic, "intake", [
      {
        ...{ id: open, clinic_id: clinic, patient_id: patientId, visit_id: visitId, state: "draft" },
        ...{ form_id: "intake", form_version: 3, answers: {}, draft: {}, source: "kiosk", version: 1 },
        ...{
          detail_changes: {},
          tier: "none",
          fired_rules: [],
          messages: [],
          pause: [],
          started_at: new Date(),
        },
      },
    ]);
    await expect(
      amendIntake(clinician, { intakeId: open, stepId: "pain-now", why: "x", fields: { answer: "9" } }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  it("keeps its amendments for good", async () => {
    await amend("pain-now", "9");
    await expect(stored(clinic, "UPDATE intake_amendment SET why = 'other' RETURNING id")).rejects.toThrow(
      /append-only/,
    );
    await expect(stored(clinic, "DELETE FROM intake_amendment RETURNING id")).rejects.toThrow(/append-only/);
  });
});
