import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { INTAKE_FORM, type IntakeStep, type IntakeStepId } from "@/lib/domain/intake/form";
import { fieldsFor } from "@/lib/domain/intake/fields-for";
import { many } from "@/lib/domain/intake/raw-fields";

/** What a list of all answers is divided by, each with the page that begins it: a page between belongs to the one before. */
const BEGINS = {
  visit: "details",
  nerves: "saddle",
  heart: "chest",
  illness: "very-ill",
  head: "headache",
  bones: "accident",
  health: "history-same",
  pain: "new-pain",
  wellbeing: "health",
  signature: "consent",
} as const satisfies Readonly<Record<string, IntakeStepId>>;

export type Subject = keyof typeof BEGINS;
const SUBJECTS = Object.keys(BEGINS) as Subject[];

const placeOf = (id: IntakeStepId): number => INTAKE_FORM.steps.findIndex((step) => step.id === id);

function subjectOf({ id }: IntakeStep): Subject {
  return SUBJECTS.findLast((subject) => placeOf(BEGINS[subject]) <= placeOf(id)) ?? "visit";
}

/** The pages by what they are about, in the order asked; a subject of which nothing was asked is left out. */
export function bySubject(steps: readonly IntakeStep[]) {
  return SUBJECTS.map((subject) => ({
    subject,
    steps: steps.filter((step) => subjectOf(step) === subject),
  })).filter((group) => group.steps.length > 0);
}

/** What "no" is called on each kind of page. Anything else was told, also "Not sure" and what was not told. */
const NO: readonly string[] = ["NO", "no", "none"];
const MAY_SAY_NO: readonly IntakeStep["kind"][] = ["change", "yes-no", "group", "signs", "sharp", "history"];

/** Answered with a plain "no", so that it needs no line of its own to be checked. */
export function saysNo(step: IntakeStep, answers: IntakeAnswers): boolean {
  if (!MAY_SAY_NO.includes(step.kind)) return false;
  const fields = fieldsFor(step, answers);
  const given = many(fields, step.kind === "history" ? "flags" : "answer");
  return given.length === 1 && NO.includes(given[0] ?? "");
}
