import "server-only";
import { outboxAnswer, type OutboxAnswer } from "@/lib/contracts/outbox";
import type { UnfiledAnswerInWords, UnfiledAnswerLine } from "@/lib/contracts/unfiled-answer";
import type { UnfiledAnswerRow } from "@/lib/data/patients/unfiled-answers";
import { choiceWordsKey } from "@/lib/domain/check-in/given-answers";
import { type Question, questionKey, QUESTIONS } from "@/lib/domain/check-in/questions";
import { plainRows } from "@/lib/domain/outbox/unfiled";
import { dayAndTime, plainDate } from "@/lib/domain/visits/clinic-time";
import { triageWords } from "@/lib/i18n/clinic-lines";

const WHAT: Readonly<Record<OutboxAnswer["kind"], string>> = {
  "check-in": "Check-in",
  "item-log": "Exercise done",
  "pain-stop": "“This hurts”",
  "item-swap": "An easier exercise in its place",
  "session-end": "End of a session",
  morning: "The morning after a session",
  "self-check": "“Tight or sore”",
  history: "History",
  "walk-test": "The walking test",
  lapse: "Why there was a break",
};

export function unfiledLine(row: UnfiledAnswerRow): UnfiledAnswerLine {
  const { id, patientId, name, why, alerted, alertId, alertTier, timeZone } = row;
  const known = outboxAnswer.safeParse(row.answer).data;
  return {
    ...{
      id,
      patientId,
      name,
      why,
      alerted,
      what: known ? WHAT[known.kind] : "Something this release does not know",
    },
    alert: alertId === null || alertTier === null ? null : { id: alertId, tier: alertTier },
    answeredAt: dayAndTime(row.answeredAt, timeZone),
    arrivedAt: dayAndTime(row.arrivedAt, timeZone),
  };
}

/** `newDays`: within how many days "new" is new at this clinic. */
export function unfiledInWords(row: UnfiledAnswerRow, newDays: number): UnfiledAnswerInWords {
  const { settledAt, settledBy, timeZone, phone } = row;
  return {
    ...{
      ...unfiledLine(row),
      phone,
      birthDate: plainDate(new Date(row.birthDate)),
      rows: rowsOf(row.answer, newDays),
    },
    settled:
      settledAt === null || settledBy === null
        ? null
        : { by: settledBy, at: dayAndTime(settledAt, timeZone) },
  };
}

/** A check-in's pages in the words the patient read; of anything else what was sent, name by name. */
function rowsOf(answer: unknown, newDays: number): UnfiledAnswerInWords["rows"] {
  const known = outboxAnswer.safeParse(answer).data;
  if (known?.kind !== "check-in") return plainRows(answer).filter(({ question }) => question !== "Kind");
  return known.given.map(({ step, choice }) => {
    const question = QUESTIONS.find(({ id }) => id === step) as Question | undefined;
    if (!question) return { question: step, answer: choice.join(", ") };
    const words = (value: string) =>
      (triageWords(choiceWordsKey(question.kind, value)) ?? value).replace("{days}", `${newDays}`);
    return { question: triageWords(questionKey(question)) ?? step, answer: choice.map(words).join("; ") };
  });
}
