import type { FormAnswers } from "@/lib/domain/check-in/answers";
import { type Question, QUESTIONS } from "@/lib/domain/check-in/questions";
import { choicesFor } from "@/lib/domain/check-in/step-answers";

/** Answers as the form values that stand for them, "page=value", as choicesThatInstruct names them. */
export function choicesThatSay(answers: FormAnswers): string[] {
  return QUESTIONS.flatMap(({ id, key, kind }: Question) => {
    const answer = answers[key];
    return answer === undefined ? [] : choicesFor(kind, answer).map((choice) => `${id}=${choice}`);
  });
}
