import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import type { NoteDraft } from "@/lib/contracts/note";
import { BACK_TO_USUAL, changeTestLimitsInput } from "@/lib/contracts/test-limit";
import { closeConnections } from "@/lib/data/pool";
import { suggestItems } from "@/lib/domain/programmes/suggest-items";
import { USUAL_LIMITS } from "@/lib/domain/visit-notes/test-limits";
import { buildClinic, buildPatient, buildStaff, buildVisit, stored } from "@/lib/testing/factories";
import { changeTestLimits, viewTestLimits } from "@/lib/use-cases/movement/change-test-limits";
import { viewMovement } from "@/lib/use-cases/movement/view-movement";
import { saveNote } from "@/lib/use-cases/notes/save-note";
import { signNote } from "@/lib/use-cases/notes/sign-note";
import { startNote } from "@/lib/use-cases/notes/start-note";
import { openBuilder } from "@/lib/use-cases/programmes/open-builder";

let clinicId: ClinicId;
let maya: StaffActor;
let stranger: StaffActor;
let patientId: PatientId;

beforeAll(async () => {
  clinicId = await buildClinic();
  maya = await buildStaff(clinicId, ["clinician"]);
  stranger = await buildStaff(await buildClinic(), ["clinician"]);
  patientId = await buildPatient(clinicId);
});
afterAll(closeConnections);

async function examine(day: string, movement: NoteDraft["movement"], signed = true): Promise<void> {
  const { noteId } = await startNote(maya, { visitId: await buildVisit(clinicId, patientId, day) });
  const words = {
    subjective: "S",
    objective: "",
    assessment: "A",
    plan: "P",
    posture: [],
    adjustments: [],
    painMarks: [],
  };
  await saveNote(maya, { noteId, patientId, version: 1, ...words, movement });
  if (signed) await signNote(maya, { noteId, patientId, version: 2 });
}
const hipOf = async () =>
  (await viewMovement(maya, { patientId })).joints.find(({ joint }) => joint === "hip");

