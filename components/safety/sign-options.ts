import type { ChoiceOption } from "@/components/ui/choice";
import { isSignKey } from "@/lib/domain/safety/missed-case";
import { QUESTION_RULES } from "@/lib/domain/triage/question-rules";
import triage from "@/messages/en/triage.json" with { type: "json" };

/** Every sign a rule asks for, in the patient's words, once; named by its key where its rule asks for several. */
export function signOptions(): ChoiceOption[] {
  const seen = new Set<string>();
  return QUESTION_RULES.flatMap(({ id, asks }) =>
    asks.filter(isSignKey).flatMap((key) => {
      if (seen.has(key)) return [];
      seen.add(key);
      const hint = asks.length === 1 ? id : `${id}: ${key}`;
      return [{ value: key, label: triage.rules[id].question, hint }];
    }),
  );
}
