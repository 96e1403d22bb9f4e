import type { Subject } from "./subject";
import { linkToken, patientLinkToken } from "./link-rows";

/**
 * What each [param] stands for, by the folder before it, since one name means different rows in different places.
 * `row`: a field of the subject, so the matrix asks for one's own, others' and absent ones. `word`: not a row's id.
 */
type Meaning = { readonly row: (one: Subject) => string } | { readonly word: string };

const MEANINGS: Readonly<Record<string, Meaning>> = {
  "baselines/[baselineId]": { row: (one) => one.baselineId },
  "outcome-scores/[scoreId]": { row: (one) => one.scoreId },
  "alerts/[alertId]": { row: (one) => one.alertId },
  "check-in/[checkInId]": { row: (one) => one.checkInId },
  "check-ins/[checkInId]": { row: (one) => one.checkInId },
  "[checkInId]/[step]": { word: "saddle" },
  "measures/[formId]": { row: (one) => one.measureFormId },
  "measure-forms/[formId]": { row: (one) => one.measureFormId },
  "[formId]/[page]": { word: "groc-change" },
  "pages/[page]": { word: "groc-change" },
  "measures/[page]": { word: "groc-change" },
  "exercise-sessions/[sessionId]": { row: (one) => one.exerciseSessionId },
  "session/[sessionId]": { row: (one) => one.exerciseSessionId },
  "sessions/[sessionId]": { row: (one) => one.patientSessionId },
  "items/[itemId]": { row: (one) => one.itemId },
  "pain-stops/[itemId]": { row: (one) => one.itemId },
  "hurts/[itemId]": { row: (one) => one.itemId },
  "morning/[sessionId]": { row: (one) => one.exerciseSessionId },
  "[sessionId]/[itemId]": { row: (one) => one.itemId },
  "intakes/[intakeId]": { row: (one) => one.intakeId },
  "kiosks/[deviceId]": { row: (one) => one.deviceId },
  "clips/[clipId]": { row: (one) => one.clipId },
  "form/[exerciseId]": { word: "DW01" },
  "posture/[photoId]": { row: (one) => one.photoId },
  "posture-photos/[photoId]": { row: (one) => one.photoId },
  "notes/[noteId]": { row: (one) => one.noteId },
  "letters/[letterId]": { row: (one) => one.letterId },
  "files/[fileId]": { row: (one) => one.fileId },
  "own-exercises/[exerciseId]": { row: (one) => one.ownExerciseId },
  "exercises/[exerciseId]": { row: (one) => one.ownExerciseId },
  "patients/[patientId]": { row: (one) => one.patientId },
  "programme-templates/[templateId]": { row: (one) => one.templateId },
  "programmes/[programmeId]": { row: (one) => one.programmeId },
  "push-subscriptions/[subscriptionId]": { row: (one) => one.subscriptionId },
  "messages/[threadId]": { row: (one) => one.threadId },
  "own-messages/[threadId]": { row: (one) => one.threadId },
  "threads/[threadId]": { row: (one) => one.threadId },
  "unfiled/[answerId]": { row: (one) => one.unfiledAnswerId },
  "unfiled-answers/[answerId]": { row: (one) => one.unfiledAnswerId },
  "exports/[exportId]": { row: (one) => one.exportId },
  "imports/[importId]": { row: (one) => one.importId },
  "import/[importId]": { row: (one) => one.importId },
  "tight/[selfCheckId]": { row: (one) => one.selfCheckId },
  "staff/[staffId]": { row: (one) => one.staffId },
  "own-visits/[visitId]": { row: (one) => one.bookedVisitId },
  "visits/[visitId]": { row: (one) => one.visitId },
  "calendar/[token]": { row: (one) => patientLinkToken(one.calendarLinkId) },
  "reminders/[token]": { row: (one) => patientLinkToken(one.remindersLinkId) },
  "plan/[token]": { row: (one) => linkToken(one.linkId) },
  "snippets/[snippetId]": { row: (one) => one.snippetId },
  "closed-days/[day]": { word: "2030-12-25" },
  "changes/[changeId]": { row: (one) => one.safetyChangeId },
  "rules/[ruleId]": { word: "RF-C03" },
  "thresholds/[thresholdKey]": { word: "boneRiskAge" },
  "details/[detail]": { word: "mobile" },
  "intake/[step]": { word: "reason" },
  "amend/[step]": { word: "pain-now" },
  "amendments/[step]": { word: "pain-now" },
  "own-intake/[step]": { word: "reason" },
  "join/[link]": { word: "0".repeat(64) },
  "new-password/[token]": { word: "0".repeat(64) },
};

/** Addresses whose param names another row of the subject than its folder says. */
const EXCEPTIONS: Readonly<Record<string, (one: Subject) => string>> = {
  "/api/check-ins/[checkInId]/answers": (one) => `/api/check-ins/${one.openCheckInId}/answers`,
  "/patient/check-in/[checkInId]/[step]": (one) => `/patient/check-in/${one.openCheckInId}/saddle`,
  "/api/measure-forms/[formId]/amend": (one) => `/api/measure-forms/${one.handedInFormId}/amend`,
  "/api/exercise-sessions/[sessionId]/morning": (one) =>
    `/api/exercise-sessions/${one.yesterdaysSessionId}/morning`,
  "/api/exercise-sessions/[sessionId]/pain-stops/[itemId]/after-walk": (one) =>
    `/api/exercise-sessions/${one.yesterdaysSessionId}/pain-stops/${one.itemId}/after-walk`,
  "/api/notes/[noteId]/addenda": (one) => `/api/notes/${one.signedNoteId}/addenda`,
  "/api/visits/[visitId]/slot": (one) => `/api/visits/${one.bookedVisitId}/slot`,
  "/api/visits/[visitId]/status": (one) => `/api/visits/${one.bookedVisitId}/status`,
  "/api/visits/[visitId]/kiosk-code": (one) => `/api/visits/${one.bookedVisitId}/kiosk-code`,
  "/api/visits/[visitId]/note": (one) => `/api/visits/${one.bookedVisitId}/note`,
};

function meaningOf(path: string, index: number): Meaning {
  const [before = "", param = ""] = path.split("/").slice(index - 1, index + 1);
  const meaning = MEANINGS[`${before}/${param}`];
  if (meaning) return meaning;
  throw new Error(
    `${path}: the matrix does not know what ${param} after "${before}" stands for. ` +
      `Add "${before}/${param}" to MEANINGS in e2e/matrix/addresses.ts: { row: (one) => one.<field of Subject> }, ` +
      `with a new row in e2e/matrix/subject.ts if there is none, or { word: "<a valid value>" } if it names no row.`,
  );
}

const isParam = (part: string) => part.startsWith("[");

/** The address with every param filled from this subject. Throws for a param nobody has explained. */
export function addressOf(path: string, one: Subject): string {
  const exception = EXCEPTIONS[path];
  if (exception) return exception(one);
  return path
    .split("/")
    .map((part, index) => {
      if (!isParam(part)) return part;
      const meaning = meaningOf(path, index);
      return "row" in meaning ? meaning.row(one) : meaning.word;
    })
    .join("/");
}

/** Whether the address names a row of somebody. */
export function namesARow(path: string): boolean {
  return path.split("/").some((part, index) => isParam(part) && "row" in meaningOf(path, index));
}
