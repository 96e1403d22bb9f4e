import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Client } from "pg";
import { asClinic, insertRows } from "@/prisma/seed/rows";
import { filesBeside, stackFacts } from "../stack-facts";
import type { Subject } from "./subject";
import { rowsOf } from "./subject-rows";

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
