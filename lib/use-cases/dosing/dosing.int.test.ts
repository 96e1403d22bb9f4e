import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { answerProposalsInput, changeDosingSettingsInput } from "@/lib/contracts/dosing";
import { assignProgrammeInput } from "@/lib/contracts/programme";
import { closeConnections } from "@/lib/data/pool";
import { daysAfter } from "@/lib/domain/dosing/days";
import { DOSING_DEFAULTS } from "@/lib/domain/dosing/settings";
import { buildClinic, buildPatient, buildStaff, plant, stored } from "@/lib/testing/factories";
import { plantSession } from "@/lib/testing/planted-session";
import { planItem, WARM_UPS } from "@/lib/testing/programmed-patient";
import { refusal } from "@/lib/testing/refusal";
import { answerProposals } from "@/lib/use-cases/dosing/answer-proposals";
import { applyDosesOf } from "@/lib/use-cases/dosing/apply-due-doses";
import {
  changeDosingSettings,
  dosingBoxes,
  readDosingSettings,
} from "@/lib/use-cases/dosing/change-dosing-settings";
import { setDosing } from "@/lib/use-cases/dosing/set-dosing";
import { viewProgress } from "@/lib/use-cases/dosing/view-progress";
import { assignProgramme } from "@/lib/use-cases/programmes/assign-programme";
import { viewProgramme } from "@/lib/use-cases/programmes/view-programme";

const PLAN = [...WARM_UPS, planItem("HS01", { sets: 2, reps: 8, daysPerWeek: 3 })];

let clinicId: ClinicId;
let clinician: StaffActor;
let patientId: PatientId;
let programmeId: string;
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

async function onPlan(items: readonly object[] = PLAN): Promise<void> {
  patientId = await buildPatient(clinicId);
  const content = {
    title: "Back",
    noteToPatient: "",
    templateId: null,
    phase: "C",
    overrides: [],
    items,
  };
  const input = assignProgrammeInput.parse({ ...content, patientId, startsOn: daysAfter(today, -30) });
  ({ programmeId } = await assignProgramme(clinician, input));
}

/** So many days ago: everything done with that pain. */
const session = (daysAgo: number, pain: number, morning: number | null) =>
  plantSession({ clinicId, patientId }, { daysAgo, morning, went: () => ({ pain }) });

const bridge = async () => {
  const { course } = await viewProgress(clinician, { patientId });
  const found = course?.items.find((one) => one.item.exerciseId === "HS01");
  if (!found) throw new Error("the bridge is gone");
  return found;
};
const answer = (how: "accept" | "decline", proposals: readonly { itemId: string; basis: string }[]) =>
  answerProposals(
    clinician,
    answerProposalsInput.parse({ patientId, answer: how, proposals: JSON.stringify(proposals) }),
  );
const shown = async () => {
  const { item: of, basis } = await bridge();
  return [{ itemId: of.id, basis }];
};
const current = async () => (await viewProgramme(clinician, { patientId })).programme;

describe("what the rules propose from stored sessions", () => {
  it("is a step up after two greens, and nothing while a morning is not told", async () => {
    await onPlan();
    await session(4, 2, 2);
    await session(1, 2, null);
    expect((await bridge()).proposal).toMatchObject({ class: "unknown", action: "hold" });
    await stored(
      clinicId,
      "UPDATE exercise_session SET morning_pain = 0, morning_at = now() WHERE patient_id = $1",
      [patientId],
    );
    const found = await bridge();
    expect(found.responses.map((one) => one.class)).toEqual(["green", "green"]);
    expect(found).toMatchObject({ open: true, proposal: { change: { field: "reps", from: 8, to: 9 } } });
  });

  it("goes by the check-in of that day, by pain stops and by an open alert", async () => {
    await onPlan();
    await session(2, 2, 5);
    expect((await bridge()).proposal).toMatchObject({ class: "red" });
    const checkIn = {
      ...{
        id: randomUUID(),
        clinic_id: clinicId,
        patient_id: patientId,
        client_key: randomUUID(),
        form: "gate",
      },
      ...{ state: "completed", answers: {}, pain: 5, tier: "none", rule_set: "test", request_hash: "x" },
      ...{ started_at: new Date(Date.now() - 2 * 86_400_000 - 60_000), committed_at: new Date() },
    };
    await plant(clinicId, "check_in", [checkIn]);
    expect((await bridge()).proposal).toMatchObject({ class: "green" });
    const { item: of } = await bridge();
    const [row] = await stored<{ id: string }>(
      clinicId,
      "SELECT id FROM exercise_session WHERE patient_id = $1",
      [patientId],
    );
    await plant(clinicId, "pain_stop", [
      {
        ...{ id: randomUUID(), clinic_id: clinicId, session_id: row?.id, item_id: of.id, pain: 2 },
        ...{ quality: "electric", leg_moved: "no", at: new Date() },
      },
    ]);
    expect((await bridge()).proposal).toMatchObject({ class: "red", action: "stepDown" });
    await plant(clinicId, "alert", [
      {
        ...{ id: randomUUID(), clinic_id: clinicId, patient_id: patientId, tier: "urgent", state: "open" },
        ...{ fired_rules: ["RF-A07"], rule_set: "test", raised_at: new Date(), version: 1 },
      },
    ]);
    expect(await bridge()).toMatchObject({
      open: false,
      proposal: { action: "pause", reason: "alert-open" },
    });
  });

  it("shows adherence, lapses and the balance done", async () => {
    await onPlan();
    await session(20, 1, 1);
    await session(3, 1, 1);
    const { course } = await viewProgress(clinician, { patientId });
    expect(course?.lapses).toEqual([
      { from: daysAfter(today, -20), until: daysAfter(today, -3), days: 17, reason: null },
    ]);
    expect(course?.weeks.reduce((total, week) => total + week.doneDays, 0)).toBe(2);
    expect(course?.balance.at(-1)).toEqual({ stretch: 0, strength: 2 });
  });
});

