import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { known } from "@/lib/contracts/part";
import { submitCheckInBody } from "@/lib/contracts/check-in";
import { changeHistoryInput, confirmHistoryFields } from "@/lib/contracts/history";
import { closeConnections } from "@/lib/data/pool";
import { CALM_POSTED } from "@/lib/domain/check-in/fixtures/calm-answers";
import { BACKGROUND_KEYS } from "@/lib/domain/patients/history-flags";
import type { HistoryKey } from "@/lib/domain/triage/answers";
import { buildClinic, buildPatient, buildStaff, plant, signedIn, stored } from "@/lib/testing/factories";
import { viewAlert } from "@/lib/use-cases/alerts/view-alert";
import { submitCheckIn } from "@/lib/use-cases/check-ins/submit-check-in";
import { viewResult } from "@/lib/use-cases/check-ins/view-result";
import { changeHistory } from "@/lib/use-cases/history/change-history";
import { confirmHistory } from "@/lib/use-cases/history/confirm-history";
import { viewHistory } from "@/lib/use-cases/history/view-history";
import { viewHome } from "@/lib/use-cases/home/view-home";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";

let clinicId: ClinicId;
let patientId: PatientId;
let actor: PatientActor;

beforeEach(async () => {
  clinicId = await buildClinic();
  patientId = await buildPatient(clinicId, { history_flags: ["cancer", "pregnant"] });
  actor = await signedIn(clinicId, patientId);
});
afterAll(closeConnections);

const versions = () =>
  stored<{ said: string[]; flags: string[]; said_by: string | null }>(
    clinicId,
    "SELECT said, flags, said_by FROM history_version WHERE patient_id = $1 ORDER BY at, id",
    [patientId],
  );
const calm = (more: object) =>
  submitCheckInBody.parse({
    clientKey: randomUUID(),
    pain: 2,
    answers: { ...CALM_POSTED, pregWarn: false, ...more },
  });
const firedBy = async (checkInId: string) =>
  (
    await stored<{ rules: string[] }>(clinicId, "SELECT fired_rules AS rules FROM check_in WHERE id = $1", [
      checkInId,
    ])
  )[0]?.rules;
const chartHistory = async () => {
  const found = await viewPatient(await buildStaff(clinicId, ["clinician"]), patientId);
  if (found.view !== "chart") throw new Error("no chart");
  return known(found.history);
};

describe("a clinician", () => {
  const change = async (flag: HistoryKey, move: "add" | "take-off", reason = "Her doctor wrote") =>
    changeHistory(await buildStaff(clinicId, ["clinician"]), { patientId, flag, move, reason });

  it("takes off what the patient cannot, with the reason kept, and the rules read it no more", async () => {
    await confirmHistory(actor, { clientKey: randomUUID(), flags: ["pregnant"] });
    const newPain = { newPain: true as const };
    const before = await submitCheckIn(actor, calm(newPain));
    await change("cancer", "take-off", "Never had it: told me about her mother");
    const { flags, lastSaid, changes } = await chartHistory();
    expect(flags).toEqual([{ key: "pregnant", words: "Pregnant" }]);
    expect(lastSaid).toMatch(/\(patient\)\.$/);
    expect(changes).toMatchObject([
      { what: "Taken off: Cancer", reason: "Never had it: told me about her mother" },
    ]);
    expect(changes[0]?.when).toMatch(/, Sasha Staff$/);
    const after = await submitCheckIn(actor, calm(newPain));
    expect(await firedBy(before.id)).toEqual(["RF-C01", "RF-J02"]);
    expect(await firedBy(after.id)).toEqual(["RF-J02"]);
  });

  it("adds one, which counts at the next check-in", async () => {
    const tripped = async () => (await submitCheckIn(actor, calm({ traumaMinor: true }))).tier;
    expect(await tripped()).toBe("routine");
    await change("osteoporosis", "add", "Seen on the scan");
    expect(await tripped()).toBe("urgent");
    expect((await chartHistory()).changes[0]?.what).toBe("Added: Osteoporosis");
  });

  it("changes nothing twice, and nothing of another clinic's patient", async () => {
    await expect(change("cancer", "add")).rejects.toMatchObject({ code: "conflict" });
    await change("cancer", "take-off");
    await expect(change("cancer", "take-off")).rejects.toMatchObject({ code: "conflict" });
    const stranger = await buildStaff(await buildClinic(), ["clinician"]);
    const asked = { patientId, flag: "tb", move: "add", reason: "x" } as const;
    await expect(changeHistory(stranger, asked)).rejects.toMatchObject({ code: "not-found" });
    expect((await versions()).map(({ flags }) => flags)).toEqual([["pregnant"]]);
  });

  it("does not say the whole history with one flag, so that the patient is still asked", async () => {
    await change("smoker", "add");
    expect((await viewHome(actor)).historyIsOld).toBe(true);
    await confirmHistory(actor, { clientKey: randomUUID(), flags: ["cancer", "pregnant", "smoker"] });
    expect((await viewHome(actor)).historyIsOld).toBe(false);
  });

  it("is not believed against the patient, who brings a flag back by ticking it", async () => {
    await change("cancer", "take-off");
    await confirmHistory(actor, { clientKey: randomUUID(), flags: ["cancer"] });
    expect((await viewHistory(actor)).flags).toEqual(["cancer"]);
  });

  it("has to say why", () => {
    const asked = { patientId, flag: "tb", move: "add", reason: " " };
    expect(changeHistoryInput.safeParse(asked).success).toBe(false);
    expect(changeHistoryInput.safeParse({ ...asked, reason: "Told me" }).success).toBe(true);
  });
});

