import { type FormAnswer, type FormAnswers, SKIPPED } from "@/lib/domain/check-in/answers";
import { type FormName, formQuestions, linesOf, type Respondent } from "@/lib/domain/check-in/form";
import { type Question, questionKey, QUESTIONS } from "@/lib/domain/check-in/questions";
import { choicesFor, isNotable } from "@/lib/domain/check-in/step-answers";

/** An answer with where its words stand in messages/<language>/triage.json. A number needs no words. */
export type GivenAnswer = Readonly<{
  key: Question["key"];
  questionKey: string;
  /** answers.<kind>.<choice> for each choice made, or the number itself. */
  answerKeys: readonly string[];
  /** Worth showing to who must act; a "no" is not. */
  notable: boolean;
  /** The pages that "no to all of these" spared the patient, in order; none for another question. */
  noTo: readonly Question["id"][];
}>;

/** Where a choice's words stand, or the number itself. */
export function answerWordsKey(kind: Question["kind"], choice: string): string {
  if (choice === SKIPPED) return "answers.skipped";
  return kind === "pain" ? choice : `answers.${kind}.${choice}`;
}

/**
 * Where a choice's words stand on the page that asks: "new" and "worse" say there within how many days. What staff read
 * afterwards repeats no number, since the clinic may have moved it meanwhile; a letter does, see `datedWordsKey`.
 */
export function choiceWordsKey(kind: Question["kind"], choice: string): string {
  const says = kind === "change" && (choice === "NEW" || choice === "WORSE");
  return says ? `choices.${choice}` : answerWordsKey(kind, choice);
}

/** Where an answer's words stand for readers outside the clinic, who cannot ask what "new" meant on that day. */
export function datedWordsKey(answerKey: string): string {
  const says = answerKey === "answers.change.NEW" || answerKey === "answers.change.WORSE";
  return says ? answerKey.replace("answers.change.", "dated.") : answerKey;
}

/** Whether a question was left out, or answered with "I am not sure": nobody may take that for a "no". */
export const isLeftOpen = ({ answerKeys: keys }: Pick<GivenAnswer, "answerKeys">): boolean =>
  keys.some((key) => key === "answers.skipped" || key.endsWith(".unsure"));

/** Where the words of an answer stand, one for each choice made. */
export function answerKeys({ kind }: Pick<Question, "kind">, answer: FormAnswer): string[] {
  return choicesFor(kind, answer).map((choice) => answerWordsKey(kind, choice));
}

/**
 * The answers given, in the order of the form. A page that lists several lines is told by its lines. `who` is known as of
 * now: what somebody said "yes" to stays, though it would not be asked of them any more (a history corrected since).
 */
export function givenAnswers(form: FormName, answers: FormAnswers, who: Respondent): GivenAnswer[] {
  const asked = new Set(formQuestions(form, answers, who));
  return QUESTIONS.flatMap((question: Question) => {
    const answer = answers[question.key];
    if (answer === undefined) return [];
    if (!asked.has(question) && !isNotable(question, answer)) return [];
    const keys = answerKeys(question, answer);
    if (keys.length === 0 || (question.kind === "group" && answer === "some")) return [];
    return [
      {
        key: question.key,
        questionKey: questionKey(question),
        answerKeys: keys,
        notable: isNotable(question, answer),
        noTo: linesOf(question.key, answers, who)
          .filter(({ key }) => answers[key] === undefined)
          .map(({ id }) => id),
      },
    ];
  });
}
