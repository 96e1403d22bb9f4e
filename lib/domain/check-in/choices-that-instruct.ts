import { forRules } from "@/lib/domain/check-in/for-rules";
import { type Question, QUESTIONS } from "@/lib/domain/check-in/questions";
import { readStepAnswer, STEP_CHOICES } from "@/lib/domain/check-in/step-answers";
import { answersThatInstruct, type Instructing } from "@/lib/domain/triage/answers-that-instruct";
import type { MessageCode } from "@/lib/domain/triage/rule";
import type { SafetySettings } from "@/lib/domain/triage/safety-settings";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";

/** Texts shown together, and the form values that call for them, as "page=value". */
export type OfflineInstruction = Readonly<{
  tier: InterruptingTier;
  messages: readonly MessageCode[];
  choices: readonly string[];
}>;

/** What a choice on a page tells the rules, as "key answer"; a line of a rule counts for its rule. */
function told(question: Question, choice: string): string[] {
  const given = readStepAnswer(question, [choice]);
  const answers = given === null ? {} : forRules({ [question.key]: given });
  return Object.entries(answers).map(([key, answer]) => `${key} ${String(answer)}`);
}

/** Every choice there is, with what it tells the rules. */
const CHOICES = QUESTIONS.flatMap((question: Question) =>
  STEP_CHOICES[question.kind].map((choice) => ({
    choice: `${question.id}=${choice}`,
    told: told(question, choice),
  })),
);

const choicesOf = ({ key, answer }: Instructing): string[] =>
  CHOICES.filter((one) => one.told.includes(`${key} ${String(answer)}`)).map(({ choice }) => choice);

/** What a phone of this clinic's patient shows at once for an answer that could not be sent. */
export function choicesThatInstruct(settings: SafetySettings): OfflineInstruction[] {
  const found = new Map<string, OfflineInstruction>();
  for (const instructing of answersThatInstruct(settings)) {
    const { tier, messages } = instructing;
    const key = `${tier} ${messages.join()}`;
    const choices = [...(found.get(key)?.choices ?? []), ...choicesOf(instructing)];
    found.set(key, { tier, messages, choices });
  }
  return [...found.values()].filter(({ choices }) => choices.length > 0);
}
