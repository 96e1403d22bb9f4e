import type { PatientActor, StaffActor } from "@/lib/access/actor";
import { assignProgrammeInput } from "@/lib/contracts/programme";
import { buildPatient, signedIn } from "@/lib/testing/factories";
import { assignProgramme } from "@/lib/use-cases/programmes/assign-programme";

/** An item of a plan as the builder sends it. */
export const planItem = (exerciseId: string, dose: object, side = "both") => ({
  ...{ exerciseId, dose, side, note: "" },
});
export const WARM_UPS = [planItem("DW01", { sets: 1, seconds: 60 }), planItem("DW08", { sets: 1, reps: 8 })];

/** Two warm-ups, a strength exercise, and a stretch of each side. */
export const PROGRAMME_ITEMS = [
  planItem("DW01", { sets: 1, seconds: 60 }),
  planItem("DW07", { sets: 1, reps: 8 }),
  planItem("HS01", { sets: 2, reps: 8 }),
  planItem("HM01", { sets: 2, seconds: 30 }, "each"),
];

/** What a clinician assigns: these items in the chronic phase, with no rule passed. */
export function programmeOf(patientId: string, items: readonly ReturnType<typeof planItem>[]) {
  const content = { title: "Back", noteToPatient: "", templateId: null, startsOn: "2026-01-01" };
  return assignProgrammeInput.parse({ ...content, phase: "C", overrides: [], items, patientId });
}

/** A patient with a running programme of these items. */
export async function programmedPatient(
  clinician: StaffActor,
  items = PROGRAMME_ITEMS,
): Promise<PatientActor> {
  const patientId = await buildPatient(clinician.clinicId);
  await assignProgramme(clinician, programmeOf(patientId, items));
  return signedIn(clinician.clinicId, patientId);
}
