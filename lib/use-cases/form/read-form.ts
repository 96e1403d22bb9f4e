import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { ExerciseClip, FormNote } from "@/lib/contracts/exercise-form";
import { listClips } from "@/lib/data/programmes/exercise-clips";
import { listFormNotes } from "@/lib/data/exercise-sessions/form-notes";
import { findClinicClock } from "@/lib/data/patients/patients";
import { listItems } from "@/lib/data/programmes/programme-versions";
import { findRunningProgramme } from "@/lib/data/programmes/programmes";
import type { Sql } from "@/lib/data/sql";
import { type ExerciseId, isExerciseId } from "@/lib/domain/exercises/exercise";
import type { Language } from "@/lib/domain/people/language";
import { calendarDay, dayAndTime } from "@/lib/domain/visits/clinic-time";

/** How a patient does their exercises: what was sent, what was said, and what is in the plan now. */
export type ReadForm = {
  readonly planned: readonly ExerciseId[];
  readonly clips: readonly ExerciseClip[];
  readonly notes: readonly FormNote[];
};

/** Reads it inside the caller's transaction, its days in the reader's language. */
export async function readForm(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
  language?: Language,
): Promise<ReadForm> {
  const { timeZone } = await findClinicClock(sql, scope);
  const clips = await listClips(sql, scope, patientId);
  return {
    planned: await plannedExercises(sql, scope, patientId),
    clips: clips.map(({ sentAt, keepUntil, id, exerciseId, fileId, contentType }) => ({
      ...{ id, exerciseId, fileId, contentType },
      sentOn: dayAndTime(sentAt, timeZone, language),
      keptUntil: calendarDay(keepUntil, timeZone, language),
    })),
    notes: await readFormNotes(sql, scope, { patientId, timeZone, language }),
  };
}

type NotesOf = {
  readonly patientId: string;
  readonly timeZone: string;
  readonly language?: Language | undefined;
};

/** What was said of it alone, newest first. */
export async function readFormNotes(
  sql: Sql,
  scope: PatientScope,
  { patientId, timeZone, language }: NotesOf,
): Promise<readonly FormNote[]> {
  const notes = await listFormNotes(sql, scope, patientId);
  return notes.map(({ at, clipSentAt, ...note }) => ({
    ...note,
    clipSentOn: clipSentAt && dayAndTime(clipSentAt, timeZone, language),
    day: calendarDay(at, timeZone, language),
  }));
}

/** The exercises of the running plan, each once. */
export async function plannedExercises(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<readonly ExerciseId[]> {
  const running = await findRunningProgramme(sql, scope, patientId);
  const items = running ? await listItems(sql, scope, running.versionId) : [];
  return [...new Set(items.map(({ exerciseId }) => exerciseId).filter(isExerciseId))];
}
