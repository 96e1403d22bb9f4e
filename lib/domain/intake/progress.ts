import { formQuestions, type Respondent } from "@/lib/domain/check-in/form";
import type { Question } from "@/lib/domain/check-in/questions";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { INTAKE_FORM, type IntakeStep, type IntakeStepId } from "@/lib/domain/intake/form";
import {
  isHistoryStepId,
  isLastingHistory,
  unaskedHistory,
  type HistoryStepId,
} from "@/lib/domain/intake/history-steps";
import { redFlagAnswers } from "@/lib/domain/intake/red-flag-steps";
import type { CancerDetails } from "@/lib/domain/patients/cancer-details";
import { type HistoryFlag, rulesHistory } from "@/lib/domain/patients/history-flags";
import type { HistoryKey } from "@/lib/domain/triage/answers";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/triage/thresholds";

/** Whose intake it is, as far as it decides what the red-flag pages ask. */
export type IntakePerson = Pick<Respondent, "age" | "thresholds" | "crisisPathStaffed"> & {
  /** They have told their history before, not too long ago: they are asked whether it has changed. */
  readonly hasToldHistory: boolean;
  /** The questions of the history they were ever asked, ticked or not. */
  readonly askedHistory: readonly string[];
};
/** Where it is not known whose: no page is left out. */
const ANYONE: IntakePerson = {
  ...{ age: null, thresholds: DEFAULT_THRESHOLDS },
  ...{ crisisPathStaffed: true, hasToldHistory: true, askedHistory: [] },
};

/** Every history flag the patient ticked. */
export function historyFlags(answers: IntakeAnswers): readonly HistoryFlag[] {
  return historyAnswers(answers).flatMap(([, answer]) => answer.flags);
}

/** Every history flag of a page the patient answered, ticked or not. */
export function askedHistory(answers: IntakeAnswers): readonly HistoryFlag[] {
  return INTAKE_FORM.steps.flatMap((step) =>
    step.kind === "history" && answers[step.id] !== undefined ? [...step.flags] : [],
  );
}

/** What the patient has just told of the cancer they ticked; undefined where they were not asked. */
export function toldCancer(answers: IntakeAnswers): CancerDetails | undefined {
  return askedAnswers(answers)["history-cancer"];
}

/** The history pages on which the patient ticked "I do not know". */
export function unsureHistory(answers: IntakeAnswers): readonly HistoryStepId[] {
  return historyAnswers(answers).flatMap(([id, answer]) => (answer.unsure ? [id] : []));
}

function historyAnswers(answers: IntakeAnswers) {
  return INTAKE_FORM.steps.flatMap(({ id }) => {
    if (!isHistoryStepId(id)) return [];
    const answer = answers[id];
    return answer ? [[id, answer] as const] : [];
  });
}

/** Nothing hurts: how it began and how long are not asked. */
function isPainFree({ where }: IntakeAnswers): boolean {
  return where?.regions.length === 0;
}

/**
 * What a page is filled in with before it was answered: nobody who has just said that nothing hurts is asked how strong
 * it is as if that were open. It is asked all the same, and only what they send is kept.
 */
export function filledIn(answers: IntakeAnswers): IntakeAnswers {
  return isPainFree(answers) ? { "pain-now": 0, ...answers } : answers;
}

/** Whoever said that nothing hurts and now says where is asked again how strong it is: their 0 was an answer about nothing. */
export function askedAgain(before: IntakeAnswers, answers: IntakeAnswers): readonly IntakeStepId[] {
  return isPainFree(before) && !isPainFree(answers) && answers["pain-now"] === 0 ? ["pain-now"] : [];
}

const UNDER_12_WEEKS: readonly unknown[] = ["under-2-weeks", "2-to-6-weeks", "6-to-12-weeks"];

/** The patient says that their lasting history is as they last told it. */
export function saysHistorySame(answers: IntakeAnswers): boolean {
  return answers["history-same"] === "same";
}