describe("a clinician's answer", () => {
  const twoGreens = async () => {
    await onPlan();
    await session(4, 2, 2);
    await session(1, 2, 2);
    await stored(clinicId, "UPDATE exercise_session SET morning_pain = 0 WHERE patient_id = $1", [patientId]);
  };

  it("makes the next version with its reason, and the history begins anew", async () => {
    await twoGreens();
    await answer("accept", await shown());
    const programme = await current();
    expect(programme).toMatchObject({ number: 2, told: "more", phase: "C" });
    expect(programme?.reason).toMatch(/^DOSE-2: Green/);
    expect(programme?.items[2]?.dose).toEqual({ sets: 2, work: { kind: "reps", reps: 9 }, daysPerWeek: 3 });
    expect(programme?.items.slice(0, 2).map(({ exerciseId }) => exerciseId)).toEqual(["DW01", "DW08"]);
    expect(await bridge()).toMatchObject({ open: false, history: [], proposal: { reason: "no-session" } });
  });

  it("declined leaves the plan and is not asked again, until there is a new session", async () => {
    await twoGreens();
    expect(await current()).toMatchObject({ openProposals: 2 });
    await answer("decline", await shown());
    expect(await current()).toMatchObject({ number: 1, told: "", openProposals: 1 });
    expect(await bridge()).toMatchObject({ open: false });
    expect(await refusal(answer("accept", await shown()))).toBe("conflict");
    await session(0, 1, 0);
    expect(await bridge()).toMatchObject({ open: true });
  });

  it("changes nothing where the page showed something else", async () => {
    await twoGreens();
    const before = await shown();
    await session(0, 7, 2);
    expect(await refusal(answer("accept", before))).toBe("conflict");
    expect(await current()).toMatchObject({ number: 1 });
  });

  it("is one version when two answer at the same moment", async () => {
    await twoGreens();
    const page = await shown();
    const both = await Promise.all([1, 2].map(() => refusal(answer("accept", page))));
    expect(both.toSorted()).toEqual(["conflict", "went through"]);
    expect(await current()).toMatchObject({ number: 2 });
  });

  it("is for the clinic's own clinicians", async () => {
    await twoGreens();
    const stranger = await buildStaff(await buildClinic(), ["clinician"]);
    const input = answerProposalsInput.parse({
      ...{ patientId, answer: "accept", proposals: JSON.stringify(await shown()) },
    });
    expect(await refusal(answerProposals(stranger, input))).toBe("not-found");
    expect(await refusal(viewProgress(stranger, { patientId }))).toBe("not-found");
    expect(await refusal(setDosing(stranger, { patientId, dosing: "apply" }))).toBe("not-found");
    expect(await refusal(answerProposals(clinician, input))).toBe("went through");
  });
});

