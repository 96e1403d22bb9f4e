import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Client } from "pg";
import { asClinic, insertRows } from "@/prisma/seed/rows";
import { filesBeside, stackFacts } from "../stack-facts";
import { rowsOf } from "./subject-rows";

/** One patient with one row of everything an address or a body can name. `canary` stands in the texts of all of them. */
export type Subject = {
  readonly clinicId: string;
  readonly canary: string;
  readonly staffId: string;
  readonly patientId: string;
  /** Somebody else of that clinic, who looks alike. */
  readonly lookAlikeId: string;
  readonly visitId: string;
  readonly bookedVisitId: string;
  readonly noteId: string;
  readonly signedNoteId: string;
  readonly letterId: string;
  readonly intakeId: string;
  readonly programmeId: string;
  readonly itemId: string;
  readonly templateId: string;
  readonly ownExerciseId: string;
  readonly fileId: string;
  readonly photoId: string;
  readonly photoFileId: string;
  readonly clipId: string;
  readonly clipFileId: string;
  readonly exerciseSessionId: string;
  readonly yesterdaysSessionId: string;
  readonly selfCheckId: string;
  readonly unfiledAnswerId: string;
  readonly checkInId: string;
  readonly openCheckInId: string;
  readonly measureFormId: string;
  readonly handedInFormId: string;
  readonly baselineId: string;
  readonly snippetId: string;
  readonly scoreId: string;
  readonly evidenceId: string;
  readonly alertId: string;
  readonly deviceId: string;
  readonly patientSessionId: string;
  readonly linkId: string;
  readonly calendarLinkId: string;
  readonly remindersLinkId: string;
  readonly subscriptionId: string;
  readonly safetyChangeId: string;
  readonly threadId: string;
  readonly exportId: string;
  readonly importId: string;
};

/** As long as the real ones, of nothing. */
export function absent(own: Subject): Subject {
  const ids = Object.entries(own).map(([name]) => [name, name === "clinicId" ? own.clinicId : randomUUID()]);
  return Object.fromEntries(ids) as Subject;
}

/** Plants a subject in a clinic, written by this member of its staff. */
export async function plantSubject(owner: Client, clinicId: string, staffId: string): Promise<Subject> {
  const id = () => randomUUID();
  const canary = `canary${randomUUID().replaceAll("-", "").slice(0, 16)}`;
  const subject: Subject = {
    ...{
      clinicId,
      canary,
      staffId,
      patientId: id(),
      lookAlikeId: id(),
      visitId: id(),
      bookedVisitId: id(),
      noteId: id(),
    },
    ...{
      signedNoteId: id(),
      letterId: id(),
      intakeId: id(),
      programmeId: id(),
      itemId: id(),
      templateId: id(),
      ownExerciseId: id(),
      fileId: id(),
      photoId: id(),
      photoFileId: id(),
      clipId: id(),
      clipFileId: id(),
      exerciseSessionId: id(),
      yesterdaysSessionId: id(),
      selfCheckId: id(),
      unfiledAnswerId: id(),
    },
    ...{
      checkInId: id(),
      openCheckInId: id(),
      measureFormId: id(),
      handedInFormId: id(),
      baselineId: id(),
      snippetId: id(),
      scoreId: id(),
      evidenceId: id(),
      alertId: id(),
      deviceId: id(),
      patientSessionId: id(),
      linkId: id(),
      calendarLinkId: id(),
      remindersLinkId: id(),
      subscriptionId: id(),
      safetyChangeId: id(),
      threadId: id(),
      exportId: id(),
      importId: id(),
    },
  };
  await asClinic(owner, clinicId, async () => {
    for (const [table, row] of rowsOf(subject)) await insertRows(owner, table, [row]);
    await owner.query(
      `UPDATE programme SET current_version_id = (SELECT id FROM programme_version WHERE programme_id = $1) WHERE id = $1`,
      [subject.programmeId],
    );
  });
  const place = path.join(filesBeside(stackFacts().mailbox), clinicId);
  mkdirSync(place, { recursive: true });
  for (const file of [subject.fileId, subject.exportId]) writeFileSync(path.join(place, file), canary);
  return subject;
}
