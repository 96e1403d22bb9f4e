import { GATE_STEPS } from "@/lib/domain/check-in/gate-form";
import { readStepAnswer, STEP_CHOICES } from "@/lib/domain/check-in/step-answers";
import { answersThatInstruct, type Instructing } from "@/lib/domain/triage/answers-that-instruct";
import type { MessageCode } from "@/lib/domain/triage/rule";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";

/** Texts shown together, and the form values that call for them, as "page=value". */
export type OfflineInstruction = Readonly<{
  tier: InterruptingTier;
  messages: readonly MessageCode[];
  choices: readonly string[];
}>;

const choicesOf = ({ key, answer }: Instructing): string[] =>
  GATE_STEPS.filter((step) => step.key === key).flatMap(({ id, kind }) =>
    STEP_CHOICES[kind]
      .filter((choice) => readStepAnswer(kind, choice) === answer)
      .map((choice) => `${id}=${choice}`),
  );

/** What a phone shows at once for an answer that could not be sent. */
export function choicesThatInstruct(): OfflineInstruction[] {
  const found = new Map<string, OfflineInstruction>();
  for (const instructing of answersThatInstruct()) {
    const { tier, messages } = instructing;
    const key = `${tier} ${messages.join()}`;
    const choices = [...(found.get(key)?.choices ?? []), ...choicesOf(instructing)];
    found.set(key, { tier, messages, choices });
  }
  return [...found.values()].filter(({ choices }) => choices.length > 0);
}
