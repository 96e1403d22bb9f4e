import type { FormAnswers } from "@/lib/domain/check-in/answers";
import { QUESTIONS } from "@/lib/domain/check-in/questions";

export type RedFlagStep = Exclude<(typeof QUESTIONS)[number], { kind: "pain" }>;

/** The intake asks pain now and usual itself. */
const RED_FLAG_STEPS = QUESTIONS.filter((step): step is RedFlagStep => step.kind !== "pain");
/** From here on it depends on the history what is asked, so the history comes between. */
const REST = RED_FLAG_STEPS.findIndex(({ id }) => id === "new-pain");

/** The full form up to the bones: what can not wait for the history. */
export const EARLY_RED_FLAG_STEPS = RED_FLAG_STEPS.slice(0, REST);
export const LATE_RED_FLAG_STEPS = RED_FLAG_STEPS.slice(REST);

/** One answer per red-flag page, as the form stores them. */
export type RedFlagStepAnswers = {
  readonly [Step in RedFlagStep as Step["id"]]: NonNullable<FormAnswers[Step["key"]]>;
};

/** The answers of the red-flag pages under the keys of the form. */
export function redFlagAnswers(answers: Partial<RedFlagStepAnswers>): FormAnswers {
  return Object.fromEntries(
    RED_FLAG_STEPS.flatMap(({ id, key }) => (answers[id] === undefined ? [] : [[key, answers[id]]])),
  );
}
