import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { assignProgrammeInput, changeProgrammeInput, saveTemplateInput } from "@/lib/contracts/programme";
import { closeConnections } from "@/lib/data/pool";
import { DOSING_DEFAULTS } from "@/lib/domain/dosing/settings";
import { buildClinic, buildPatient, buildStaff, plant, stored } from "@/lib/testing/factories";
import { refusal } from "@/lib/testing/refusal";
import { changeDosingSettings } from "@/lib/use-cases/dosing/change-dosing-settings";
import { archiveTemplate } from "@/lib/use-cases/programmes/archive-template";
import { assignProgramme } from "@/lib/use-cases/programmes/assign-programme";
import { changeProgramme } from "@/lib/use-cases/programmes/change-programme";
import { openBuilder } from "@/lib/use-cases/programmes/open-builder";
import { listTemplates } from "@/lib/use-cases/programmes/list-templates";
import { renameTemplate } from "@/lib/use-cases/programmes/rename-template";
import { saveTemplate } from "@/lib/use-cases/programmes/save-template";
import { viewProgramme } from "@/lib/use-cases/programmes/view-programme";

const item = (exerciseId: string, dose: object, side = "both") => ({
  exerciseId,
  dose,
  side,
  note: "Slowly",
});
const SOUND = [
  item("DW01", { sets: 1, seconds: 60 }),
  item("DW08", { sets: 1, reps: 8 }),
  item("HS07", { sets: 3, reps: 8, loadKg: 7.5, tempo: "3-1-1", daysPerWeek: 2 }),
];
const CURL_UP = item("LS07", { sets: 3, reps: 4, holdSeconds: 6 });
const WEAK_BONES = "contraindications.weak-bones:LS07";

let clinicId: ClinicId;
let clinician: StaffActor;
let patientId: PatientId;

beforeAll(async () => {
  clinicId = await buildClinic();
  clinician = await buildStaff(clinicId, ["clinician"]);
});
afterAll(closeConnections);

const withHistory = async (...flags: string[]) => {
  patientId = await buildPatient(clinicId);
  await stored(clinicId, "UPDATE patient SET history_flags = $2 WHERE id = $1", [patientId, flags]);
};
const content = (items: readonly object[], overrides: readonly object[]) => ({
  ...{ title: "Steady back", noteToPatient: "", templateId: null, phase: "C", items, overrides },
});
const assign = (items: readonly object[], overrides: readonly object[] = [], changed: object = {}) =>
  assignProgramme(
    clinician,
    assignProgrammeInput.parse({
      ...content(items, overrides),
      patientId,
      startsOn: "2026-11-26",
      ...changed,
    }),
  );

