import { type FormAnswers, SKIPPED } from "@/lib/domain/check-in/answers";
import {
  type Answers,
  CHANGE_KEYS,
  type Profile,
  type Trend,
  type TriageInput,
  YES_NO_KEYS,
  type YesNoAnswer,
} from "@/lib/domain/triage/answers";
import { phq2Score } from "@/lib/domain/outcomes/phq";

/** Two lines of one rule: yes to either, else unsure of either, else no; undefined while neither is answered. */
function either(one: YesNoAnswer | undefined, other: YesNoAnswer | undefined): YesNoAnswer | undefined {
  const given = [one, other];
  if (given.includes(true)) return true;
  if (given.includes("UNSURE")) return "UNSURE";
  return one ?? other;
}

/** The answers under the keys the rules read: lines folded into their rule's key, ticks counted, skips left out. */
export function forRules(answers: FormAnswers): Answers {
  const { sexual, sharpEx, spaSigns } = answers;
  const folded = {
    ...Object.fromEntries([...CHANGE_KEYS, ...YES_NO_KEYS].map((key) => [key, answers[key]])),
    sexual: sexual === SKIPPED ? undefined : sexual,
    darkUrine: either(answers.darkUrine, answers.swollenMuscle),
    exFaint: either(answers.exFaint, answers.exRacing),
    sharpEx: sharpEx === "none" ? undefined : sharpEx,
    spaCount: spaSigns?.length,
    phq2: phq2Score(answers),
  };
  return Object.fromEntries(Object.entries(folded).filter(([, answer]) => answer !== undefined));
}

/** What triage decides on. The pain score reaches it through the trend, where the caller adds it. */
export function formInput(answers: FormAnswers, profile: Profile, trend: Trend = {}): TriageInput {
  return { profile, answers: forRules(answers), trend };
}
