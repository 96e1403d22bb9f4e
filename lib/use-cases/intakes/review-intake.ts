import "server-only";
import { createHash } from "node:crypto";
import { may } from "@/lib/access/actions";
import type { StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { IntakeReview } from "@/lib/contracts/intake";
import { listIntakeAmendments } from "@/lib/data/intakes/intake-amendments";
import {
  findIntakeReview,
  findPatientHistory,
  type IntakeReviewRow,
} from "@/lib/data/intakes/intake-reviews";
import { findClinicClock, findPatientIdentity } from "@/lib/data/patients/patients";
import { withActorInParts } from "@/lib/data/with-actor";
import { answersNow, isHandedIn } from "@/lib/domain/intake/amending";
import { drawingPaths } from "@/lib/domain/intake/drawing";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { askedHistory, historyFlags, toldCancer, unsureHistory } from "@/lib/domain/intake/progress";
import { historyWords } from "@/lib/domain/patients/history-words";
import { nameKey } from "@/lib/domain/patients/name-key";
import { asLanguage, FIRST_LANGUAGE } from "@/lib/domain/people/language";
import { clockTime, dayAndTime, plainDate } from "@/lib/domain/visits/clinic-time";
import { visitKindWord } from "@/lib/domain/visits/visit-kinds";
import { AppError } from "@/lib/errors";
import { consentWhole, regionWords, stepLabel } from "@/lib/i18n/intake-words";
import { amendmentsInWords } from "@/lib/use-cases/intakes/amendments-in-words";
import { flagsInWords, redFlagAnswers, storyInWords } from "@/lib/use-cases/intakes/answers-in-words";
import { proposedChanges, proposedSex } from "@/lib/use-cases/intakes/proposed-changes";
import { readChartBanner } from "@/lib/use-cases/patients/read-banner";

const SOURCES: Readonly<Record<string, string>> = { kiosk: "Front-desk tablet", phone: "Patient’s phone" };

/** What a patient handed in, flags first, in words. Nothing is marked as read by reading it. */
export function reviewIntake(actor: StaffActor, intakeId: string): Promise<IntakeReview> {
  return withActorInParts(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const intake = await findIntakeReview(db, scope, intakeId);
    const patient = intake && (await findPatientIdentity(db, scope, intake.patientId));
    if (!intake || !patient) throw new AppError("not-found", "intake outside scope");
    db.shows(intake.patientId);
    const { timeZone } = await findClinicClock(db, scope);
    const { answers } = intake;
    const added = await listIntakeAmendments(db, scope, intakeId);
    const onRecord = await findPatientHistory(db, scope, intake.patientId);
    const regions = answers.where?.regions ?? [];
    return {
      id: intake.id,
      version: intake.version,
      banner: await readChartBanner(db, scope, intake.patientId),
      ...whenAndWhere(intake, timeZone),
      language: asLanguage(intake.language) ?? FIRST_LANGUAGE,
      byOther: intake.answeredByOther,
      tier: intake.tier,
      flags: flagsInWords(intake.firedRules, answersNow(answers, added)),
      regions: [...regions],
      places: regions.map(regionWords),
      placesAnswered: answers.where !== undefined,
      answers: storyInWords(answers),
      redFlagAnswers: redFlagAnswers(answers),
      history: historyWords(historyFlags(answers), toldCancer(answers)),
      historyUnsure: unsureHistory(answers).map(stepLabel),
      earlierHistory: earlierHistory(answers, onRecord),
      changes: [...proposedSex(answers, onRecord), ...proposedChanges(intake.detailChanges, patient)],
      consent: consentOf(intake, patient.nameKey, timeZone),
      accepted: acceptedOf(intake, timeZone),
      amendments: amendmentsInWords(answers, added, timeZone),
      ...mayDo(actor, intake),
    };
  });
}

/** What this member of staff may do with it now. */
function mayDo(actor: StaffActor, { state }: IntakeReviewRow): Pick<IntakeReview, "mayAmend" | "mayAccept"> {
  return {
    mayAmend: may(actor, "intake.amend") && isHandedIn(state),
    mayAccept: may(actor, "intake.accept") && state === "completed",
  };
}

function whenAndWhere({ visit, completedAt, source }: IntakeReviewRow, timeZone: string) {
  return {
    visit: {
      day: plainDate(visit.day),
      time: clockTime(visit.startsAt, timeZone),
      kind: visitKindWord(visit.kind),
    },
    handedIn: completedAt && dayAndTime(completedAt, timeZone),
    source: SOURCES[source] ?? source,
  };
}

/** What the patient says of the history they told before; null where they had not. */
function earlierHistory(
  answers: IntakeAnswers,
  known: Awaited<ReturnType<typeof findPatientHistory>>,
): IntakeReview["earlierHistory"] {
  const says = answers["history-same"];
  if (says === undefined) return null;
  const onRecord: readonly string[] = known?.historyFlags ?? [];
  const told: readonly string[] = historyFlags(answers);
  const asked: readonly string[] = askedHistory(answers);
  return {
    says,
    onRecord: historyWords(onRecord, known?.cancer),
    added: historyWords(told.filter((flag) => !onRecord.includes(flag))),
    notToldNow: historyWords(onRecord.filter((flag) => asked.includes(flag) && !told.includes(flag))),
  };
}

/** Who accepted it and when; null while nobody has. */
export function acceptedOf(
  { acceptedAt, accepter }: Pick<IntakeReviewRow, "acceptedAt" | "accepter">,
  timeZone: string,
): IntakeReview["accepted"] {
  return acceptedAt && { by: accepter?.name ?? "", at: dayAndTime(acceptedAt, timeZone) };
}

/** The signature, and whether the text on record is still letter for letter what was signed. */
function consentOf(intake: IntakeReviewRow, ownNameKey: string, timeZone: string): IntakeReview["consent"] {
  const { consentVersion, consentHash, signedName, signedAt } = intake;
  if (consentVersion === null || consentHash === null || signedAt === null) return null;
  const language = asLanguage(intake.consentLanguage) ?? FIRST_LANGUAGE;
  const whole = consentWhole(consentVersion, language);
  const computed = whole === null ? null : createHash("sha256").update(whole, "utf8").digest("hex");
  return {
    version: consentVersion,
    language,
    signedName,
    isOwnName: signedName !== null && nameKey(signedName) === ownNameKey,
    drawing: drawingPaths(intake.answers.consent?.drawing ?? []),
    at: dayAndTime(signedAt, timeZone),
    hash: consentHash,
    verified: computed === consentHash,
  };
}