describe("the joints of a patient", () => {
  it("go by the newest signed result of each test and side, and lead to suggestions with a day", async () => {
    expect((await hipOf())?.evidence).toEqual([]);
    await examine("2026-11-01", [
      {
        kind: "movement",
        test: "hamstring-length",
        left: { value: 50, pain: false },
        right: { value: 55, pain: false },
      },
    ]);
    await examine("2026-11-15", [
      { kind: "movement", test: "hamstring-length", left: { value: 75, pain: false } },
    ]);
    await examine(
      "2026-11-22",
      [{ kind: "movement", test: "bridge-reps", left: { value: 3, pain: false } }],
      false,
    );
    const hip = await hipOf();
    expect(hip?.lacks).toEqual(["mobility"]);
    expect(hip?.evidence).toMatchObject([
      { place: "left", result: { value: 75 }, day: "2026-11-15", verdict: "enough" },
      { place: "right", result: { value: 55 }, day: "2026-11-01", verdict: "short" },
    ]);
    const { joints, patient } = await openBuilder(maya, { patientId });
    const suggested = suggestItems(joints, patient, { phase: null, planned: [] });
    expect(suggested.map(({ exerciseId }) => exerciseId)).toEqual(["HM04", "HM03"]);
    expect(suggested[0]?.because).toMatchObject([
      { test: "hamstring-length", place: "right", day: "2026-11-01" },
    ]);
  });

  it("go by the clinic's own limits, which say who moved them; what was signed stays as it was", async () => {
    const owner = await buildStaff(clinicId, ["owner"]);
    const newest = async () => (await viewTestLimits(owner)).changes[0]?.id ?? "";
    const change = async (fields: Readonly<Record<string, string>>) =>
      changeTestLimits(
        owner,
        changeTestLimitsInput.parse("move" in fields ? fields : { ...fields, seen: await newest() }),
      );
    const short = async () => (await hipOf())?.evidence.filter(({ verdict }) => verdict === "short");
    const [note] = await stored(clinicId, "SELECT * FROM visit_note WHERE state = 'signed'");
    expect(await short()).toMatchObject([{ place: "right", below: 70 }]);

    await change({ "hamstring-length": "50" });
    expect(await short()).toEqual([]);
    expect(
      (await openBuilder(maya, { patientId })).joints.find(({ joint }) => joint === "hip")?.lacks,
    ).toEqual([]);
    await change({ "hamstring-length": "80", "hip-rotation": " 40 " });
    expect(await short()).toMatchObject([
      { place: "left", below: 80 },
      { place: "right", below: 80 },
    ]);
    await change({ "hamstring-length": "80", "hip-rotation": "40" });
    await change({ [BACK_TO_USUAL.name]: BACK_TO_USUAL.value });

    const { limits, changes, mayChange } = await viewTestLimits(maya);
    expect([limits, mayChange]).toEqual([USUAL_LIMITS, false]);
    const moves = changes.filter(({ test }) => test === "hamstring-length");
    expect(moves.map(({ before, below }) => [before, below])).toEqual([
      [80, null],
      [50, 80],
      [null, 50],
    ]);
    expect(changes).toHaveLength(5);
    expect(changes.every(({ by }) => by === owner.name)).toBe(true);
    expect((await viewTestLimits(stranger)).changes).toEqual([]);
    expect(await stored(clinicId, "SELECT * FROM visit_note WHERE state = 'signed'")).toContainEqual(note);
    await expect(stored(clinicId, "UPDATE test_limit_change SET below = 1")).rejects.toThrow(/append-only/);
  });

  it("lose no number of another owner to a form that had not seen it, and take the next save", async () => {
    const clinic = await buildClinic();
    const [ana, ben] = [await buildStaff(clinic, ["owner"]), await buildStaff(clinic, ["owner"])];
    const post = (by: StaffActor, seen: string, fields: Readonly<Record<string, string>>) =>
      changeTestLimits(by, changeTestLimitsInput.parse({ ...fields, seen }));
    const limits = async () => {
      const { limits: now } = await viewTestLimits(ana);
      return [now["hamstring-length"], now["bridge-reps"]];
    };
    const usual = USUAL_LIMITS["bridge-reps"];
    // Both open the page before anything was changed, and save at once: one is kept, the other is told.
    const both = await Promise.allSettled([
      post(ana, "", { "hamstring-length": "60" }),
      post(ben, "", { "hamstring-length": "80" }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const [first] = (await viewTestLimits(ana)).changes;
    expect(await limits()).toEqual([first?.below, usual]);
    // The same number twice takes nothing from anybody.
    await post(ben, "", { "hamstring-length": String(first?.below) });
    await expect(post(ben, "", { "hamstring-length": "75", "bridge-reps": "12" })).rejects.toMatchObject({
      code: "invalid",
      fields: { "hamstring-length": expect.stringContaining(`${first?.by} made it`) as string },
    });
    expect(await limits()).toEqual([first?.below, usual]);
    await post(ben, first?.id ?? "", { "hamstring-length": "75", "bridge-reps": "12" });
    expect(await limits()).toEqual([75, 12]);
    await changeTestLimits(ana, changeTestLimitsInput.parse({ [BACK_TO_USUAL.name]: BACK_TO_USUAL.value }));
    expect(await limits()).toEqual([USUAL_LIMITS["hamstring-length"], usual]);
  });

  it("take no limit outside its bounds", () => {
    const refused = (fields: object) => {
      const read = changeTestLimitsInput.safeParse(fields);
      return read.success ? null : read.error.issues.map(({ path, message }) => [path.join("."), message]);
    };
    expect(refused({ "hip-flexor-length": "-15", "bridge-reps": "30" })).toBeNull();
    expect(refused({ "hip-flexor-length": "-16", "bridge-reps": "31", "side-plank": "x" })).toEqual([
      ["hip-flexor-length", "Use -15 or more."],
      ["side-plank", "Use a number."],
      ["bridge-reps", "Use 30 or less."],
    ]);
    expect(refused({ "ankle-knee-to-wall": "8.5" })).toEqual([["ankle-knee-to-wall", "Use a whole number."]]);
    expect(refused({ squat: "2" })).not.toBeNull();
  });

  it("are another clinic's to nobody", async () => {
    await expect(viewMovement(stranger, { patientId })).rejects.toMatchObject({ code: "not-found" });
    expect((await viewMovement(maya, { patientId })).banner.id).toBe(patientId);
  });
});
