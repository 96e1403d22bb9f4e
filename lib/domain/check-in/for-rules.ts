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

const READ = [...CHANGE_KEYS, ...YES_NO_KEYS, "sharpEx", "spaCount", "phq2"] as const;

/** The answers under the keys the rules read: lines folded into their rule's key, ticks counted, skips left out. */
export function forRules(answers: FormAnswers): Answers {
  const { sexual, sharpEx, spaSigns } = answers;
  const folded = {
    ...answers,
    sexual: sexual === SKIPPED ? undefined : sexual,
    darkUrine: either(answers.darkUrine, answers.swollenMuscle),
    exFaint: either(answers.exFaint, answers.exRacing),
    sharpEx: sharpEx === "none" ? undefined : sharpEx,
    spaCount: spaSigns?.length,
    phq2: phq2Score(answers),
  };
  // A loop, since every check-in comes through here: as a list of entries it took six times as long.
  const found: Partial<Record<(typeof READ)[number], unknown>> = {};
  for (const key of READ) if (folded[key] !== undefined) found[key] = folded[key];
  return found as Answers;
}

/** What triage decides on. The pain score reaches it through the trend, where the caller adds it. */
export function formInput(answers: FormAnswers, profile: Profile, trend: Trend = {}): TriageInput {
  return { profile, answers: forRules(answers), trend };
}
