import type { FormAnswers } from "@/lib/domain/check-in/answers";
import type { FormName } from "@/lib/domain/check-in/form";
import { type Question, QUESTIONS } from "@/lib/domain/check-in/questions";
import { readStepAnswer } from "@/lib/domain/check-in/step-answers";

/** How far a check-in is that a phone asks by itself. */
export type CheckInDraft = {
  /** The key under which the phone began it. */
  readonly checkIn: string;
  /** The phone's day: what was answered on another one is not how it is today. */
  readonly day: string;
  readonly form: FormName;
  readonly byOther?: true;
  readonly given: readonly { readonly step: string; readonly choice: string[] }[];
};

/** Its answers, to go on from; null where it is of another day, or a release since asks otherwise. */
export function answersOfDraft({ day, given }: CheckInDraft, today: string): FormAnswers | null {
  if (day !== today) return null;
  const answers = given.map(({ step, choice }) => {
    const question = QUESTIONS.find(({ id }: Question) => id === step);
    return [question?.key, question && readStepAnswer(question, choice)] as const;
  });
  if (answers.some(([key, answer]) => key === undefined || answer === null)) return null;
  return Object.fromEntries(answers) as FormAnswers;
}
