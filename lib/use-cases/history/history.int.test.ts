import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { confirmHistoryFields } from "@/lib/contracts/history";
import { closeConnections } from "@/lib/data/pool";
import { buildClinic, buildPatient, buildStaff, plant, signedIn, stored } from "@/lib/testing/factories";
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
const chartHistory = async () => {
  const found = await viewPatient(await buildStaff(clinicId, ["clinician"]), patientId);
  if (found.view !== "chart") throw new Error("no chart");
  return found.history;
};

describe("a patient's history", () => {
  it("is kept as said, each time, and counts from then on", async () => {
    await confirmHistory(actor, { flags: ["cancer", "smoker"] });
    await confirmHistory(actor, { flags: ["smoker"] });
    expect(await versions()).toEqual([
      { said: ["cancer", "smoker"], flags: ["cancer", "smoker"], said_by: null },
      { said: ["smoker"], flags: ["cancer", "smoker"], said_by: null },
    ]);
    expect((await viewHistory(actor)).flags).toEqual(["cancer", "smoker"]);
    expect((await chartHistory()).at(-1)).toMatch(/\(patient\)\. Not ticked any more, ask: Cancer\.$/);
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
    await confirmHistory(actor, { flags: [] });
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
    expect(confirmHistoryFields.parse(fields)).toEqual({ flags });
  });

  it("refuses what is no history flag", () => {
    expect(confirmHistoryFields.safeParse({ flags: ["moon"] }).success).toBe(false);
  });
});