describe("rules that apply within bounds", () => {
  const lapsed = async (dosing: "ask" | "apply") => {
    await onPlan();
    await session(9, 2, 1);
    await setDosing(clinician, { patientId, dosing });
    await applyDosesOf(clinicId, programmeId);
  };

  it("lighten a plan after a lapse once, in the name of who let them, and tell the patient kindly", async () => {
    await lapsed("apply");
    const programme = await current();
    expect(programme).toMatchObject({
      number: 2,
      told: "welcome-back",
      createdByName: expect.any(String) as string,
    });
    expect(programme?.items[2]?.dose).toMatchObject({ work: { reps: 6 } });
    const decisions = "SELECT DISTINCT decided_by, decision FROM dose_decision WHERE programme_id = $1";
    expect(await stored(clinicId, decisions, [programmeId])).toEqual([
      { decided_by: null, decision: "accepted" },
    ]);
    await applyDosesOf(clinicId, programmeId);
    expect(await current()).toMatchObject({ number: 2 });
  });

  it("wait where the clinician is asked first, and while an alert is open", async () => {
    await lapsed("ask");
    expect(await current()).toMatchObject({ number: 1 });
    await plant(clinicId, "alert", [
      {
        ...{ id: randomUUID(), clinic_id: clinicId, patient_id: patientId, tier: "soon", state: "open" },
        ...{ fired_rules: ["RF-A10"], rule_set: "test", raised_at: new Date(), version: 1 },
      },
    ]);
    await setDosing(clinician, { patientId, dosing: "apply" });
    await applyDosesOf(clinicId, programmeId);
    expect(await current()).toMatchObject({ number: 1 });
    await stored(clinicId, "UPDATE alert SET state = 'resolved' WHERE patient_id = $1", [patientId]);
    await applyDosesOf(clinicId, programmeId);
    expect(await current()).toMatchObject({ number: 2 });
  });

  it("never take another exercise by themselves", async () => {
    await onPlan([...WARM_UPS, planItem("HS02", { sets: 2, reps: 6 }, "each")]);
    await session(1, 8, 3);
    const { course } = await viewProgress(clinician, { patientId });
    expect(course?.items[2]?.proposal).toMatchObject({ action: "easier", change: { to: "HS01" } });
    await setDosing(clinician, { patientId, dosing: "apply" });
    await applyDosesOf(clinicId, programmeId);
    const programme = await current();
    expect(programme?.items.map(({ exerciseId }) => exerciseId)).toContain("HS02");
  });
});

describe("a clinic's own numbers", () => {
  it("reach the rules, keep the rest at their default, and stay within bounds", async () => {
    const otherClinic = await buildClinic();
    const owner = await buildStaff(otherClinic, ["owner", "clinician"]);
    await changeDosingSettings(owner, changeDosingSettingsInput.parse({ greenMax: "2", lapseDays: "5" }));
    expect(await readDosingSettings(owner)).toEqual({ ...DOSING_DEFAULTS, greenMax: 2, lapseDays: 5 });
    expect(await readDosingSettings(clinician)).toEqual(DOSING_DEFAULTS);
    const sent = (numbers: object) => changeDosingSettingsInput.safeParse(numbers).success;
    expect([{ greenMax: 4 }, { greenMax: "x" }, { lapseDays: 3 }, { nothing: 1 }, {}].map(sent)).toEqual([
      ...[false, false, false, false, true],
    ]);
  });

  it("are not saved over a number that another owner made meanwhile, until they are saved again", async () => {
    const otherClinic = await buildClinic();
    const [one, other] = [await buildStaff(otherClinic, ["owner"]), await buildStaff(otherClinic, ["owner"])];
    const opened = dosingBoxes(await readDosingSettings(one));
    const read = (numbers: object) => changeDosingSettingsInput.parse(numbers);
    await changeDosingSettings(other, read({ lapseDays: "5", greenMax: "2" }), opened);
    await expect(
      changeDosingSettings(one, read({ lapseDays: "6", greenMax: "2" }), opened),
    ).rejects.toMatchObject({
      ...{ code: "invalid" },
      fields: { lapseDays: "Somebody else made it “5” meanwhile. Save again to keep yours." },
    });
    expect(await readDosingSettings(one)).toMatchObject({ lapseDays: 5, greenMax: 2 });
    const seenNow = dosingBoxes(await readDosingSettings(one));
    await changeDosingSettings(one, read({ lapseDays: "6", greenMax: "2" }), seenNow);
    expect(await readDosingSettings(other)).toMatchObject({ lapseDays: 6, greenMax: 2 });
  });

  it("are not both saved by two owners at once", async () => {
    const otherClinic = await buildClinic();
    const owners = [await buildStaff(otherClinic, ["owner"]), await buildStaff(otherClinic, ["owner"])];
    const opened = dosingBoxes(DOSING_DEFAULTS);
    const saves = owners.map((owner, at) =>
      changeDosingSettings(owner, changeDosingSettingsInput.parse({ lapseDays: String(5 + at) }), opened),
    );
    const outcomes = (await Promise.allSettled(saves)).map(({ status }) => status);
    expect(outcomes.toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});
