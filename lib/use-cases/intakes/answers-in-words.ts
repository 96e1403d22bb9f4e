import "server-only";
import type { IntakeReview } from "@/lib/contracts/intake";
import type { FormAnswer } from "@/lib/domain/check-in/answers";
import { answerKeys } from "@/lib/domain/check-in/given-answers";
import { type Question, questionKey, QUESTIONS } from "@/lib/domain/check-in/questions";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { urgentWordsIn } from "@/lib/domain/messages/urgent-words";
import { QUESTION_RULES } from "@/lib/domain/triage/question-rules";
import { clinicLine, triageWords } from "@/lib/i18n/clinic-lines";
import { optionWords, stepLabel, stepTitle } from "@/lib/i18n/intake-words";

type QuestionAndAnswer = { question: string; answer: string };

const RED_FLAG_STEPS: readonly Question[] = QUESTIONS.filter((step) => step.kind !== "pain");

function answerOf(step: Question, answers: IntakeAnswers): FormAnswer | undefined {
  return (answers as Readonly<Record<string, FormAnswer | undefined>>)[step.id];
}

/** A red-flag question as it was asked. */
const questionOf = (step: Question): string =>
  stepTitle(step.id) ?? triageWords(questionKey(step)) ?? stepLabel(step.id);

/** The question of a step, whichever kind it is, as it was asked. */
export function questionAsked(stepId: string): string {
  const step = RED_FLAG_STEPS.find(({ id }) => id === stepId);
  return step ? questionOf(step) : (stepTitle(stepId) ?? stepLabel(stepId));
}

/** A red-flag page as asked and answered; null where it was not. */
function asked(step: Question, answers: IntakeAnswers): QuestionAndAnswer | null {
  const answer = answerOf(step, answers);
  if (answer === undefined) return null;
  return {
    question: questionOf(step),
    answer: answerKeys(step, answer)
      .map((words) => triageWords(words) ?? words)
      .join("; "),
  };
}

const present = <T>(item: T | null): item is T => item !== null;

/** Every red-flag question that was answered, in the order asked. */
export function redFlagAnswers(answers: IntakeAnswers): QuestionAndAnswer[] {
  return RED_FLAG_STEPS.map((step) => asked(step, answers)).filter(present);
}

/** Each fired rule as its clinic line, with the questions it stands on. */
export function flagsInWords(ruleIds: readonly string[], answers: IntakeAnswers): IntakeReview["flags"] {
  return ruleIds.map((ruleId) => {
    const keys: readonly string[] = QUESTION_RULES.find(({ id }) => id === ruleId)?.asks ?? [];
    const steps = RED_FLAG_STEPS.filter(({ key }) => keys.includes(key));
    return { line: clinicLine(ruleId), asked: steps.map((step) => asked(step, answers)).filter(present) };
  });
}

function choiceWords(step: string, answer: { choice: string; text?: string } | undefined): string | null {
  if (!answer) return null;
  const text = answer.text === undefined || answer.text === "" ? "" : `: “${answer.text}”`;
  return `${optionWords(step, answer.choice)}${text}`;
}

const outOfTen = (pain: number | undefined) => (pain === undefined ? null : `${pain} of 10`);

/** Reason, pain and course as the patient answered them. */
export function storyInWords(answers: IntakeAnswers): IntakeReview["answers"] {
  const howLong = answers["how-long"];
  const lines = [
    { id: "pain-now", words: outOfTen(answers["pain-now"]) },
    { id: "pain-usual", words: outOfTen(answers["pain-usual"]) },
    { id: "reason", words: choiceWords("reason", answers.reason) },
    { id: "how-long", words: howLong === undefined ? null : optionWords("how-long", howLong) },
    { id: "how-it-began", words: choiceWords("how-it-began", answers["how-it-began"]) },
    { id: "sex", words: answers.sex === undefined ? null : optionWords("sex", answers.sex) },
  ];
  const texts: Readonly<Record<string, string | undefined>> = {
    reason: answers.reason?.text,
    "how-it-began": answers["how-it-began"]?.text,
  };
  return lines.flatMap(({ id, words }) =>
    words === null ? [] : [{ id, label: stepLabel(id), words, urgentWords: urgentWordsIn(texts[id] ?? "") }],
  );
}
