import { type FormAnswers, SPA_SIGNS } from "@/lib/domain/check-in/answers";
import { type FormName, linesOf, nextQuestion, type Respondent } from "@/lib/domain/check-in/form";
import type { Question } from "@/lib/domain/check-in/questions";
import type { Answers } from "@/lib/domain/triage/answers";

/** What is so, by the rules' keys, whether or not anybody asks; and the pain score. */
export type Truth = Readonly<{ answers: Answers; pain: number; nights: number }>;

/** What stands for nothing to report on each kind of page. */
const NOTHING: Readonly<Partial<Record<Question["kind"], unknown>>> = {
  change: "NO",
  sharp: "none",
  often: 0,
  overall: 0,
  reach: "unsure",
};

/** The answer of somebody who tells the truth to one question. */
function answerTo({ key, kind }: Question, truth: Truth, answers: FormAnswers, who: Respondent): unknown {
  const told = truthUnder(truth);
  if (kind === "group")
    return linesOf(key, answers, who).some((line) => isTold(told[line.key])) ? "some" : "none";
  if (kind === "signs") return SPA_SIGNS.slice(0, truth.answers.spaCount ?? 0);
  if (kind === "nights") return truth.nights;
  return kind === "pain" ? truth.pain : (told[key] ?? NOTHING[kind] ?? false);
}

function isTold(answer: unknown): boolean {
  return answer !== undefined && answer !== false && answer !== "NO";
}

/** The truth by the form's keys: a rule that asks two facts hears of the first, the mood score comes in two halves. */
function truthUnder({ answers }: Truth): Readonly<Record<string, unknown>> {
  const { phq2, ...rest } = answers;
  if (phq2 === undefined) return rest;
  return { ...rest, interest: Math.min(3, phq2), lowMood: Math.max(0, phq2 - 3) };
}

/** Fills in a form as the product asks it, page by page, to its end. `after` hears of every answer. */
export function answerForm(
  form: FormName,
  truth: Truth,
  who: Respondent,
  after: (answers: FormAnswers, question: Question) => void,
): FormAnswers {
  let answers: FormAnswers = {};
  for (let page = nextQuestion(form, answers, who); page; page = nextQuestion(form, answers, who)) {
    answers = { ...answers, [page.key]: answerTo(page, truth, answers, who) };
    after(answers, page);
  }
  return answers;
}
