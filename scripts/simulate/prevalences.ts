import type { ChangeKey, HistoryKey, YesNoKey } from "@/lib/domain/triage/answers";

/** Where a number comes from. "assumed": no source of the clinical tables gives one; it is ours, and to be replaced. */
type Told = Readonly<{ source: string }>;

/** Part of all patients with an item in their history; from an age, where it belongs to one. */
export type HistoryShare = Told & Readonly<{ key: HistoryKey; share: number; fromAge?: number }>;

export const HISTORY_SHARES: readonly HistoryShare[] = [
  { key: "cancer", share: 0.06, source: "assumed; a past cancer is the classic question of DEYO-set" },
  { key: "osteoporosis", share: 0.2, fromAge: 65, source: "assumed; COCHR-FX names it as a risk" },
  { key: "fragfx", share: 0.06, fromAge: 65, source: "assumed" },
  { key: "steroid", share: 0.02, source: "assumed" },
  { key: "immune", share: 0.03, source: "assumed" },
  { key: "diabetes", share: 0.09, source: "assumed; 18% among spinal infections (YUSUF)" },
  { key: "ivdu", share: 0.003, source: "assumed; 9% among spinal infections (YUSUF)" },
  { key: "recentInfection", share: 0.02, source: "assumed; odds ratio 13.5 (SHROYER)" },
  { key: "anticoag", share: 0.15, fromAge: 65, source: "assumed" },
  { key: "aaa", share: 0.01, fromAge: 65, source: "assumed" },
  { key: "smoker", share: 0.15, source: "assumed" },
  { key: "htn", share: 0.28, source: "assumed" },
];

/** A sign somebody has had for years, given as "old": the clinic confirms it once, and again when that has expired. */
export type OldSign = Told & Readonly<{ key: ChangeKey; share: number; fromAge?: number }>;

export const OLD_SIGNS: readonly OldSign[] = [
  { key: "leak", share: 0.12, fromAge: 45, source: "assumed; prior incontinence is common (SNCES, table 4)" },
  { key: "retention", share: 0.06, fromAge: 60, source: "assumed" },
  { key: "bowel", share: 0.03, source: "assumed" },
  { key: "sexual", share: 0.06, source: "assumed" },
  { key: "legPain", share: 0.3, source: "assumed" },
  { key: "legNumb", share: 0.1, source: "assumed" },
  { key: "gait", share: 0.05, fromAge: 70, source: "assumed" },
  { key: "handsClumsy", share: 0.02, source: "assumed" },
];

/** Something harmless, or at least not what the rule fears, that begins now and then and passes. */
export type Spell = Told &
  Readonly<{ key: ChangeKey | YesNoKey; aYear: number; days: number; fromAge?: number }>;

const NON_SPECIFIC = "assumed; common and non-specific (decision D2)";

export const SPELLS: readonly Spell[] = [
  { key: "fever", aYear: 1.2, days: 3, source: "assumed: colds and flu" },
  { key: "unwell", aYear: 1, days: 7, source: "assumed" },
  { key: "nightPain", aYear: 1.5, days: 14, source: NON_SPECIFIC },
  { key: "thoracic", aYear: 0.3, days: 21, source: NON_SPECIFIC },
  { key: "strain", aYear: 0.6, days: 14, source: NON_SPECIFIC },
  { key: "worsening", aYear: 0.8, days: 14, source: "assumed" },
  { key: "unremitting", aYear: 0.1, days: 7, source: "assumed" },
  { key: "band", aYear: 0.03, days: 7, source: "assumed" },
  { key: "legPain", aYear: 0.7, days: 14, source: "assumed" },
  { key: "legNumb", aYear: 0.4, days: 14, source: "assumed; too common after a strain to count in CB-06" },
  { key: "bothLegs", aYear: 0.05, days: 7, source: "assumed" },
  { key: "weakLeg", aYear: 0.08, days: 7, source: "assumed" },
  { key: "constip", aYear: 0.5, days: 10, source: "assumed; isolated constipation is no emergency (YORK)" },
  { key: "dysuria", aYear: 0.3, days: 5, source: "assumed" },
  { key: "wtLoss", aYear: 0.04, days: 30, source: "assumed" },
  { key: "chest", aYear: 0.08, days: 2, source: "assumed" },
  { key: "calf", aYear: 0.06, days: 7, source: "assumed" },
  { key: "neckNew", aYear: 0.3, days: 7, source: "assumed" },
  { key: "thunder", aYear: 0.02, days: 1, source: "assumed" },
  { key: "postTx", aYear: 0.15, days: 2, source: "assumed" },
  { key: "traumaMinor", aYear: 0.15, days: 7, source: "assumed" },
  { key: "traumaMajor", aYear: 0.02, days: 7, source: "assumed" },
  { key: "redEye", aYear: 0.1, days: 7, source: "assumed" },
  { key: "hotJoint", aYear: 0.05, days: 7, source: "assumed" },
  { key: "exFaint", aYear: 0.1, days: 2, source: "assumed" },
  { key: "doms", aYear: 4, days: 3, source: "assumed" },
];

/** How often somebody with nothing to report ticks "not sure" on a question that is on the form. */
export const NOT_SURE_PER_QUESTION = 0.0005;
/** A mood score of 3 or more on the screen, and yes to the question that follows it. */
export const LOW_MOOD = 0.12;
export const SELF_HARM_AT_LOW_MOOD = 0.01;

export const CLINIC = {
  patients: 200,
  days: 365,
  /** Monday, Wednesday, Friday: three sessions a week, each with its check-in. */
  sessionWeekdays: [1, 3, 5] as readonly number[],
  /** Days on which one clinician on duty answers what is raised. */
  openWeekdays: [1, 2, 3, 4, 5] as readonly number[],
  adherence: 0.7,
  /** After an emergency or urgent alert the plan rests this long. */
  pausedDays: 5,
  /** An alert for "soon" is closed after the two days it may take. */
  soonOpenDays: 2,
} as const;