describe("what is for the clinician alone", () => {
  const newPain = { newPain: true as const };

  it("is kept, shown on the chart and changes nothing that a check-in fires", async () => {
    const before = await submitCheckIn(actor, calm(newPain));
    await confirmHistory(actor, { clientKey: randomUUID(), flags: ["pregnant", ...BACKGROUND_KEYS] });
    const after = await submitCheckIn(actor, calm(newPain));
    expect(await firedBy(before.id)).toEqual(["RF-C01", "RF-J02"]);
    expect(await firedBy(after.id)).toEqual(["RF-C01", "RF-J02"]);
    const { flags } = await chartHistory();
    expect(flags.map(({ words }) => words)).toEqual([
      ...["Cancer", "Pregnant", "Psoriasis", "Inflammatory bowel disease", "Uveitis"],
      "Spondyloarthritis in the family",
      ...["Numbness before", "Weakness of a leg or foot before", "Bladder trouble before"],
      "Bowel trouble before",
    ]);
  });

  it("stands on the alert's page beside the rest, and on the sheet that is handed over", async () => {
    await confirmHistory(actor, { clientKey: randomUUID(), flags: ["uveitis", "pregnant"] });
    const { id } = await submitCheckIn(actor, calm({ saddle: "UNSURE" }));
    const [alert] = await stored<{ id: string }>(
      clinicId,
      "SELECT alert_id AS id FROM alert_evidence WHERE check_in_id = $1",
      [id],
    );
    const shown = await viewAlert(await buildStaff(clinicId, ["clinician"]), { alertId: alert?.id ?? "" });
    expect(shown.history).toEqual(["Cancer, now or in the past", "Pregnant", "Uveitis"]);
    expect((await viewResult(actor, id))?.patient.history).toEqual(["cancer", "pregnant", "uveitis"]);
  });

  it("lasts until a clinician takes it off", async () => {
    await confirmHistory(actor, { clientKey: randomUUID(), flags: ["psoriasis"] });
    await confirmHistory(actor, { clientKey: randomUUID(), flags: [] });
    expect((await viewHistory(actor)).flags).toEqual(["cancer", "psoriasis"]);
    const clinician = await buildStaff(clinicId, ["clinician"]);
    await changeHistory(clinician, { patientId, flag: "psoriasis", move: "take-off", reason: "Was eczema" });
    expect((await viewHistory(actor)).flags).toEqual(["cancer"]);
  });
});

