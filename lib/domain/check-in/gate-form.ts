import type {
  AnswerKey,
  Answers,
  HistoryKey,
  Profile,
  Trend,
  TriageInput,
} from "@/lib/domain/triage/answers";
import type { QuestionRuleId } from "@/lib/domain/triage/rule-ids";

export type StepKind = "change" | "yes-no" | "one-or-both" | "pain";

/** One page of the form. id stands in the address. required: without it the check-in is not complete. */
export type GateStep = Readonly<{
  id: string;
  key: GateKey;
  kind: StepKind;
  ruleId?: QuestionRuleId;
  required: boolean;
}>;

/** Keys of the triage rules, and the pain score, which no question rule reads. */
export type GateKey =
  | Extract<
      AnswerKey,
      | "saddle"
      | "retention"
      | "leak"
      | "bowel"
      | "bothLegs"
      | "foot"
      | "footBoth"
      | "chest"
      | "fever"
      | "thunder"
      | "neckNew"
      | "stroke"
      | "traumaMajor"
      | "pregWarn"
    >
  | "painNow";

/** painNow: 0-10. */
export type GateAnswers = Pick<Answers, Exclude<GateKey, "painNow">> & Readonly<{ painNow?: number }>;

/** The short form before each session, and the red-flag pages of the intake: A, E, D, F, B, then the rest. */
export const GATE_STEPS = [
  { id: "saddle", key: "saddle", kind: "change", ruleId: "RF-A01", required: true },
  { id: "starting-to-pee", key: "retention", kind: "change", ruleId: "RF-A02", required: true },
  { id: "leaking-pee", key: "leak", kind: "change", ruleId: "RF-A03", required: true },
  { id: "bowel", key: "bowel", kind: "change", ruleId: "RF-A04", required: true },
  { id: "both-legs", key: "bothLegs", kind: "change", ruleId: "RF-A06", required: true },
  { id: "foot", key: "foot", kind: "change", ruleId: "RF-A08", required: true },
  { id: "which-foot", key: "footBoth", kind: "one-or-both", required: false },
  { id: "chest", key: "chest", kind: "yes-no", ruleId: "RF-E01", required: true },
  { id: "fever", key: "fever", kind: "yes-no", ruleId: "RF-D01", required: false },
  { id: "headache", key: "thunder", kind: "yes-no", ruleId: "RF-F01", required: true },
  { id: "neck", key: "neckNew", kind: "yes-no", ruleId: "RF-F02", required: false },
  { id: "face-arm-speech", key: "stroke", kind: "yes-no", ruleId: "RF-F03", required: true },
  { id: "accident", key: "traumaMajor", kind: "yes-no", ruleId: "RF-B01", required: true },
  { id: "pregnancy", key: "pregWarn", kind: "yes-no", ruleId: "RF-J01", required: true },
  { id: "pain-now", key: "painNow", kind: "pain", required: false },
] as const satisfies readonly GateStep[];

/** Where a page's question stands in messages/<language>/triage.json. */
export function questionKey({ key, ruleId }: GateStep): string {
  return ruleId === undefined ? `questions.${key}` : `rules.${ruleId}.question`;
}

function isAsked(step: GateStep, answers: GateAnswers, history: readonly HistoryKey[]): boolean {
  switch (step.key) {
    case "footBoth":
      // With an old, unchanged foot the answer would change nothing.
      return answers.foot !== undefined && answers.foot !== "NO" && answers.foot !== "OLD";
    case "pregWarn":
      return history.includes("pregnant");
    default:
      return true;
  }
}

/** The pages this patient is asked, in order. history: what is known of them, empty at a first intake. */
export function gateSteps(answers: GateAnswers, history: readonly HistoryKey[] = []): GateStep[] {
  return GATE_STEPS.filter((step) => isAsked(step, answers, history));
}

/** The first page still without an answer; null when all are answered. */
export function nextStep(answers: GateAnswers, history: readonly HistoryKey[] = []): GateStep | null {
  return gateSteps(answers, history).find(({ key }) => answers[key] === undefined) ?? null;
}

/** Every required item is answered. Until then exercises stay locked. */
export function isComplete(answers: GateAnswers, history: readonly HistoryKey[] = []): boolean {
  return gateSteps(answers, history).every(({ key, required }) => !required || answers[key] !== undefined);
}

/** What triage decides on. The pain score reaches it through the trend, where the caller adds it. */
export function gateInput(answers: GateAnswers, profile: Profile, trend: Trend = {}): TriageInput {
  const forRules = Object.entries(answers).filter(([key]) => key !== "painNow");
  return { profile, answers: Object.fromEntries(forRules), trend };
}