describe("the server's own check", () => {
  it("refuses what the history stands against, and takes it with a reason that stays with the version", async () => {
    await withHistory("osteoporosis");
    const items = [...SOUND.slice(0, 2), CURL_UP];
    expect(await refusal(assign(items))).toBe("invalid");
    const reason = { key: WEAK_BONES, reason: "DXA last month is normal" };
    await assign(items, [reason, { key: "advice.stretch-heavy", reason: "not asked for" }]);
    const { programme } = await viewProgramme(clinician, { patientId });
    expect(programme?.overrides).toEqual([
      { ...reason, exerciseId: "LS07", messageKey: "contraindications.weak-bones", values: {} },
    ]);
    const again = changeProgrammeInput.parse({
      ...content(items, []),
      ...{ programmeId: programme?.id, baseNumber: 1, reason: "Left the reason out" },
    });
    expect(await refusal(changeProgramme(clinician, again))).toBe("invalid");
    await changeProgramme(clinician, { ...again, items: again.items.slice(0, 2) });
    const { programme: next } = await viewProgramme(clinician, { patientId });
    expect(
      next?.versions.map(({ number, reason: why, overrides }) => [number, why, overrides.length]),
    ).toEqual([
      [2, "Left the reason out", 0],
      [1, "", 1],
    ]);
  });

  it("lets the same plan through for somebody without that history (control)", async () => {
    await withHistory();
    expect(await refusal(assign([...SOUND.slice(0, 2), CURL_UP]))).toBe("went through");
  });

  it("goes by alerts that are open, and by the phase", async () => {
    await withHistory();
    const neck = [...SOUND.slice(0, 2), item("NK01", { sets: 1, reps: 10, holdSeconds: 5 })];
    expect(await refusal(assign(SOUND, [], { phase: "A" }))).toBe("invalid");
    expect(await refusal(assign(SOUND))).toBe("went through");
    const alert = {
      ...{ id: randomUUID(), clinic_id: clinicId, patient_id: patientId, tier: "urgent", state: "open" },
      ...{ fired_rules: ["RF-F02"], rule_set: "test", raised_at: new Date(), version: 1 },
    };
    await plant(clinicId, "alert", [alert]);
    expect(await refusal(assign(neck))).toBe("invalid");
    await stored(clinicId, "UPDATE alert SET state = 'resolved' WHERE id = $1", [alert.id]);
    expect(await refusal(assign(neck))).toBe("went through");
  });

  it("runs on the numbers the clinic chose", async () => {
    await withHistory();
    const numbers = async () => (await openBuilder(clinician, { patientId })).patient.numbers;
    expect(await numbers()).toEqual(DOSING_DEFAULTS);
    const own = { strengthPerStretch: 4, acuteDays: 60 };
    const owner = await buildStaff(clinicId, ["owner"]);
    await changeDosingSettings(owner, { ...DOSING_DEFAULTS, ...own });
    expect(await numbers()).toEqual({ ...DOSING_DEFAULTS, ...own });
    expect((await viewProgramme(clinician, { patientId })).numbers).toEqual(await numbers());
    await changeDosingSettings(owner, DOSING_DEFAULTS);
  });

  it("keeps load and tempo, and refuses ones that nobody could mean", async () => {
    await withHistory();
    await assign(SOUND);
    const { last } = await openBuilder(clinician, { patientId });
    expect(last?.items[2]?.dose).toMatchObject({ loadKg: 7.5, tempo: "3-1-1" });
    const broken = (dose: object) =>
      assignProgrammeInput.safeParse({
        ...content([item("HS07", { sets: 3, reps: 8, ...dose })], []),
        ...{ patientId, startsOn: "2026-11-26" },
      }).success;
    expect([{ loadKg: 7.3 }, { loadKg: 900 }, { tempo: "slow" }, { tempo: "3-1-1" }].map(broken)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });
});

describe("a clinic's templates", () => {
  const template = (name: string) => saveTemplateInput.parse({ name, phase: "S", items: SOUND });
  const names = async (actor: StaffActor, of: PatientId) =>
    (await openBuilder(actor, { patientId: of })).templates.map(({ name, version }) => `${name} ${version}`);

  it("get a version for each save, keep no note, and go when they are archived", async () => {
    await withHistory();
    await saveTemplate(clinician, template("Runners"));
    const { templateId } = await saveTemplate(clinician, template("Runners"));
    await saveTemplate(clinician, template("Desk"));
    expect(await names(clinician, patientId)).toEqual(["Desk 1", "Runners 2"]);
    const { templates } = await openBuilder(clinician, { patientId });
    expect(templates.flatMap(({ items }) => items.map(({ note }) => note)).join("")).toBe("");
    await archiveTemplate(clinician, { templateId });
    expect(await names(clinician, patientId)).toEqual(["Desk 1"]);
    expect(await refusal(archiveTemplate(clinician, { templateId }))).toBe("not-found");
  });

  it("get another name in place, all versions, but none that another has or had", async () => {
    const clinic = await buildClinic();
    const somebody = await buildStaff(clinic, ["clinician"]);
    const of = await buildPatient(clinic);
    const rename = (templateId: string, name: string, as = somebody) =>
      refusal(renameTemplate(as, { templateId, name }));
    await saveTemplate(somebody, template("Runners"));
    const { templateId } = await saveTemplate(somebody, template("Runners"));
    const { templateId: gone } = await saveTemplate(somebody, template("Desk"));
    await archiveTemplate(somebody, { templateId: gone });
    expect(await rename(templateId, "desk")).toBe("conflict");
    expect(await rename(gone, "Chair")).toBe("not-found");
    expect(await rename(templateId, "Chair", clinician)).toBe("not-found");
    expect(await rename(templateId, "RUNNERS")).toBe("went through");
    expect(await rename(templateId, "People who run")).toBe("went through");
    expect(await names(somebody, of)).toEqual(["People who run 2"]);
    // What is saved under the old name begins anew.
    await saveTemplate(somebody, template("Runners"));
    expect(await names(somebody, of)).toEqual(["People who run 2", "Runners 1"]);
  });

  it("are one template however its name is capitalised: the newest save is the one on the list", async () => {
    const own = await buildClinic();
    const somebody = await buildStaff(own, ["clinician"]);
    const of = await buildPatient(own);
    for (const name of ["Morning", "Morning", "morning"]) await saveTemplate(somebody, template(name));
    expect(await names(somebody, of)).toEqual(["morning 3"]);
    const { templateId } = await saveTemplate(somebody, template("MORNING"));
    await archiveTemplate(somebody, { templateId });
    expect(await names(somebody, of)).toEqual([]);
  });

  it("are listed for Settings with what is in each, and leave that list when archived", async () => {
    const own = await buildClinic();
    const somebody = await buildStaff(own, ["clinician"]);
    const { templateId } = await saveTemplate(somebody, template("Runners"));
    const exercises = SOUND.map(({ exerciseId }) => ({ exerciseId, own: null }));
    expect(await listTemplates(somebody)).toEqual([
      { id: templateId, name: "Runners", version: 1, phase: "S", exercises },
    ]);
    expect(JSON.stringify(await listTemplates(clinician))).not.toContain(templateId);
    await archiveTemplate(somebody, { templateId });
    expect(await listTemplates(somebody)).toEqual([]);
  });

  it("belong to one clinic", async () => {
    const { templateId } = await saveTemplate(clinician, template("Ours"));
    const otherClinic = await buildClinic();
    const stranger = await buildStaff(otherClinic, ["clinician"]);
    expect(await names(stranger, await buildPatient(otherClinic))).toEqual([]);
    expect(await refusal(archiveTemplate(stranger, { templateId }))).toBe("not-found");
    expect(await refusal(archiveTemplate(clinician, { templateId }))).toBe("went through");
  });
});
