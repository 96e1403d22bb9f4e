/** Why a programme ended, as a person says it. */
export const END_REASONS = ["finished", "better", "no-time", "pain", "unclear", "other"] as const;
export type EndReason = (typeof END_REASONS)[number];
/** As it is stored: the next programme took its place, or somebody said why. */
export type StoredEndReason = EndReason | "replaced";

/** A patient who stops for one of these is not done: somebody should ask. */
export const ASKS_FOR_A_WORD: readonly StoredEndReason[] = ["pain", "unclear", "no-time", "other"];
