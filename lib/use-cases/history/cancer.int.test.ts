import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { type ChangeHistoryInput, confirmHistoryFields } from "@/lib/contracts/history";
import { known } from "@/lib/contracts/part";
import { submitCheckInBody } from "@/lib/contracts/check-in";
import { closeConnections } from "@/lib/data/pool";
import { CALM_POSTED } from "@/lib/domain/check-in/fixtures/calm-answers";
import { buildClinic, buildPatient, buildStaff, signedIn, stored } from "@/lib/testing/factories";
import { viewAlert } from "@/lib/use-cases/alerts/view-alert";
import { submitCheckIn } from "@/lib/use-cases/check-ins/submit-check-in";
import { viewResult } from "@/lib/use-cases/check-ins/view-result";
import { changeHistory } from "@/lib/use-cases/history/change-history";
import { confirmHistory } from "@/lib/use-cases/history/confirm-history";
import { viewHistory } from "@/lib/use-cases/history/view-history";
import { viewLetters } from "@/lib/use-cases/letters/view-letters";
import { mergePatients } from "@/lib/use-cases/patients/merge-patients";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";

let clinicId: ClinicId;
let patientId: PatientId;
let actor: PatientActor;
let maya: StaffActor;

beforeEach(async () => {
  clinicId = await buildClinic();
  patientId = await buildPatient(clinicId, { birth_date: "1950-06-02" });
  actor = await signedIn(clinicId, patientId);
  maya = await buildStaff(clinicId, ["owner", "clinician"], { name: "Dr Maya Okafor" });
});
afterAll(closeConnections);

const says = (more: object, flags: string[] = ["cancer"], onPhone?: Date) =>
  confirmHistory(actor, confirmHistoryFields.parse({ clientKey: randomUUID(), flags, ...more }), onPhone);
const BREAST = { "cancer-type": " Breast ", "cancer-year": "2015", "cancer-active": "no" };
const details = async () => (await viewHistory(actor)).cancer;
const changes = (more: Partial<ChangeHistoryInput>) =>
  changeHistory(maya, { patientId, flag: "cancer", move: "details", reason: "Her doctor wrote", ...more });
const chart = async () => {
  const found = await viewPatient(maya, patientId);
  if (found.view !== "chart") throw new Error("no chart");
  return known(found.history);
};
const checkIn = () =>
  submitCheckIn(
    actor,
    submitCheckInBody.parse({
      clientKey: randomUUID(),
      pain: 2,
      answers: { ...CALM_POSTED, newPain: true, saddle: "UNSURE" },
    }),
  );

describe("what a patient tells of a cancer", () => {
  it("is kept, each version too; what is left empty later takes nothing away", async () => {
    await says(BREAST);
    expect(await details()).toEqual({ type: "Breast", year: 2015, active: "no" });
    await says({ "cancer-type": "", "cancer-year": "", "cancer-active": "yes" });
    expect(await details()).toEqual({ type: "Breast", year: 2015, active: "yes" });
    expect(
      await stored(clinicId, "SELECT cancer FROM history_version WHERE patient_id = $1 ORDER BY at", [
        patientId,
      ]),
    ).toEqual([
      { cancer: { type: "Breast", year: 2015, active: "no" } },
      { cancer: { type: "Breast", year: 2015, active: "yes" } },
    ]);
  });

  it("may be nothing, which is not the same as never asked", async () => {
    await says({});
    expect(await details()).toBeNull();
    await says({ "cancer-type": "", "cancer-year": "" });
    expect(await details()).toEqual({});
  });

  it.each([
    ["2999", "yearToCome"],
    ["1949", "yearBeforeBirth"],
    ["about 2015", "yearUnclear"],
  ])("is refused with a year of %s (%s), and nothing is saved", async (year, problem) => {
    await expect(says({ ...BREAST, "cancer-year": year }, ["cancer", "smoker"])).rejects.toMatchObject({
      code: "invalid",
      fields: { "cancer-year": `intake.steps.history-cancer.problems.${problem}` },
    });
    expect((await viewHistory(actor)).flags).toEqual([]);
  });

  it("is not read where cancer is not ticked", async () => {
    await says({ ...BREAST, "cancer-year": "about 2015" }, ["smoker"]);
    expect(await viewHistory(actor)).toMatchObject({ flags: ["smoker"], cancer: null });
  });

  it("sent later by a phone, is never refused, and takes nothing from what was said since", async () => {
    const before = new Date(Date.now() - 60_000);
    await says({ ...BREAST, "cancer-year": "about 2015" }, ["cancer"], before);
    expect(await details()).toEqual({ type: "Breast; year as written: about 2015", active: "no" });
    await says({ ...BREAST, "cancer-type": "Lung" }, ["cancer"], new Date(before.getTime() - 60_000));
    expect(await details()).toEqual({
      ...{
        type: "Breast; year as written: about 2015; told before: Lung, 2015, not active now",
        active: "no",
      },
    });
  });

  it("stands wherever the history is read, and quiets no rule", async () => {
    await says(BREAST);
    const { id } = await checkIn();
    const [row] = await stored<{ rules: string[]; alert: string }>(
      clinicId,
      `SELECT k.fired_rules AS rules, e.alert_id AS alert FROM check_in k
       JOIN alert_evidence e ON e.check_in_id = k.id WHERE k.id = $1`,
      [id],
    );
    expect(row?.rules).toContain("RF-C01");
    const alert = await viewAlert(maya, { alertId: row?.alert ?? "" });
    expect(alert.history).toEqual(["Cancer, now or in the past (Breast, 2015, not active now)"]);
    expect((await viewResult(actor, id))?.patient.cancer).toMatchObject({ year: 2015 });
    const { facts } = await viewLetters(maya, { patientId });
    expect(facts?.history).toEqual(["Cancer (Breast, 2015, not active now)"]);
  });
});

