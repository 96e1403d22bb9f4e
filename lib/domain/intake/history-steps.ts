import type { HistoryFlag } from "@/lib/domain/patients/history-flags";

export type HistoryStep = {
  readonly id: string;
  readonly kind: "history";
  readonly flags: readonly HistoryFlag[];
};

/** The history flags of the triage rules, and what the clinician wants to know besides, on short pages, each with "None of these" and "I do not know". */
export const HISTORY_STEPS = [
  { id: "history-illness", kind: "history", flags: ["cancer", "diabetes", "dialysis", "immune", "tb"] },
  { id: "history-bones", kind: "history", flags: ["osteoporosis", "fragfx", "steroid", "cesWatch"] },
  { id: "history-heart", kind: "history", flags: ["htn", "aaa", "anticoag", "smoker"] },
  { id: "history-joints", kind: "history", flags: ["psoriasis", "bowelDisease", "uveitis", "familySpa"] },
  {
    id: "history-nerves",
    kind: "history",
    flags: ["priorNumbness", "priorWeakness", "priorBladder", "priorBowel"],
  },
  { id: "history-lately", kind: "history", flags: ["recentInfection", "spinalProc", "ivdu"] },
] as const satisfies readonly HistoryStep[];

/** Asked of who has ticked "cancer" on the page before, and of nobody else. Every box may stay empty. */
export const CANCER_STEP = { id: "history-cancer", kind: "cancer" } as const;

/** What lasts, so that a patient who says that nothing has changed is not asked again. The rest ends by itself. */
const LASTING: readonly string[] = [
  "history-illness",
  "history-bones",
  "history-heart",
  "history-joints",
  "history-nerves",
];

export function isLastingHistory(stepId: string): boolean {
  return LASTING.includes(stepId);
}

/**
 * What came into the list later, so that somebody may have told their history without it. No rule reads it, which is why
 * the pages may be looked for by what was asked: a page with a flag of the rules is asked whole after a year.
 */
const LATER = ["history-joints", "history-nerves"] as const satisfies readonly HistoryStepId[];

/** The lasting pages with a question that this patient has never been asked, whatever they told of others. */
export function unaskedHistory(asked: readonly string[]): readonly HistoryStepId[] {
  const holds = ({ flags }: HistoryStep) => flags.some((flag) => !asked.includes(flag));
  return HISTORY_STEPS.filter((step) => LATER.some((id) => id === step.id) && holds(step)).map(
    ({ id }) => id,
  );
}

/** Asked after the question about sex, and left out for a patient who answers "male". */
export const PREGNANCY_STEP = {
  id: "history-pregnancy",
  kind: "history",
  flags: ["pregnant", "postpartum"],
} as const satisfies HistoryStep;

export type HistoryStepId = (typeof HISTORY_STEPS)[number]["id"] | (typeof PREGNANCY_STEP)["id"];

const IDS: ReadonlySet<string> = new Set([...HISTORY_STEPS, PREGNANCY_STEP].map(({ id }) => id));

export function isHistoryStepId(id: string): id is HistoryStepId {
  return IDS.has(id);
}
