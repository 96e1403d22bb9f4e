import type { ChoiceOption } from "@/components/ui/choice";
import { isSignKey } from "@/lib/domain/safety/missed-case";
import { QUESTION_RULES } from "@/lib/domain/triage/question-rules";
import triage from "@/messages/en/triage.json" with { type: "json" };

/** Which sign is meant, of a rule whose one question asks for several. */
const PARTS: Readonly<Partial<Record<string, string>>> = {
  ...{ foot: "one foot", footBoth: "both feet" },
  ...{ sudden: "all at once", faint: "faint or sweaty", tummy: "a very sore tummy" },
};

/** Every sign a rule asks for, in the patient's words, once. */
export function signOptions(): ChoiceOption[] {
  const seen = new Set<string>();
  return QUESTION_RULES.flatMap(({ id, asks }) =>
    asks.filter(isSignKey).flatMap((key) => {
      if (seen.has(key)) return [];
      seen.add(key);
      const hint = asks.length === 1 ? id : `${id}: ${PARTS[key] ?? key}`;
      return [{ value: key, label: triage.rules[id].question, hint }];
    }),
  );
}
