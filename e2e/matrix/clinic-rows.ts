import { secretHash } from "@/lib/secrets";
import type { Row } from "@/prisma/seed/rows";
import type { Subject } from "./subject";

/** What a clinic writes for all its patients; an exercise of its own stands in a plan as `ownVersionId`. */
export function clinicRows(
  one: Subject,
  ownVersionId: string,
): readonly (readonly [table: string, row: Row])[] {
  const { clinicId: clinic_id, canary } = one;
  return [
    [
      "note_snippet",
      {
        ...{ clinic_id: one.clinicId, id: one.snippetId, name: canary, text: canary },
        ...{ changed_by: one.staffId, changed_at: new Date() },
      },
    ],
    [
      "stored_file",
      {
        ...{
          clinic_id,
          id: one.fileId,
          owner_kind: "own-exercise",
          owner_id: one.ownExerciseId,
          bytes: canary.length,
        },
        ...{ content_type: "image/webp", created_by: one.staffId, created_at: new Date() },
      },
    ],
    ["own_exercise", { clinic_id, id: one.ownExerciseId, basis: "DW01", created_at: new Date() }],
    [
      "own_exercise_version",
      {
        ...{ clinic_id, exercise_id: one.ownExerciseId, id: ownVersionId, number: 1, name: "March our way" },
        ...{ steps: ["March"], tags: [], source: canary, licence: canary, photo_id: one.fileId },
        ...{
          dose: { sets: 2, work: { kind: "reps", reps: 8 } },
          created_by: one.staffId,
          created_at: new Date(),
        },
      },
    ],
    [
      "programme_template",
      {
        clinic_id,
        id: one.templateId,
        name: canary,
        version: 1,
        phase: "C",
        items: [],
        saved_by: one.staffId,
        saved_at: new Date(),
      },
    ],
    [
      "safety_change",
      {
        clinic_id,
        id: one.safetyChangeId,
        subject: "RF-C03",
        value: "urgent",
        reason: canary,
        proposed_by: one.staffId,
        proposed_at: new Date(),
      },
    ],
    [
      "push_subscription",
      {
        clinic_id,
        id: one.subscriptionId,
        staff_id: one.staffId,
        endpoint_hash: one.subscriptionId,
        sealed: canary,
        device: canary,
        created_at: new Date(),
      },
    ],
  ];
}

/** A tablet that stands open at the booked visit. */
export function tabletRow(one: Subject): Row {
  return {
    clinic_id: one.clinicId,
    id: one.deviceId,
    name: one.canary,
    token_hash: secretHash("kiosk-device", one.deviceId),
    paired_at: new Date(),
    last_seen_at: new Date(),
    misses: 0,
    draft: {},
    open_visit_id: one.bookedVisitId,
    open_patient_id: one.patientId,
    open_touched_at: new Date(),
    desk_called_at: new Date(),
    desk_reason: "asked",
  };
}
