import { randomUUID } from "node:crypto";
import type { ClinicId } from "@/lib/access/ids";
import { templateById } from "@/lib/domain/programmes/templates";
import { plant, stored } from "@/lib/testing/factories";
import { clinicToday } from "./people";

/** A running programme from a template, as a clinician assigned it today. */
export async function prescribe(clinicId: ClinicId, patientId: string, staffId: string): Promise<void> {
  const template = templateById("stiff-hips-loose-back");
  if (!template) throw new Error("the template is gone");
  const [programmeId, versionId] = [randomUUID(), randomUUID()];
  const at = { clinic_id: clinicId, created_at: new Date() };
  const starts_on = await clinicToday(clinicId);
  await plant(clinicId, "programme", [
    { id: programmeId, ...at, patient_id: patientId, title: "Stiff hips, loose back", starts_on, pause: [] },
  ]);
  await plant(clinicId, "programme_version", [
    {
      id: versionId,
      ...at,
      programme_id: programmeId,
      number: 1,
      template_id: template.id,
      note_to_patient: "",
      created_by: staffId,
    },
  ]);
  await plant(
    clinicId,
    "programme_item",
    template.items.map(({ exerciseId, dose, side }, position) => ({
      id: randomUUID(),
      clinic_id: clinicId,
      version_id: versionId,
      position,
      exercise_id: exerciseId,
      dose,
      side,
      note: "",
    })),
  );
  await stored(clinicId, "UPDATE programme SET current_version_id = $1 WHERE id = $2 RETURNING id", [
    versionId,
    programmeId,
  ]);
}
