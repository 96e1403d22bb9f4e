import type { GateAnswers, GateStep, StepKind } from "@/lib/domain/check-in/gate-form";
import { CHANGE_ANSWERS, type YesNoAnswer } from "@/lib/domain/triage/answers";

export type StepAnswer = NonNullable<GateAnswers[GateStep["key"]]>;

/** The form values of each kind of page, in the order they are offered; words: answers.<kind>.<value> in messages. */
export const STEP_CHOICES = {
  change: CHANGE_ANSWERS,
  "yes-no": ["yes", "no", "unsure"],
  "one-or-both": ["one", "both", "unsure"],
  pain: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
} as const satisfies Record<StepKind, readonly string[]>;

const YES_NO: ReadonlyMap<string, YesNoAnswer> = new Map<string, YesNoAnswer>([
  ["yes", true],
  ["both", true],
  ["no", false],
  ["one", false],
  ["unsure", "UNSURE"],
]);

/** The answer a posted form value stands for; null when the page does not offer it. */
export function readStepAnswer(kind: StepKind, value: string): StepAnswer | null {
  const choices: readonly string[] = STEP_CHOICES[kind];
  if (!choices.includes(value)) return null;
  if (kind === "pain") return Number(value);
  return YES_NO.get(value) ?? (value as StepAnswer);
}

/** The form value that stands for a given answer, to tick it again. */
export function choiceFor(kind: StepKind, answer: StepAnswer): string | null {
  return STEP_CHOICES[kind].find((choice) => readStepAnswer(kind, choice) === answer) ?? null;
}
