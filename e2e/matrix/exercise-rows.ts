import { randomUUID } from "node:crypto";
import type { Row } from "@/prisma/seed/rows";
import type { Subject } from "./subject";
import { dayAgo, today } from "@/lib/testing/days";

/** A plan of `versionId`, what was done of it, and a clip. An exercise of the clinic's own stands in it as `ownVersionId`. */
export function exerciseRows(
  one: Subject,
  versionId: string,
  ownVersionId: string,
): readonly (readonly [table: string, row: Row])[] {
  const { clinicId: clinic_id, patientId: patient_id, canary } = one;
  const own = { clinic_id, patient_id };
  const day = today();
  return [
    [
      "programme",
      { ...own, id: one.programmeId, title: canary, starts_on: day, pause: [], created_at: new Date() },
    ],
    [
      "programme_version",
      {
        clinic_id,
        id: versionId,
        programme_id: one.programmeId,
        number: 1,
        note_to_patient: canary,
        created_by: one.staffId,
        created_at: new Date(),
      },
    ],
    [
      "stored_file",
      {
        ...{ clinic_id, id: one.clipFileId, owner_kind: "exercise-clip", owner_id: one.patientId, bytes: 1 },
        ...{ content_type: "video/mp4", created_at: new Date() },
      },
    ],
    [
      "exercise_clip",
      {
        ...{ ...own, id: one.clipId, exercise_id: "DW01", file_id: one.clipFileId, consent_version: 1 },
        ...{ sent_at: new Date(), keep_until: new Date(Date.now() + 86_400_000) },
      },
    ],
    [
      "programme_item",
      {
        clinic_id,
        id: one.itemId,
        version_id: versionId,
        position: 0,
        exercise_id: "DW01",
        own_version_id: ownVersionId,
        dose: { sets: 1, work: { kind: "time", seconds: 60 } },
        side: "both",
        note: "",
      },
    ],
    [
      "exercise_session",
      {
        ...own,
        id: one.exerciseSessionId,
        version_id: versionId,
        client_key: randomUUID(),
        day,
        started_at: new Date(),
      },
    ],
    [
      "exercise_session",
      {
        ...own,
        id: one.yesterdaysSessionId,
        version_id: versionId,
        client_key: randomUUID(),
        day: dayAgo(1),
        started_at: new Date(),
      },
    ],
    [
      "self_check",
      {
        ...own,
        ...{ id: one.selfCheckId, client_key: randomUUID(), day },
        ...{ workout: "no", sitting: "hours", balance: "both", stress: "fine" },
      },
    ],
    [
      "pain_stop",
      {
        ...{ clinic_id, session_id: one.yesterdaysSessionId, item_id: one.itemId },
        ...{ pain: 3, quality: "dull", leg_moved: "no" },
      },
    ],
  ];
}
