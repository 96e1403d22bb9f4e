import { pageOf, type View } from "@/lib/client/kept-check-in/view";
import { type FormAnswers, SKIPPED } from "@/lib/domain/check-in/answers";
import { type FormName, nextQuestion, type Respondent } from "@/lib/domain/check-in/form";
import type { Question } from "@/lib/domain/check-in/questions";
import { readStepAnswer } from "@/lib/domain/check-in/step-answers";
import type { CheckInDraft } from "@/lib/domain/outbox/check-in-draft";

/** All that was answered so far, as values and as what was chosen. */
type Answered = { readonly answers: FormAnswers; readonly given: CheckInDraft["given"] };
type From = Answered & {
  readonly form: FormName;
  readonly who: Respondent;
  /** The choices that call for an instruction. */
  readonly instructing: readonly string[];
};

/** What an answer leads to: an instruction at once, the next page, or the end. Null where nothing was chosen. */
export function answerPage(
  { form, who, instructing, answers, given }: From,
  asked: Question,
  { chosen, skipped }: { readonly chosen: readonly string[]; readonly skipped: boolean },
): (Answered & { readonly view: View }) | null {
  const choice = skipped ? [SKIPPED] : [...chosen];
  const read = readStepAnswer(asked, choice);
  if (read === null) return null;
  const now = {
    answers: { ...answers, [asked.key]: read } as FormAnswers,
    given: [...given, { step: asked.id, choice }],
  };
  const choices = chosen.map((one) => `${asked.id}=${one}`).filter((one) => instructing.includes(one));
  if (choices.length > 0) return { ...now, view: { at: "instruction", choices } };
  const next = nextQuestion(form, now.answers, who);
  const view: View = next ? pageOf(next, form, now.answers, who) : { at: "done", opensExercises: false };
  return { ...now, view };
}
