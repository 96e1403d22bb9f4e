import {
  type FormAnswer,
  GROUP_ANSWERS,
  LEG_REACHES,
  SKIPPED,
  SPA_SIGNS,
} from "@/lib/domain/check-in/answers";
import type { Question, QuestionKind } from "@/lib/domain/check-in/questions";
import { CHANGE_ANSWERS, SHARP_ANSWERS, type YesNoAnswer } from "@/lib/domain/triage/answers";

/** The form values of each kind of page, in the order they are offered; words: answers.<kind>.<value> in messages. */
export const STEP_CHOICES = {
  change: CHANGE_ANSWERS,
  "yes-no": ["yes", "no", "unsure"],
  "one-or-both": ["one", "both", "unsure"],
  group: GROUP_ANSWERS,
  sharp: ["none", ...SHARP_ANSWERS],
  signs: [...SPA_SIGNS, "none"],
  nights: ["0", "1", "2", "3", "4", "5", "6", "7"],
  often: ["0", "1", "2", "3"],
  reach: [...LEG_REACHES, "unsure"],
  overall: ["5", "4", "3", "2", "1", "0", "-1", "-2", "-3", "-4", "-5"],
  pain: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
} as const satisfies Record<QuestionKind, readonly string[]>;

const NUMBERS: readonly QuestionKind[] = ["nights", "often", "overall", "pain"];

const YES_NO: ReadonlyMap<string, YesNoAnswer> = new Map<string, YesNoAnswer>([
  ["yes", true],
  ["both", true],
  ["no", false],
  ["one", false],
  ["unsure", "UNSURE"],
]);

/** Pages with a way past them, "(You can skip this one.)". The pain page has one too: it is the last, so it ends the form. */
export function maySkip({ key }: Pick<Question, "key">): boolean {
  return key === "sexual";
}

/** The answer a page's posted values stand for; null when the page does not offer them. */
export function readStepAnswer(
  { kind, key }: Pick<Question, "kind" | "key">,
  posted: readonly string[],
): FormAnswer | null {
  const choices: readonly string[] = STEP_CHOICES[kind];
  if (kind === "signs" && posted.length > 0 && posted.every((value) => choices.includes(value)))
    return readSigns(posted);
  const [value, ...more] = posted;
  if (value === undefined || more.length > 0) return null;
  if (value === SKIPPED && maySkip({ key })) return SKIPPED;
  return choices.includes(value) ? answerOf(kind, value) : null;
}

function answerOf(kind: QuestionKind, value: string): FormAnswer {
  if (NUMBERS.includes(kind)) return Number(value);
  const yesNo = kind === "yes-no" || kind === "one-or-both" ? YES_NO.get(value) : undefined;
  return yesNo ?? (value as FormAnswer);
}

/** The points ticked; "none" stands alone. */
function readSigns(values: readonly string[]): FormAnswer | null {
  if (values.includes("none") && values.length > 1) return null;
  return SPA_SIGNS.filter((sign) => values.includes(sign));
}

/** The form values that stand for a given answer, to tick them again; empty for an answer of another kind. */
export function choicesFor(kind: QuestionKind, answer: FormAnswer): string[] {
  if (Array.isArray(answer)) return answer.length === 0 ? ["none"] : [...(answer as readonly string[])];
  if (answer === SKIPPED) return [SKIPPED];
  return kind === "signs" ? [] : STEP_CHOICES[kind].filter((choice) => answerOf(kind, choice) === answer);
}

const UNREMARKABLE: readonly unknown[] = ["NO", false, "none", 0, "unsure", SKIPPED];

/** Worth showing to who must act. "No" and "one foot" are not; a page that lists several lines is told by its lines. */
export function isNotable({ kind }: Pick<Question, "kind">, answer: FormAnswer): boolean {
  if (kind === "pain" || kind === "group") return false;
  if (kind === "overall") return Number(answer) < 0;
  return Array.isArray(answer) ? answer.length > 0 : !UNREMARKABLE.includes(answer);
}
