/** Answered with when it began: the "new" window is 14 days, or what the clinic has made it. */
export const CHANGE_KEYS = [
  "saddle",
  "retention",
  "leak",
  "bowel",
  "sexual",
  "bothLegs",
  "weakLeg",
  "foot",
  "legNumb",
  "legPain",
  "gait",
  "handsClumsy",
  "shape",
] as const;
export type ChangeKey = (typeof CHANGE_KEYS)[number];

export const CHANGE_ANSWERS = ["NO", "NEW", "WORSE", "OLD", "UNSURE"] as const;
export type ChangeAnswer = (typeof CHANGE_ANSWERS)[number];

export const YES_NO_KEYS = [
  "footBoth",
  "constip",
  "traumaMajor",
  "traumaMinor",
  "wbPain",
  "extPain",
  "newPain",
  "wtLoss",
  "nightPain",
  "thoracic",
  "strain",
  "band",
  "unwell",
  "unremitting",
  "worsening",
  "fever",
  "sepsis",
  "dysuria",
  "colic",
  "chest",
  "sudden",
  "faint",
  "tummy",
  "pulse",
  "calf",
  "coldLeg",
  "tearing",
  "giBleed",
  "thunder",
  "neckNew",
  "stroke",
  "mening",
  "gca",
  "postTx",
  "redEye",
  "hotJoint",
  "darkUrine",
  "doms",
  "exFaint",
  "selfHarm",
  "pregWarn",
] as const;
export type YesNoKey = (typeof YES_NO_KEYS)[number];
/** "UNSURE" counts as yes. */
export type YesNoAnswer = boolean | "UNSURE";

/** Questionnaire scores and their highest value; the lowest is 0. */
export const SCORE_LIMITS = { spaCount: 9, phq2: 6 } as const;
export type ScoreKey = keyof typeof SCORE_LIMITS;

/** A sharp pain in a session, after 5 minutes of gentle walking; calmest first. */
export const SHARP_ANSWERS = ["gone", "still", "strong", "spread"] as const;
export type SharpAnswer = (typeof SHARP_ANSWERS)[number];

export type AnswerKey = ChangeKey | YesNoKey | ScoreKey | "sharpEx";

/** An absent key means no, or not asked. */
export type Answers = Readonly<
  Partial<Record<ChangeKey, ChangeAnswer>> &
    Partial<Record<YesNoKey, YesNoAnswer>> &
    Partial<Record<ScoreKey, number>> & { sharpEx?: SharpAnswer }
>;

/** steroid: 3 months or more. recentInfection: 6 weeks. spinalProc: 3 months. postpartum: 6 months. */
export const HISTORY_KEYS = [
  "cancer",
  "osteoporosis",
  "fragfx",
  "steroid",
  "immune",
  "ivdu",
  "recentInfection",
  "spinalProc",
  "tb",
  "diabetes",
  "dialysis",
  "anticoag",
  "aaa",
  "smoker",
  "htn",
  "pregnant",
  "postpartum",
  "cesWatch",
] as const;
export type HistoryKey = (typeof HISTORY_KEYS)[number];

export const SEXES = ["F", "M", "X"] as const;
export type Sex = (typeof SEXES)[number];

/** baseline: items a clinician has confirmed as old and stable, and that have not expired. age in whole years. */
export type Profile = Readonly<{
  age: number;
  sex?: Sex;
  history: readonly HistoryKey[];
  baseline: readonly ChangeKey[];
}>;

export const LEG_SPREADS = ["distal", "bilateral"] as const;
export type LegSpread = (typeof LEG_SPREADS)[number];

/** What earlier check-ins and sessions show. An absent key means not known and fires nothing. */
export type Trend = Readonly<{
  /** Pain scores 0-10, oldest first; the first is the starting score. */
  nrs?: readonly number[];
  nights7?: number;
  /** Days since the episode began. */
  days?: number;
  /** Percent better; negative is worse. */
  improve?: number;
  acute?: boolean;
  legSpread?: LegSpread;
  /** The next five: how many in a row up to now. grocLow counts scores of -2 or lower. */
  numbWorse?: number;
  painfulSessions?: number;
  redSessions?: number;
  grocLow?: number;
  avoid?: number;
  /** Points of change; positive is worse. */
  rmdq?: number;
  recurDifferent?: boolean;
  /** An emergency or urgent alert in this episode. */
  openAlert?: boolean;
  missedDays?: number;
}>;

export type TriageInput = Readonly<{ profile: Profile; answers: Answers; trend: Trend }>;
