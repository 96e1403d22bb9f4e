import { randomUUID } from "node:crypto";
import type { ClinicId } from "@/lib/access/ids";
import { templateById } from "@/lib/domain/programmes/templates";
import { plant, plantCheckIn, stored } from "@/lib/testing/factories";
import { clinicToday, hire, openClinic, register, signedInPhone, somebody } from "./people";

/** A running programme from a template, as a clinician assigned it today. `own`: the clinic's own versions, by exercise. */
export async function prescribe(
  clinicId: ClinicId,
  patientId: string,
  staffId: string,
  templateId = "stiff-hips-loose-back",
  own: Readonly<Record<string, string>> = {},
): Promise<void> {
  const template = templateById(templateId);
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
      own_version_id: own[exerciseId] ?? null,
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

/** A patient with a plan whose check-in of today is done; their phone's session, and the plan's items by exercise. */
export async function readyToExercise() {
  const clinicId = await openClinic();
  const patientId = await register(clinicId, somebody("Ines"));
  const { staffId } = await hire(clinicId, "Dr Noor Haddad", ["clinician"]);
  await prescribe(clinicId, patientId, staffId);
  await plantCheckIn(clinicId, patientId, new Date());
  const itemOf = async (exerciseId: string) => {
    const [row] = await stored<{ id: string }>(
      clinicId,
      `SELECT i.id FROM programme_item i JOIN programme p ON p.clinic_id = i.clinic_id AND p.current_version_id = i.version_id
       WHERE p.patient_id = $1 AND i.exercise_id = $2`,
      [patientId, exerciseId],
    );
    return row?.id ?? "";
  };
  return { session: await signedInPhone(clinicId, patientId), itemOf };
}
