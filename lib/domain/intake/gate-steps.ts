import { GATE_STEPS, gateSteps, type GateAnswers } from "@/lib/domain/check-in/gate-form";
import type { HistoryKey } from "@/lib/domain/triage/answers";

type RedFlagStep = Exclude<(typeof GATE_STEPS)[number], { kind: "pain" }>;
type PregnancyWarning = Extract<RedFlagStep, { key: "pregWarn" }>;
type EarlyStep = Exclude<RedFlagStep, PregnancyWarning>;

/** The red-flag pages of the gate without its pain page: the intake asks pain now and usual itself. */
export const EARLY_GATE_STEPS = GATE_STEPS.filter(
  (step): step is EarlyStep => step.kind !== "pain" && step.key !== "pregWarn",
);

/** Comes after the history, which says whether the patient is pregnant. */
export const PREGNANCY_WARNING_STEPS = GATE_STEPS.filter(
  (step): step is PregnancyWarning => step.key === "pregWarn",
);

/** One answer per red-flag page, in the codes of the triage rules. */
export type GateStepAnswers = {
  readonly [Step in RedFlagStep as Step["id"]]: NonNullable<GateAnswers[Step["key"]]>;
};

/** The answers of the red-flag pages under the keys the triage rules read. */
export function gateAnswers(answers: Partial<GateStepAnswers>): GateAnswers {
  const redFlags = [...EARLY_GATE_STEPS, ...PREGNANCY_WARNING_STEPS];
  return Object.fromEntries(
    redFlags.flatMap(({ id, key }) => (answers[id] === undefined ? [] : [[key, answers[id]]])),
  );
}

/** Whether the gate asks this red-flag page, given the answers and the history so far. */
export function isGateStepAsked(
  id: string,
  answers: Partial<GateStepAnswers>,
  history: readonly HistoryKey[],
): boolean {
  return gateSteps(gateAnswers(answers), history).some((step) => step.id === id);
}
