import { HISTORY_SAME, HOW_IT_BEGAN, HOW_LONG, REASONS, SEX_CHOICES } from "@/lib/domain/intake/choices";
import { CANCER_STEP, HISTORY_STEPS, PREGNANCY_STEP } from "@/lib/domain/intake/history-steps";
import { EARLY_RED_FLAG_STEPS, LATE_RED_FLAG_STEPS } from "@/lib/domain/intake/red-flag-steps";

/** Longest text a patient may type in one box, in characters. */
export const TEXT_MAX_LENGTH = 500;

const [ILLNESS_STEP, ...OTHER_HISTORY_STEPS] = HISTORY_STEPS;

/** The intake form: one step is one page, its id the page's URL. A change of steps or options is a new version. */
export const INTAKE_FORM = {
  id: "intake",
  version: 5,
  steps: [
    { id: "details", kind: "details" },
    { id: "reason", kind: "choice-with-text", options: REASONS },
    { id: "where", kind: "regions" },
    { id: "pain-now", kind: "pain" },
    { id: "pain-usual", kind: "pain" },
    { id: "how-long", kind: "choice", options: HOW_LONG },
    { id: "how-it-began", kind: "choice-with-text", options: HOW_IT_BEGAN },
    ...EARLY_RED_FLAG_STEPS,
    { id: "history-same", kind: "choice", options: HISTORY_SAME },
    ILLNESS_STEP,
    CANCER_STEP,
    ...OTHER_HISTORY_STEPS,
    { id: "sex", kind: "choice", options: SEX_CHOICES },
    PREGNANCY_STEP,
    ...LATE_RED_FLAG_STEPS,
    { id: "consent", kind: "consent" },
  ],
} as const;

export type IntakeStep = (typeof INTAKE_FORM)["steps"][number];
export type IntakeStepId = IntakeStep["id"];

export function intakeStep(id: string): IntakeStep | undefined {
  return INTAKE_FORM.steps.find((step) => step.id === id);
}
