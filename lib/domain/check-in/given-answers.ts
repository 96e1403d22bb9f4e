import { type GateAnswers, type GateStep, gateSteps, questionKey } from "@/lib/domain/check-in/gate-form";
import { choiceFor } from "@/lib/domain/check-in/step-answers";
import type { HistoryKey } from "@/lib/domain/triage/answers";

/** An answer with where its words stand in messages/<language>/triage.json. pain is a number and needs no words. */
export type GivenAnswer = Readonly<{
  key: GateStep["key"];
  questionKey: string;
  /** answers.<kind>.<choice>, or the pain score itself. */
  answerKey: string;
  /** "No" and "one foot" say nothing to act on. */
  notable: boolean;
}>;

const UNREMARKABLE = ["NO", "no", "one"];

/** The answers given, in the order of the form. */
export function givenAnswers(answers: GateAnswers, history: readonly HistoryKey[]): GivenAnswer[] {
  return gateSteps(answers, history).flatMap((step) => {
    const answer = answers[step.key];
    const choice = answer === undefined ? null : choiceFor(step.kind, answer);
    if (choice === null) return [];
    const isPain = step.kind === "pain";
    return [
      {
        key: step.key,
        questionKey: questionKey(step),
        answerKey: isPain ? choice : `answers.${step.kind}.${choice}`,
        notable: !isPain && !UNREMARKABLE.includes(choice),
      },
    ];
  });
}
