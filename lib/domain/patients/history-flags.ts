import { HISTORY_KEYS, type HistoryKey } from "@/lib/domain/triage/answers";

/**
 * What a patient's history tells besides and no rule reads (spec 2.3): for the clinician, who sets a baseline with it.
 * familySpa: a close relative has spondyloarthritis. prior...: old trouble, told apart from what is new by the check-in.
 */
export const BACKGROUND_KEYS = [
  "psoriasis",
  "bowelDisease",
  "uveitis",
  "familySpa",
  "priorNumbness",
  "priorWeakness",
  "priorBladder",
  "priorBowel",
] as const;

export const HISTORY_FLAGS = [...HISTORY_KEYS, ...BACKGROUND_KEYS] as const;
export type HistoryFlag = (typeof HISTORY_FLAGS)[number];

/** Of all that is known, what the rules read. */
export function rulesHistory(flags: readonly string[]): readonly HistoryKey[] {
  return HISTORY_KEYS.filter((key) => flags.includes(key));
}

/** What is known of a patient from several sources, each flag once, in the order of the rules: nothing takes one away. */
export function unitedHistory(...sources: readonly (readonly HistoryFlag[])[]): readonly HistoryFlag[] {
  const known = new Set(sources.flat());
  return HISTORY_FLAGS.filter((key) => known.has(key));
}
