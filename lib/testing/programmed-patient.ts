import type { PatientActor, StaffActor } from "@/lib/access/actor";
import { assignProgrammeInput } from "@/lib/contracts/programme";
import { buildPatient, signedIn } from "@/lib/testing/factories";
import { assignProgramme } from "@/lib/use-cases/programmes/assign-programme";

/** Two warm-ups, a strength exercise, and a stretch of each side. */
export const PROGRAMME_ITEMS = [
  { exerciseId: "DW01", dose: { sets: 1, seconds: 60 }, side: "both", note: "" },
  { exerciseId: "DW07", dose: { sets: 1, reps: 8 }, side: "both", note: "" },
  { exerciseId: "HS01", dose: { sets: 2, reps: 8 }, side: "both", note: "" },
  { exerciseId: "HM01", dose: { sets: 2, seconds: 30 }, side: "each", note: "" },
];

/** What a clinician assigns: these items in the chronic phase, with no rule passed. */
export function programmeOf(patientId: string, items: readonly (typeof PROGRAMME_ITEMS)[number][]) {
  const content = { title: "Back", noteToPatient: "", templateId: null, startsOn: "2026-01-01" };
  return assignProgrammeInput.parse({ ...content, phase: "C", overrides: [], items, patientId });
}

/** A patient with a running programme of these items. */
export async function programmedPatient(clinician: StaffActor): Promise<PatientActor> {
  const patientId = await buildPatient(clinician.clinicId);
  await assignProgramme(clinician, programmeOf(patientId, PROGRAMME_ITEMS));
  return signedIn(clinician.clinicId, patientId);
}
