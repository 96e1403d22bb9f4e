import { randomUUID } from "node:crypto";

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