describe("a planned review", () => {
  const resolved = (day: string) =>
    plant(clinicId, "alert", [
      {
        ...{ id: randomUUID(), clinic_id: clinicId, patient_id: patientId, tier: "soon", state: "resolved" },
        ...{
          fired_rules: ["RF-C03"],
          rule_set: "test",
          raised_at: new Date(),
          next_review_on: day,
          version: 1,
        },
      },
    ]);
  const reviews = async () => {
    const found = await viewPatient(await buildStaff(clinicId, ["clinician"]), patientId);
    return found.view === "chart" ? known(found.reviews) : [];
  };
  const visit = (day: string) =>
    plant(clinicId, "visit", [
      {
        ...{ id: randomUUID(), clinic_id: clinicId, patient_id: patientId, day, starts_at: new Date(day) },
        ...{ status: "done", kind: "follow-up", version: 1, created_at: new Date() },
      },
    ]);

  it("stands on the chart, earliest first, until a visit that day or later is done", async () => {
    await resolved("2099-01-02");
    await resolved("2026-01-05");
    expect(await reviews()).toMatchObject([
      { overdue: true, words: expect.stringMatching(/^Was due Jan 5, 2026: /) as string },
      { overdue: false, words: expect.stringMatching(/^Due Jan 2, 2099: /) as string },
    ]);
    await visit("2026-01-04");
    expect(await reviews()).toHaveLength(2);
    await visit("2026-01-05");
    expect((await reviews()).map(({ overdue }) => overdue)).toEqual([false]);
  });
});

describe("a patient's history", () => {
  it("is kept as said, each time, and counts from then on", async () => {
    await confirmHistory(actor, { clientKey: randomUUID(), flags: ["cancer", "smoker"] });
    await confirmHistory(actor, { clientKey: randomUUID(), flags: ["smoker"] });
    expect(await versions()).toEqual([
      { said: ["cancer", "smoker"], flags: ["cancer", "smoker"], said_by: null },
      { said: ["smoker"], flags: ["cancer", "smoker"], said_by: null },
    ]);
    expect((await viewHistory(actor)).flags).toEqual(["cancer", "smoker"]);
    expect((await chartHistory()).lastSaid).toMatch(/\(patient\)\. Not ticked any more, ask: Cancer\.$/);
  });

  it("is asked for at first and after 90 days", async () => {
    expect((await viewHome(actor)).historyIsOld).toBe(true);
    const said = (days: number) =>
      plant(clinicId, "history_version", [
        {
          clinic_id: clinicId,
          patient_id: patientId,
          said: [],
          flags: [],
          at: new Date(Date.now() - days * 86_400_000),
        },
      ]);
    await said(91);
    expect((await viewHome(actor)).historyIsOld).toBe(true);
    await said(89);
    expect((await viewHome(actor)).historyIsOld).toBe(false);
  });

  it("cannot be changed afterwards, nor read by another patient", async () => {
    await confirmHistory(actor, { clientKey: randomUUID(), flags: [] });
    const [may] = await stored(
      clinicId,
      `SELECT has_table_privilege('plumbline_runtime', 'history_version', 'INSERT') AS add,
         has_any_column_privilege('plumbline_runtime', 'history_version', 'UPDATE') AS change`,
    );
    expect(may).toEqual({ add: true, change: false });
    const other = await signedIn(clinicId, await buildPatient(clinicId));
    expect((await viewHistory(other)).flags).toEqual([]);
    expect((await viewHistory(actor)).flags).toEqual(["cancer"]);
  });

  it.each([
    [{}, []],
    [{ flags: "smoker" }, ["smoker"]],
    [{ flags: ["smoker", "tb"] }, ["smoker", "tb"]],
  ])("reads the form %j", (fields, flags) => {
    const clientKey = randomUUID();
    expect(confirmHistoryFields.parse({ ...fields, clientKey })).toEqual({ clientKey, flags });
  });

  it("refuses what is no history flag", () => {
    expect(confirmHistoryFields.safeParse({ flags: ["moon"] }).success).toBe(false);
  });
});
