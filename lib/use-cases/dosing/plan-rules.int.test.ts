import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { answerProposalsInput } from "@/lib/contracts/dosing";
import { assignProgrammeInput } from "@/lib/contracts/programme";
import { closeConnections } from "@/lib/data/pool";
import { daysAfter } from "@/lib/domain/dosing/days";
import { buildClinic, buildPatient, buildStaff, plant, stored } from "@/lib/testing/factories";
import { type LoggedSide, plantSession } from "@/lib/testing/planted-session";
import { planItem, WARM_UPS } from "@/lib/testing/programmed-patient";
import { answerProposals } from "@/lib/use-cases/dosing/answer-proposals";
import { viewProgress } from "@/lib/use-cases/dosing/view-progress";
import { assignProgramme } from "@/lib/use-cases/programmes/assign-programme";
import { viewProgramme } from "@/lib/use-cases/programmes/view-programme";
import type { Row } from "@/prisma/seed/rows";

const PLAN = [
  ...WARM_UPS,
  planItem("HS01", { sets: 2, reps: 8, daysPerWeek: 3 }),
  planItem("HS02", { sets: 2, reps: 8, daysPerWeek: 3 }, "each"),
  planItem("HM01", { sets: 1, seconds: 20 }, "each"),
];

let clinicId: ClinicId;
let clinician: StaffActor;
let patientId: PatientId;
let today: string;

beforeAll(async () => {
  clinicId = await buildClinic();
  clinician = await buildStaff(clinicId, ["clinician"]);
  const [row] = await stored<{ today: string }>(
    clinicId,
    "SELECT (now() AT TIME ZONE time_zone)::date::text AS today FROM clinic WHERE id = $1",
    [clinicId],
  );
  today = row?.today ?? "";
});
afterAll(closeConnections);

async function onPlan(): Promise<void> {
  patientId = await buildPatient(clinicId);
  const content = { title: "Back", noteToPatient: "", templateId: null, phase: "C", overrides: [] };
  const startsOn = daysAfter(today, -60);
  await assignProgramme(
    clinician,
    assignProgrammeInput.parse({ ...content, items: PLAN, patientId, startsOn }),
  );
}

/** So many days ago, with a calm morning after. */
const session = (daysAgo: number, went: (one: LoggedSide) => Row = () => ({})) =>
  plantSession({ clinicId, patientId }, { daysAgo, morning: 0, went });

const course = async () => {
  const { course: seen } = await viewProgress(clinician, { patientId });
  if (!seen) throw new Error("no plan runs");
  return seen;
};
const proposalOf = async (exerciseId: string) =>
  (await course()).items.find((one) => one.item.exerciseId === exerciseId);
async function accept(exerciseIds?: readonly string[]): Promise<void> {
  const { items } = await course();
  const open = items.filter((one) => one.open && (exerciseIds?.includes(one.item.exerciseId) ?? true));
  const proposals = JSON.stringify(open.map(({ item: of, basis }) => ({ itemId: of.id, basis })));
  await answerProposals(clinician, answerProposalsInput.parse({ patientId, answer: "accept", proposals }));
}
const running = async () => (await viewProgramme(clinician, { patientId })).programme;

describe("rules that look at the whole plan", () => {
  it("lower all of it after two red sessions, once", async () => {
    await onPlan();
    const red = ({ exerciseId }: LoggedSide) => (exerciseId === "HS02" ? { pain: 8 } : {});
    await session(4, red);
    expect((await proposalOf("HS01"))?.proposal.reason).not.toBe("plan-reds");
    await session(2, red);
    const lowered = { action: "stepDown", change: { field: "volume", factor: 0.67 }, rule: "DOSE-9" };
    expect((await proposalOf("HS01"))?.proposal).toMatchObject(lowered);
    await accept();
    const next = await running();
    expect(next).toMatchObject({ number: 2, told: "lighter" });
    expect(next?.reason).toContain("DOSE-9: Red sessions in a row");
    expect(next?.items.find(({ exerciseId }) => exerciseId === "HS01")?.dose.work).toMatchObject({ reps: 5 });
    expect((await course()).items.some(({ open }) => open)).toBe(false);
  });

  it("rest stretches that twice made it worse, in a version that says so to the patient", async () => {
    await onPlan();
    const worse = (daysAgo: number) => ({
      ...{ id: randomUUID(), clinic_id: clinicId, patient_id: patientId, client_key: randomUUID() },
      ...{
        day: daysAfter(today, -daysAgo),
        at: new Date(),
        workout: "no",
        sitting: "little",
        balance: "both",
      },
      ...{ stress: "fine", relief: "worse" },
    });
    await plant(clinicId, "self_check", [worse(3)]);
    expect(await course()).toMatchObject({ rest: null });
    await plant(clinicId, "self_check", [worse(1)]);
    expect(await course()).toMatchObject({ rest: { because: "worse", until: daysAfter(today, 13) } });
    await accept();
    const next = await running();
    expect(next).toMatchObject({ number: 2, told: "stretch-rest" });
    expect(next?.items.map(({ exerciseId }) => exerciseId)).toEqual(["DW01", "DW08", "HS01", "HS02"]);
  });

  it("give the weaker side a set more and put it first, after two tests a week apart", async () => {
    await onPlan();
    const uneven = ({ exerciseId, side }: LoggedSide) =>
      exerciseId === "HS02" ? { reps_done: side === "left" ? 10 : 16 } : {};
    await session(9, uneven);
    await session(1, uneven);
    const [gap] = (await course()).sides;
    expect(gap?.tests.map((test) => Math.round(test.gap.percent))).toEqual([38, 38]);
    expect((await proposalOf("HS02"))?.proposal).toMatchObject({ action: "extraSet", rule: "DOSE-8" });
    await accept(["HS02"]);
    const next = await running();
    expect(next?.told).toBe("weaker-side");
    const sides = next?.items.filter(({ exerciseId }) => exerciseId === "HS02");
    expect(sides?.map(({ side, dose }) => [side, dose.sets])).toEqual([
      ["left", 3],
      ["right", 2],
    ]);
  });

  it("hold a plan after two weeks off until two sessions were green", async () => {
    await onPlan();
    await session(24);
    await session(4);
    expect((await proposalOf("HS01"))?.proposal).toMatchObject({ action: "hold", reason: "after-lapse" });
    await session(1);
    expect((await proposalOf("HS01"))?.proposal).toMatchObject({ action: "progress" });
  });
});
