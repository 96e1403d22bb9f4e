import type {
  ChangeAnswer,
  ChangeKey,
  SharpAnswer,
  YesNoAnswer,
  YesNoKey,
} from "@/lib/domain/triage/answers";

/** Lines of a rule that asks several facts, and facts that only decide what else is asked. No rule has a key for them. */
export const LINE_KEYS = ["swollenMuscle", "exRacing", "playsSport"] as const;
export type LineKey = (typeof LINE_KEYS)[number];

/** A page that lists several lines: "none" is no to each of them, "some" opens a page for each. */
export const GROUP_KEYS = [
  "legsGroup",
  "vesselsGroup",
  "waterGroup",
  "nervesGroup",
  "bonesGroup",
  "painGroup",
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
