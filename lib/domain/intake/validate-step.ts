import { isBodyRegionId } from "@/lib/domain/body/body-regions";
import type { QuestionKind } from "@/lib/domain/check-in/questions";
import { readStepAnswer } from "@/lib/domain/check-in/step-answers";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { CONSENT_VERSION, SIGNATURE_MAX_LENGTH } from "@/lib/domain/intake/consent";
import { readDrawing } from "@/lib/domain/intake/drawing";
import { INTAKE_FORM, TEXT_MAX_LENGTH, type IntakeStep, type IntakeStepId } from "@/lib/domain/intake/form";
import { many, one, type RawFields } from "@/lib/domain/intake/raw-fields";
import { CANCER_FIELDS, type CancerYears, readCancer } from "@/lib/domain/patients/cancer-details";

export type IntakeValue = NonNullable<IntakeAnswers[IntakeStepId]>;

/** What is wrong with one field of a page; messageKey is whole, for instance intake.steps.reason.problems.missing. */
export type StepProblem = { readonly field: string; readonly messageKey: string };
export type StepResult =
  | { readonly ok: true; readonly value: IntakeValue }
  | { readonly ok: false; readonly problems: readonly StepProblem[] };

type StepOf<Kind extends IntakeStep["kind"]> = Extract<IntakeStep, { kind: Kind }>;

/** Where it is not known whose page it is. */
const ANY_YEAR: CancerYears = { from: 0, to: 9999 };

/** The answer a posted page stands for, or what to tell the patient. Field names: see fieldsFor. `years`: this patient's. */
export function validateStep(stepId: IntakeStepId, raw: RawFields, years = ANY_YEAR): StepResult {
  const step = INTAKE_FORM.steps.find(({ id }) => id === stepId);
  if (!step) throw new Error(`no intake step ${stepId}`);
  return step.kind === "cancer" ? validateCancer(raw, years) : validate(step, raw);
}

function validate(step: Exclude<IntakeStep, { kind: "cancer" }>, raw: RawFields): StepResult {
  switch (step.kind) {
    case "details":
      return answered({ confirmed: true });
    case "choice":
      return validateChoice(step, raw);
    case "choice-with-text":
      return validateChoiceWithText(step, raw);
    case "regions":
      return validateRegions(raw);
    case "history":
      return validateHistory(step, raw);
    case "consent":
      return validateConsent(raw);
    default:
      return validateAnswer(step, raw);
  }
}

function validateChoice(step: StepOf<"choice">, raw: RawFields): StepResult {
  const choice = step.options.find((option) => option === one(raw, "answer"));
  return choice === undefined ? refused(step.id, ["answer", "missing"]) : answered(choice);
}

function validateChoiceWithText(step: StepOf<"choice-with-text">, raw: RawFields): StepResult {
  const choice = step.options.find((option) => option === one(raw, "answer"));
  const text = one(raw, "text");
  if (choice === undefined) return refused(step.id, ["answer", "missing"]);
  if (choice === "other" && text === "") return refused(step.id, ["text", "textMissing"]);
  if (text.length > TEXT_MAX_LENGTH) return refused(step.id, ["text", "textTooLong"]);
  return answered({ choice, ...(text !== "" && { text }) });
}

function validateRegions(raw: RawFields): StepResult {
  const chosen = many(raw, "regions");
  const regions = chosen.filter(isBodyRegionId);
  if (chosen.includes("none"))
    return regions.length === 0 ? answered({ regions }) : refused("where", ["regions", "conflict"]);
  return regions.length === 0 ? refused("where", ["regions", "missing"]) : answered({ regions });
}

function validateHistory(step: StepOf<"history">, raw: RawFields): StepResult {
  const chosen = many(raw, "flags");
  const flags = step.flags.filter((flag) => chosen.includes(flag));
  const unsure = chosen.includes("unknown");
  const isNone = chosen.includes("none");
  if (isNone && (unsure || flags.length > 0)) return refused(step.id, ["flags", "conflict"]);
  if (!isNone && !unsure && flags.length === 0) return refused(step.id, ["flags", "missing"]);
  return answered({ flags, unsure });
}

function validateCancer(raw: RawFields, years: CancerYears): StepResult {
  const { type, year, active } = CANCER_FIELDS;
  const read = readCancer({ type: one(raw, type), year: one(raw, year), active: one(raw, active) }, years);
  if (read.ok) return answered(read.details);
  return refused("history-cancer", ...Object.entries(read.problems));
}

type Problem = readonly [field: string, problem: string];

/** Either way of signing is enough; a name that is typed is a name. */
function nameProblems(signature: string, isDrawn: boolean): Problem[] {
  if (signature.length > SIGNATURE_MAX_LENGTH) return [["signature", "signatureTooLong"]];
  const isName = /\p{L}.*\p{L}/u.test(signature);
  return isName || (isDrawn && signature === "") ? [] : [["signature", "signatureMissing"]];
}

function validateConsent(raw: RawFields): StepResult {
  const signature = one(raw, "signature");
  const drawn = one(raw, "drawing");
  const drawing = readDrawing(drawn);
  const problems: Problem[] = [
    ...(one(raw, "agree") === "yes" ? [] : [["agree", "notAgreed"] as const]),
    ...nameProblems(signature, drawn !== ""),
    ...(drawn === "" || drawing ? [] : [["drawing", "drawingUnclear"] as const]),
  ];
  return problems.length > 0
    ? refused("consent", ...problems)
    : answered({ version: CONSENT_VERSION, signature, ...(drawing && { drawing }) });
}

function validateAnswer(step: StepOf<QuestionKind>, raw: RawFields): StepResult {
  const answer = readStepAnswer(
    { kind: step.kind, key: "key" in step ? step.key : "painNow" },
    many(raw, "answer"),
  );
  return answer === null ? refused(step.id, ["answer", "missing"]) : answered(answer);
}

function answered(value: IntakeValue): StepResult {
  return { ok: true, value };
}

function refused(id: IntakeStepId, ...problems: readonly Problem[]): StepResult {
  return {
    ok: false,
    problems: problems.map(([field, problem]) => ({
      field,
      messageKey: `intake.steps.${id}.problems.${problem}`,
    })),
  };
}
