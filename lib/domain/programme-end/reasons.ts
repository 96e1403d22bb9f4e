/** Why a programme ended, as a person says it. */
export const END_REASONS = ["finished", "better", "no-time", "pain", "unclear", "other"] as const;
export type EndReason = (typeof END_REASONS)[number];
/** As it is stored: the next programme took its place, or somebody said why. */
export type StoredEndReason = EndReason | "replaced";

/** A patient who stops for one of these is not done: somebody should ask. */
export function asksForAWord(reason: StoredEndReason): boolean {
  return reason === "pain" || reason === "unclear" || reason === "no-time" || reason === "other";
}
