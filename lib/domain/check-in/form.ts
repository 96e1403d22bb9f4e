import { type FormAnswers, SKIPPED } from "@/lib/domain/check-in/answers";
import { type Question, QUESTIONS } from "@/lib/domain/check-in/questions";
import { isNotable } from "@/lib/domain/check-in/step-answers";
import type { ChangeKey, HistoryKey } from "@/lib/domain/triage/answers";
import type { Thresholds } from "@/lib/domain/triage/thresholds";

/** gate: before each session, under 30 seconds. full: every group that applies. */
export type FormName = "gate" | "full";

/** What is known of who answers, as far as it decides what they are asked. */
export type Respondent = Readonly<{
  /** In whole years; null where it is not known, which leaves nothing out. */
  age: number | null;
  history: readonly HistoryKey[];
  baseline: readonly ChangeKey[];
  /** The mood screen and the NG65 count are due: at intake, then every 6 weeks. */
  screensDue: boolean;
  /** The global rating of change is due: every 2 weeks, from 2 weeks after the start on. */
  grocDue: boolean;
  /** Their pain had gone: a pain now is one that came back. */
  painWasGone: boolean;
  /** The clinic's limits, as the rules use them: who a rule can fire for is asked its question. */
  thresholds: Thresholds;
  /** Somebody at the clinic answers a crisis; without, nobody is asked about harming themselves (decision D10). */
  crisisPathStaffed: boolean;
}>;

const NEW_PAIN_MATTERS = ["cancer", "aaa", "pregnant"] as const satisfies readonly HistoryKey[];

const isTold = (answer: unknown) => answer !== undefined && answer !== "NO";
const isYes = (answer: unknown) => answer === true || answer === "UNSURE";

type Condition = (answers: FormAnswers, who: Respondent) => boolean;

const mayPlaySport: Condition = (_, { age, thresholds }) => age === null || age <= thresholds.parsAge;

/** When a question is asked at all; one that is not here is asked of everyone. */
const CONDITIONS: Readonly<Partial<Record<Question["key"], Condition>>> = {
  // With an old, unchanged foot the answer would change nothing.
  footBoth: ({ foot }) => foot !== undefined && foot !== "NO" && foot !== "OLD",
  faint: ({ sudden }) => isYes(sudden),
  legReach: ({ legNumb, legPain, bothLegs }) => [legNumb, legPain, bothLegs].some(isTold),
  groc: (_, { grocDue }) => grocDue,
  gca: (_, { age, thresholds }) => age === null || age >= thresholds.arteritisAge,
  playsSport: mayPlaySport,
  extPain: (answers, who) => mayPlaySport(answers, who) && isYes(answers.playsSport),
  newPain: ({ painNow }, { history, painWasGone }) =>
    NEW_PAIN_MATTERS.some((key) => history.includes(key)) || (painWasGone && (painNow ?? 0) > 0),
  nights: ({ nightPain }) => isYes(nightPain),
  spaSigns: (_, { screensDue }) => screensDue,
  interest: (_, { screensDue }) => screensDue,
  lowMood: (_, { screensDue }) => screensDue,
  selfHarm: ({ interest = 0, lowMood = 0 }, { thresholds, crisisPathStaffed }) =>
    crisisPathStaffed && interest + lowMood >= thresholds.moodScore,
  pregWarn: (_, { history }) => history.includes("pregnant"),
};

function applies({ key }: Question, answers: FormAnswers, who: Respondent): boolean {
  return CONDITIONS[key]?.(answers, who) ?? true;
}

/** The lines a group's page lists for this patient, in order; none for another page. */
export function linesOf(page: Question["key"], answers: FormAnswers, who: Respondent): Question[] {
  // Asked on a page of its own, after the line it belongs to.
  return QUESTIONS.filter(
    (question: Question) =>
      question.group === page && question.kind !== "nights" && applies(question, answers, who),
  );
}

/** A line of a group answered "none" has no page; one answered before (on the short form, say) keeps it. */
function isOpened({ group, key }: Question, answers: FormAnswers): boolean {
  return group === undefined || answers[group] === "some" || answers[key] !== undefined;
}

/** The pages this patient is asked, in order. */
export function formQuestions(form: FormName, answers: FormAnswers, who: Respondent): Question[] {
  const full = form === "full" || opensFull(answers, who);
  return QUESTIONS.filter(
    (question: Question) =>
      (full || question.gate === true) && applies(question, answers, who) && isOpened(question, answers),
  );
}

/** The first page still without an answer; null when all are answered. */
export function nextQuestion(form: FormName, answers: FormAnswers, who: Respondent): Question | null {
  return formQuestions(form, answers, who).find(({ key }) => answers[key] === undefined) ?? null;
}

/** Required pages without an answer. */
export function missingQuestions(form: FormName, answers: FormAnswers, who: Respondent): Question[] {
  return formQuestions(form, answers, who).filter(
    ({ key, required }) => required === true && answers[key] === undefined,
  );
}

/** Every required item is answered. Until then exercises stay locked. */
export function isComplete(form: FormName, answers: FormAnswers, who: Respondent): boolean {
  return missingQuestions(form, answers, who).length === 0;
}

/**
 * Whether a form answered without the server opens the exercises: it is whole, and nothing in it could mean anything to a
 * rule. What could is for the server to decide on.
 */
export function opensExercises(form: FormName, answers: FormAnswers, who: Respondent): boolean {
  const told = (question: Question) => {
    const answer = answers[question.key];
    // That somebody plays sport says nothing yet.
    const says = question.gate !== true && question.key !== "playsSport";
    return says && answer !== undefined && isNotable(question, answer);
  };
  return isComplete(form, answers, who) && !opensFull(answers, who) && !QUESTIONS.some(told);
}

const CALM: readonly unknown[] = [undefined, "NO", false, SKIPPED];

/** A positive answer on the short form opens the full one. Old and unchanged is quiet once a clinician confirmed it. */
export function opensFull(answers: FormAnswers, { baseline }: Pick<Respondent, "baseline">): boolean {
  return QUESTIONS.some((question: Question) => {
    const { key, kind, gate } = question;
    if (gate !== true || kind === "pain" || kind === "one-or-both") return false;
    const quieted = answers[key] === "OLD" && baseline.some((confirmed) => confirmed === key);
    return !quieted && !CALM.includes(answers[key]);
  });
}
