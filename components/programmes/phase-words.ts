import type { Phase } from "@/lib/domain/exercises/written-exercise";

/** One set of words for the phase of a plan and of an episode. */
export const PHASE_WORDS: Readonly<Record<Phase, string>> = {
  A: "Acute",
  S: "Subacute",
  C: "Persistent",
  R: "Return to work, sport or lifting",
};

/** Where there is little room. */
export const SHORT_PHASE_WORDS: Readonly<Record<Phase, string>> = { ...PHASE_WORDS, R: "Return" };