/**
 * Whose lasting history is only known to be unchanged is asked as if any of it were on record: nothing is left out, and
 * what a shared tablet asks tells nobody what the record holds.
 */
const ANY_LASTING: readonly HistoryKey[] = ["cancer", "aaa"];

/** Who answers an intake, as far as it decides what the red-flag pages ask. */
export function intakeRespondent(answers: IntakeAnswers, person: IntakePerson): Respondent {
  return {
    ...person,
    history: [...rulesHistory(historyFlags(answers)), ...(saysHistorySame(answers) ? ANY_LASTING : [])],
    baseline: [],
    screensDue: true,
    // There is nothing to compare with yet.
    grocDue: false,
    painWasGone: answers.reason?.choice === "came-back",
  };
}

function redFlagQuestions(answers: IntakeAnswers, person: IntakePerson): ReadonlySet<Question["id"]> {
  const painNow = answers["pain-now"];
  const given = { ...redFlagAnswers(answers), ...(painNow !== undefined && { painNow }) };
  const asked = formQuestions("full", given, intakeRespondent(answers, person)).map(({ id }) => id);
  return new Set(asked);
}

type Asked = {
  readonly answers: IntakeAnswers;
  readonly person: IntakePerson;
  readonly redFlags: ReadonlySet<string>;
};

/** Whether the lasting history is asked now: of who is new, and of who says that it has changed. */
const asksLasting = (answers: IntakeAnswers, person: IntakePerson): boolean =>
  !(person.hasToldHistory && saysHistorySame(answers));

/**
 * Asked at a tablet too, after "nothing has changed": that somebody was never asked tells nothing of what is on record, and
 * nothing of it is shown.
 */
const isUnasked = (id: string, { askedHistory: asked }: IntakePerson): boolean =>
  unaskedHistory(asked).some((page) => page === id);

const asksLastingPage = (id: string, answers: IntakeAnswers, person: IntakePerson): boolean =>
  asksLasting(answers, person) || isUnasked(id, person);

/** Only what was just ticked opens the page, never what is on record: on a tablet it would tell. */
const tellsCancer = (answers: IntakeAnswers, person: IntakePerson): boolean =>
  asksLasting(answers, person) && (answers["history-illness"]?.flags.includes("cancer") ?? false);

function isAsked(step: IntakeStep, { answers, person, redFlags }: Asked): boolean {
  if (isLastingHistory(step.id)) return asksLastingPage(step.id, answers, person);
  switch (step.id) {
    case "how-long":
    case "how-it-began":
      return !isPainFree(answers);
    case "history-same":
      return person.hasToldHistory;
    case "history-cancer":
      return tellsCancer(answers, person);
    case "history-pregnancy":
      return answers.sex !== "M";
    case "long-pain":
      return !isPainFree(answers) && !UNDER_12_WEEKS.includes(answers["how-long"]);
    default:
      return "key" in step ? redFlags.has(step.id) : true;
  }
}

/** The pages this patient is asked, in order, given the answers so far. */
export function intakeSteps(answers: IntakeAnswers, person: IntakePerson): readonly IntakeStep[] {
  const redFlags = redFlagQuestions(answers, person);
  return INTAKE_FORM.steps.filter((step) => isAsked(step, { answers, person, redFlags }));
}

/** The pages asked and not answered, in order; empty when the intake may be submitted. */
export function missingSteps(answers: IntakeAnswers, person: IntakePerson): readonly IntakeStepId[] {
  return intakeSteps(answers, person).flatMap(({ id }) => (answers[id] === undefined ? [id] : []));
}

/** The first page still without an answer; null when all are answered. */
export function nextIntakeStep(answers: IntakeAnswers, person: IntakePerson): IntakeStepId | null {
  return missingSteps(answers, person)[0] ?? null;
}

/** The answers without those of pages that a changed answer has made needless, for instance which foot. */
export function askedAnswers(answers: IntakeAnswers, person: IntakePerson = ANYONE): IntakeAnswers {
  const asked = new Set<string>(intakeSteps(answers, person).map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)));
}
