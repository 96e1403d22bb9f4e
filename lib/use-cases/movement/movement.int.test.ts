import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import type { NoteDraft } from "@/lib/contracts/note";
import { closeConnections } from "@/lib/data/pool";
import { suggestItems } from "@/lib/domain/programmes/suggest-items";
import { buildClinic, buildPatient, buildStaff, buildVisit } from "@/lib/testing/factories";
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

  it("are another clinic's to nobody", async () => {
    await expect(viewMovement(stranger, { patientId })).rejects.toMatchObject({ code: "not-found" });
    expect((await viewMovement(maya, { patientId })).banner.id).toBe(patientId);
  });
});
