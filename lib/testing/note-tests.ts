import { afterAll, beforeAll, beforeEach } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import type { NoteDraft, SaveNoteInput } from "@/lib/contracts/note";
import { closeConnections } from "@/lib/data/pool";
import { buildClinic, buildPatient, buildStaff, buildVisit, stored } from "@/lib/testing/factories";
import { saveNote } from "@/lib/use-cases/notes/save-note";
import { startNote } from "@/lib/use-cases/notes/start-note";

/** The day of every visit here. */
export const DAY = "2026-11-22";
/** A note with something in every part of it. */
export const WHOLE: NoteDraft = {
  subjective: "Worse after sitting",
  objective: "",
  assessment: "Mechanical low back pain",
  plan: "Hinge practice, one week",
  posture: [
    { kind: "posture", region: "pelvis", direction: "high", grade: "marked", side: "left" },
    { kind: "posture", region: "head", direction: "forward", grade: "mild", side: null },
  ],
  movement: [
    {
      kind: "movement",
      test: "hamstring-length",
      left: { value: 70, pain: false },
      right: { value: 55, pain: true },
    },
    { kind: "movement", test: "hinge", middle: { value: "2", pain: false }, note: "Bends at the waist" },
    { kind: "movement", test: "squat", note: "Knee too sore" },
  ],
  adjustments: [
    { segment: "T4", technique: "mobilisation", side: "both" },
    { segment: "L5", technique: "manipulation", side: "left" },
  ],
  painMarks: [{ region: "back-low-back-left", feeling: "ache" }],
};

type Here = {
  clinicId: ClinicId;
  maya: StaffActor;
  tom: StaffActor;
  /** Of another clinic. */
  stranger: StaffActor;
  patientId: PatientId;
  noteId: string;
};

/** For a file of tests of visit notes: one clinic, and before each a note that Maya has begun. */
export function noteTests() {
  const here = {} as Here;
  beforeAll(async () => {
    here.clinicId = await buildClinic();
    here.maya = await buildStaff(here.clinicId, ["clinician"], { name: "Dr Maya" });
    here.tom = await buildStaff(here.clinicId, ["clinician"], { name: "Dr Tom" });
    here.stranger = await buildStaff(await buildClinic(), ["clinician"]);
  });
  beforeEach(async () => {
    here.patientId = await buildPatient(here.clinicId);
    const visitId = await buildVisit(here.clinicId, here.patientId, DAY);
    here.noteId = (await startNote(here.maya, { visitId })).noteId;
  });
  afterAll(closeConnections);

  const which = (version: number) => ({ noteId: here.noteId, patientId: here.patientId, version });
  return {
    here,
    which,
    save: (actor: StaffActor, version: number, changes: Partial<SaveNoteInput> = {}) =>
      saveNote(actor, { ...which(version), ...WHOLE, ...changes }),
    asOwner: async (statement: string): Promise<unknown> => stored(here.clinicId, statement, [here.noteId]),
  };
}
