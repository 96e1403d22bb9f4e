import type { FormAnswers } from "@/lib/domain/check-in/answers";
import { type FormName, formQuestions, type Respondent } from "@/lib/domain/check-in/form";
import type { Question } from "@/lib/domain/check-in/questions";
import { maySkip } from "@/lib/domain/check-in/step-answers";

/** What of the kept check-in is on the screen. */
export type View =
  | { readonly at: "start" }
  | {
      readonly at: "question";
      readonly id: string;
      readonly mayBeLeft: boolean;
      readonly current: number;
      readonly total: number;
    }
  | ({ readonly at: "instruction"; readonly choices: readonly string[] } & Kept)
  | ({ readonly at: "done"; readonly opensExercises: boolean } & Kept);

/** The item of the outbox that holds what was answered, once it does. */
type Kept = { readonly item?: string | undefined };

/** The page of a question; what is answered by then decides how many there are. */
export function pageOf(question: Question, form: FormName, answers: FormAnswers, who: Respondent): View {
  const pages = formQuestions(form, answers, who);
  const current = pages.findIndex(({ id }) => id === question.id) + 1;
  const mayBeLeft = question.kind === "pain" || maySkip(question);
  return { at: "question", id: question.id, mayBeLeft, current, total: pages.length };
}
