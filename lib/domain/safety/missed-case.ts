import {
  type AnswerKey,
  CHANGE_KEYS,
  HISTORY_KEYS,
  SCORE_LIMITS,
  SEXES,
  YES_NO_KEYS,
} from "@/lib/domain/triage/answers";
import { parseCase } from "@/lib/domain/triage/parse-case";
import { type Tier, TIER_LETTERS } from "@/lib/domain/triage/tiers";

const SIGN_KEYS = [...CHANGE_KEYS, ...YES_NO_KEYS] as const;
export type SignKey = (typeof SIGN_KEYS)[number];

export function isSignKey(text: string): text is SignKey {
  return (SIGN_KEYS as readonly string[]).includes(text);
}

export type Missed = Readonly<{
  id: string;
  what: string;
  expected: Tier;
  age: number;
  sex: string | null;
  history: readonly string[];
  baseline: readonly string[];
  /** As stored with the patient's last check-in; whatever the triage command does not know is left out. */
  answers: Readonly<Record<string, unknown>>;
  /** What the clinician says was there, over the stored answers. */
  signs: readonly SignKey[];
}>;

const isChange = (key: string) => (CHANGE_KEYS as readonly string[]).includes(key);
const KNOWN: readonly string[] = [...SIGN_KEYS, ...Object.keys(SCORE_LIMITS), "sharpEx" satisfies AnswerKey];

/** A miss as a line of the triage command: who it was, what was answered, and the tier it should have had. */
export function missedCase(missed: Missed): object {
  const { id, what, expected, age, sex, history, baseline, answers, signs } = missed;
  const stored = Object.entries(answers).filter(([key]) => KNOWN.includes(key));
  const seen = signs.map((key) => [key, isChange(key) ? "NEW" : true]);
  const made = {
    ...{ id, expect: TIER_LETTERS[expected], desc: what, age },
    ...(SEXES.some((known) => known === sex) ? { sex } : {}),
    hx: HISTORY_KEYS.filter((key) => history.includes(key)),
    baseline: CHANGE_KEYS.filter((key) => baseline.includes(key)),
    ans: Object.fromEntries([...stored, ...seen]) as object,
  };
  const read = parseCase(JSON.stringify(made));
  if (!read.ok) throw new Error(`a miss makes no case: ${read.error}`);
  return made;
}

/** Cases as the triage command reads them, one a line. */
export function caseLines(cases: readonly object[]): string {
  return cases.map((one) => `${JSON.stringify(one)}\n`).join("");
}
