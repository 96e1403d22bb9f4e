import "server-only";
import type { AlertEvidenceInWords } from "@/lib/contracts/alert";
import type { AlertEventRow } from "@/lib/data/alerts/alert-events";
import type { EvidenceRow } from "@/lib/data/alerts/alert-evidence";
import type { FormAnswers } from "@/lib/domain/check-in/answers";
import { type GivenAnswer, givenAnswers } from "@/lib/domain/check-in/given-answers";
import { QUESTIONS } from "@/lib/domain/check-in/questions";
import { intakeFormAnswers } from "@/lib/domain/intake/profile";
import { type HistoryFlag, rulesHistory } from "@/lib/domain/patients/history-flags";
import { urgentWordsIn } from "@/lib/domain/messages/urgent-words";
import { asLanguage, FIRST_LANGUAGE } from "@/lib/domain/people/language";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/triage/thresholds";
import { isLate } from "@/lib/domain/outbox/phone-time";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";
import { triageWords } from "@/lib/i18n/clinic-lines";
import { measureName, scoreOfInWords } from "@/lib/domain/outcomes/measure-words";

type Asked = {
  readonly events: readonly AlertEventRow[];
  readonly history: readonly HistoryFlag[];
  readonly timeZone: string;
};

function sourceOf({ checkInId, intakeId, sessionId, scoreId }: EvidenceRow): AlertEvidenceInWords["source"] {
  if (checkInId !== null) return "check-in";
  if (intakeId !== null) return "intake";
  if (sessionId !== null) return "session";
  return scoreId === null ? "trend" : "score";
}

const wordsOf = ({ answerKeys }: GivenAnswer) => answerKeys.map((key) => triageWords(key) ?? key).join("; ");

/** What was answered is shown whoever it was asked of. */
const EVERYTHING = {
  ...{ age: null, baseline: [], screensDue: true, grocDue: true, painWasGone: true },
  ...{ thresholds: DEFAULT_THRESHOLDS, crisisPathStaffed: true },
};

/** Every version of the answers but the one that stands: changed after the alert, or replaced on the tablet. */
function otherVersions(row: EvidenceRow, events: readonly AlertEventRow[]): FormAnswers[] {
  const { intake } = row;
  if (intake !== null) {
    return (row.replaced ?? []).map(({ step, was }) => intakeFormAnswers({ ...intake, [step]: was }));
  }
  const known: readonly string[] = QUESTIONS.map(({ key }) => key);
  return events
    .filter(({ kind, detail }) => kind === "answer-changed" && detail["checkInId"] === row.checkInId)
    .flatMap(({ detail }) => [detail["from"], detail["to"]].map((answer) => ({ key: detail["key"], answer })))
    .filter(({ key }) => typeof key === "string" && known.includes(key))
    .map(({ key, answer }) => ({ ...row.checkIn, [key as keyof FormAnswers]: answer }));
}

function answersOf(row: EvidenceRow): FormAnswers {
  if (row.intake !== null) return intakeFormAnswers(row.intake);
  return { ...row.checkIn, ...(row.pain === null ? {} : { painNow: row.pain }) };
}

/** The entered score as a line beside the one before it. */
function scoreLines({ measure, score, scoreBefore }: EvidenceRow): AlertEvidenceInWords["answers"] {
  if (measure === null || score === null) return [];
  const before = scoreBefore === null ? null : scoreOfInWords(measure, scoreBefore);
  return [
    {
      question: measureName(measure),
      answer: scoreOfInWords(measure, score),
      also: [],
      before,
      notable: true,
    },
  ];
}

/** One source of an alert: its answers as given, beside those of the check-in before. */
export function evidenceInWords(
  row: EvidenceRow,
  { events, history, timeZone }: Asked,
): AlertEvidenceInWords {
  const who = { ...EVERYTHING, history: rulesHistory(history) };
  const inOrder = (answers: FormAnswers) => givenAnswers("full", answers, who);
  if (row.scoreId !== null) {
    return {
      ...{ id: row.id, source: "score", at: dayAndTime(row.at, timeZone), tier: row.tier },
      ...{
        answeredAt: null,
        language: FIRST_LANGUAGE,
        ...{ fromEndedPhone: false, byOther: false },
        ruleIds: [...row.firedRules],
        pain: null,
        painBefore: null,
        note: null,
        urgentWords: [],
        beforeAt: null,
      },
      answers: scoreLines(row),
    };
  }
  const given = answersOf(row);
  const before = inOrder(row.before ?? {});
  const others = otherVersions(row, events).map(inOrder);
  return {
    ...{ id: row.id, source: sourceOf(row), at: dayAndTime(row.at, timeZone), tier: row.tier },
    answeredAt:
      row.answeredAt && isLate(row.answeredAt, row.at) ? dayAndTime(row.answeredAt, timeZone) : null,
    language: asLanguage(row.language) ?? FIRST_LANGUAGE,
    ...{ fromEndedPhone: row.fromEndedPhone, byOther: row.byOther },
    ...{ ruleIds: [...row.firedRules], pain: given.painNow ?? null, painBefore: row.painBefore },
    ...{ note: row.note, urgentWords: urgentWordsIn(row.note ?? "") },
    ...{ beforeAt: row.beforeAt && dayAndTime(row.beforeAt, timeZone) },
    answers: inOrder(given)
      .filter(({ key }) => key !== "painNow")
      .map((answer) => {
        const same = ({ key }: GivenAnswer) => key === answer.key;
        const earlier = before.find(same);
        const versions = others.flatMap((answers) => answers.filter(same));
        const also = [...new Set(versions.map(wordsOf))].filter((words) => words !== wordsOf(answer));
        return {
          question: triageWords(answer.questionKey) ?? answer.questionKey,
          ...{ answer: wordsOf(answer), also, before: earlier ? wordsOf(earlier) : null },
          notable: answer.notable || versions.some(({ notable }) => notable),
        };
      }),
  };
}
