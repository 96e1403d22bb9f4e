import type {
  ChangeAnswer,
  ChangeKey,
  SharpAnswer,
  YesNoAnswer,
  YesNoKey,
} from "@/lib/domain/triage/answers";

/**
 * Lines of a rule that asks several facts, facts that only decide what else is asked, and facts that a trend reads. No
 * rule has a key for them.
 */
export const LINE_KEYS = ["swollenMuscle", "exRacing", "playsSport", "tasksWorse", "avoids"] as const;
export type LineKey = (typeof LINE_KEYS)[number];

/** A page that lists several lines: "none" is no to each of them, "some" opens a page for each. */
export const GROUP_KEYS = [
  "legsGroup",
  "vesselsGroup",
  "waterGroup",
  "nervesGroup",
  "bonesGroup",
  "painGroup",
  "dayGroup",
  "healthGroup",
  "exerciseGroup",
] as const;
export type GroupKey = (typeof GROUP_KEYS)[number];
export const GROUP_ANSWERS = ["none", "some"] as const;
export type GroupAnswer = (typeof GROUP_ANSWERS)[number];

/** The nine points of NG65, one each. */
export const SPA_SIGNS = [
  "before35",
  "secondHalfOfNight",
  "buttock",
  "betterMoving",
  "betterWithTablets",
  "family",
  "arthritis",
  "enthesitis",
  "psoriasis",
] as const;
export type SpaSign = (typeof SPA_SIGNS)[number];

/** How far down a leg the pain or tingling goes, the nearest first. */
export const LEG_REACHES = ["buttock", "thigh", "calf", "foot"] as const;
export type LegReach = (typeof LEG_REACHES)[number];

/** The patient chose to leave the question out. */
export const SKIPPED = "SKIPPED";

/** What a check-in stores: raw, by question. An absent key was not answered. painNow stands in a column of its own. */
export type FormAnswers = Readonly<
  Partial<Record<Exclude<ChangeKey, "sexual">, ChangeAnswer>> &
    Partial<Record<YesNoKey | LineKey, YesNoAnswer>> &
    Partial<Record<GroupKey, GroupAnswer>> & {
      sexual?: ChangeAnswer | typeof SKIPPED;
      sharpEx?: SharpAnswer | "none";
      spaSigns?: readonly SpaSign[];
      legReach?: LegReach | "unsure";
      /** Global rating of change since the plan began, -5 to 5. */
      groc?: number;
      /** Nights of the last 7 on which pain woke the patient. */
      nights?: number;
      /** The two items of PHQ-2, 0-3 each. */
      interest?: number;
      lowMood?: number;
      /** 0-10. */
      painNow?: number;
    }
>;
export type FormKey = keyof FormAnswers;
export type FormAnswer = NonNullable<FormAnswers[FormKey]>;