describe("a clinician", () => {
  it("puts it right with a reason, and may empty a box", async () => {
    await says(BREAST);
    await changes({ "cancer-type": "Skin", "cancer-year": "", "cancer-active": "unsure" });
    const { flags, cancer, changes: made } = await chart();
    const words = "Skin, year not known, not sure whether it is active";
    expect(flags).toEqual([{ key: "cancer", words: `Cancer (${words})` }]);
    expect(cancer).toEqual({ type: "Skin", year: "", active: "unsure" });
    expect(made).toMatchObject([{ what: `Cancer: ${words}`, reason: "Her doctor wrote" }]);
  });

  it("is told of a wrong year in plain words, and changes nothing where no cancer is on record", async () => {
    await expect(changes({})).rejects.toMatchObject({ code: "conflict" });
    await says(BREAST);
    await expect(changes({ "cancer-year": "1949" })).rejects.toMatchObject({
      fields: { "cancer-year": "This year is before the patient was born" },
    });
    expect(await details()).toMatchObject({ year: 2015 });
  });

  it("takes the flag off and puts it back with what was told", async () => {
    await says(BREAST);
    await changes({ move: "take-off" });
    expect(await chart()).toMatchObject({ flags: [], cancer: null });
    await changes({ move: "add" });
    expect((await chart()).cancer).toEqual({ type: "Breast", year: "2015", active: "no" });
  });
});

describe("two records that become one", () => {
  const LUNG = { type: "Lung", year: 2001, active: "yes" };
  it.each([
    [null, LUNG, LUNG],
    [{}, LUNG, LUNG],
    [LUNG, null, LUNG],
    [LUNG, {}, LUNG],
    [LUNG, LUNG, LUNG],
    [null, null, null],
    [
      { type: "Breast", year: 2015 },
      LUNG,
      { type: "Breast; other record: Lung, 2001, active: yes", year: 2015 },
    ],
    [{ active: "no" }, { year: 1999 }, { active: "no", type: "other record: 1999" }],
  ])("%j and %j tell %j", async (kept, other, joined) => {
    const gone = await buildPatient(clinicId, { history_flags: ["cancer"], cancer: other });
    await stored(clinicId, "UPDATE patient SET cancer = $2::text::jsonb WHERE id = $1 RETURNING id", [
      patientId,
      kept && JSON.stringify(kept),
    ]);
    await mergePatients(maya, { patientId, otherId: gone, sure: "yes", reason: "Same passport" });
    expect(await viewHistory(actor)).toMatchObject({ flags: ["cancer"], cancer: joined });
  });
});
