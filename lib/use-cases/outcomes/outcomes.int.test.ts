import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { known } from "@/lib/contracts/part";
import { enterScoreInput } from "@/lib/contracts/outcome";
import { closeConnections } from "@/lib/data/pool";
import { buildClinic, buildPatient, buildStaff, spokenBy, stored } from "@/lib/testing/factories";
import { acknowledgeAlert } from "@/lib/use-cases/alerts/acknowledge-alert";
import { resolveAlert } from "@/lib/use-cases/alerts/resolve-alert";
import { viewAlert } from "@/lib/use-cases/alerts/view-alert";
import { enterScore } from "@/lib/use-cases/outcomes/enter-score";
import { withdrawScore } from "@/lib/use-cases/outcomes/withdraw-score";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";
import { dayAgo } from "@/lib/testing/days";

let clinicId: ClinicId;
let patientId: PatientId;
let clinician: StaffActor;

beforeEach(async () => {
  clinicId = await buildClinic();
  patientId = await buildPatient(clinicId);
  clinician = await buildStaff(clinicId, ["clinician"]);
});
afterAll(closeConnections);

const typed = (more: object) => ({
  ...{ patientId, measure: "rmdq", score: "12", takenOn: dayAgo(0), mode: "paper", language: "English" },
  ...more,
});
const enter = (more: object, actor = clinician) => enterScore(actor, enterScoreInput.parse(typed(more)));
const rmdq = (days: number, score: number) => enter({ takenOn: dayAgo(days), score: String(score) });
const alerts = () =>
  stored<{ id: string; state: string; rules: string[] }>(
    clinicId,
    "SELECT id, state, fired_rules AS rules FROM alert WHERE patient_id = $1 ORDER BY raised_at, id",
    [patientId],
  );
const chart = async () => {
  const found = await viewPatient(clinician, patientId);
  if (found.view !== "chart") throw new Error("no chart");
  return known(found.scores);
};

describe("scores on the chart", () => {
  it("stand beside the first, with whether the change matters", async () => {
    await rmdq(42, 16);
    await rmdq(28, 13);
    await rmdq(0, 8);
    await enter({ measure: "start-back", score: "6", subscore: "4" });
    const scores = await chart();
    expect(scores.map(({ measure, score, change }) => [measure, score, change])).toEqual([
      ["STarT Back Screening Tool", "6 of 9", "Items 5 to 9: 4. High risk"],
      [
        "Roland-Morris Disability Questionnaire (RMDQ)",
        "8 of 24",
        "8 points better (50%): a meaningful change (5 points or 30%, Ostelo 2008)",
      ],
      [
        "Roland-Morris Disability Questionnaire (RMDQ)",
        "13 of 24",
        "3 points better (19%): less than a meaningful change (5 points or 30%, Ostelo 2008)",
      ],
      ["Roland-Morris Disability Questionnaire (RMDQ)", "16 of 24", "First score"],
    ]);
    expect(scores[0]?.entered).toBe("Filled in by the patient, English. Entered by Sasha Staff");
  });

  it("keep a withdrawn one, with why, and count without it", async () => {
    const { id } = await rmdq(42, 24);
    await rmdq(0, 8);
    await withdrawScore(clinician, { scoreId: id, reason: "Another patient's sheet" });
    const [kept, gone] = await chart();
    expect(kept?.change).toBe("First score");
    expect(gone).toMatchObject({
      change: "",
      withdrawn: expect.stringMatching(/by Sasha Staff: Another patient's sheet$/) as string,
    });
    const again = withdrawScore(clinician, { scoreId: id, reason: "x" });
    await expect(again).rejects.toMatchObject({ code: "not-found" });
  });

  it.each([
    ["above the range", { score: "25" }],
    ["half a point", { score: "1.5" }],
    ["nothing", { score: "" }],
    ["no subscale where there is one", { measure: "start-back", score: "6" }],
    ["a subscale above the whole", { measure: "start-back", score: "2", subscore: "3" }],
    ["an unknown questionnaire", { measure: "moon" }],
  ])("refuse %s", (_, more) => {
    expect(enterScoreInput.safeParse(typed(more)).success).toBe(false);
    expect(enterScoreInput.safeParse(typed({})).success).toBe(true);
  });

  it("refuse a day to come, another clinic's patient, and another clinic's withdrawal", async () => {
    await expect(enter({ takenOn: dayAgo(-2) })).rejects.toMatchObject({ code: "invalid" });
    const stranger = await buildStaff(await buildClinic(), ["clinician"]);
    await expect(enter({}, stranger)).rejects.toMatchObject({ code: "not-found" });
    const { id } = await rmdq(0, 8);
    const theirs = withdrawScore(stranger, { scoreId: id, reason: "x" });
    await expect(theirs).rejects.toMatchObject({ code: "not-found" });
    expect(await chart()).toHaveLength(1);
  });

  it("can be withdrawn and never changed", async () => {
    const [may] = await stored(
      clinicId,
      `SELECT has_column_privilege('plumbline_runtime', 'outcome_score', 'withdrawn_at', 'UPDATE') AS withdraw,
         has_column_privilege('plumbline_runtime', 'outcome_score', 'score', 'UPDATE') AS change,
         has_table_privilege('plumbline_runtime', 'outcome_score', 'DELETE') AS remove`,
    );
    expect(may).toEqual({ withdraw: true, change: false, remove: false });
  });
});

describe("TR-11 by RMDQ", () => {
  it("fires at 5 points up, and not at 4", async () => {
    await rmdq(14, 10);
    await rmdq(7, 14);
    expect(await alerts()).toEqual([]);
    await rmdq(0, 15);
    expect(await alerts()).toMatchObject([{ state: "open", rules: ["TR-11"] }]);
    const [alert] = await alerts();
    const { evidence } = await viewAlert(clinician, { alertId: alert?.id ?? "" });
    expect(evidence).toMatchObject([
      {
        source: "score",
        ruleIds: ["TR-11"],
        answers: [
          {
            question: "Roland-Morris Disability Questionnaire (RMDQ)",
            answer: "15 of 24",
            before: "14 of 24",
          },
        ],
      },
    ]);
  });

  it("fires when the best one is entered late, and again only for a newer score once resolved", async () => {
    await rmdq(7, 15);
    await rmdq(14, 10);
    const [first] = await alerts();
    expect(first?.rules).toEqual(["TR-11"]);
    const alertId = first?.id ?? "";
    await acknowledgeAlert(clinician, { alertId, version: 1 });
    await resolveAlert(clinician, { alertId, version: 2, ...spokenBy(clinician) });
    await rmdq(21, 11);
    expect((await alerts()).map(({ state }) => state)).toEqual(["resolved"]);
    await rmdq(0, 16);
    expect((await alerts()).map(({ state }) => state)).toEqual(["resolved", "open"]);
  });

  it("reads no withdrawn score and no other questionnaire", async () => {
    const { id } = await rmdq(14, 2);
    await withdrawScore(clinician, { scoreId: id, reason: "Wrong sheet" });
    await rmdq(0, 15);
    await enter({ measure: "odi", score: "10", takenOn: dayAgo(14) });
    await enter({ measure: "odi", score: "60" });
    expect(await alerts()).toEqual([]);
  });

  it("counts both of two entered at once", async () => {
    await Promise.all([rmdq(14, 4), rmdq(0, 15)]);
    expect(await alerts()).toMatchObject([{ rules: ["TR-11"] }]);
  });
});
