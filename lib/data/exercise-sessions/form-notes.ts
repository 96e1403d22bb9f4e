import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";

export type FormNoteRow = {
  readonly id: string;
  readonly exerciseId: string;
  readonly clipId: string | null;
  /** When that clip was sent; it may be deleted since. */
  readonly clipSentAt: Date | null;
  readonly atSecond: number | null;
  readonly text: string;
  readonly author: string;
  readonly at: Date;
};

/** What was said of how a patient does their exercises, newest first. */
export function listFormNotes(sql: Sql, scope: PatientScope, patientId: string): Promise<FormNoteRow[]> {
  return sql.query<FormNoteRow>(
    `SELECT n.id, n.exercise_id AS "exerciseId", n.clip_id AS "clipId", c.sent_at AS "clipSentAt",
       n.at_second AS "atSecond", n.text, s.name AS author, n.at
     FROM form_note n JOIN staff s ON s.clinic_id = n.clinic_id AND s.id = n.author_id
     LEFT JOIN exercise_clip c ON c.clinic_id = n.clinic_id AND c.id = n.clip_id
     WHERE n.clinic_id = $1::uuid AND n.patient_id = $2::uuid AND ($3::uuid[] IS NULL OR n.patient_id = ANY ($3::uuid[]))
     ORDER BY n.at DESC, n.id DESC`,
    [scope.clinicId, patientId, scope.patientIds],
  );
}

type NewNote = Omit<FormNoteRow, "id" | "author" | "at" | "clipSentAt"> & {
  readonly clinicId: string;
  readonly patientId: string;
  readonly authorId: string;
};

export async function createFormNote(sql: Sql, note: NewNote): Promise<void> {
  const { clinicId, patientId, exerciseId, clipId, atSecond, text, authorId } = note;
  await sql.query(
    `INSERT INTO form_note (clinic_id, patient_id, exercise_id, clip_id, at_second, text, author_id)
     VALUES ($1::uuid, $2::uuid, $3, $4::uuid, $5::int, $6, $7::uuid) RETURNING id`,
    [clinicId, patientId, exerciseId, clipId, atSecond, text, authorId],
  );
}
