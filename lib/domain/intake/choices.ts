/** Why the patient comes today. */
export const REASONS = ["new-problem", "came-back", "long-lasting", "injury", "check-up", "other"] as const;
export type Reason = (typeof REASONS)[number];

/** How long this problem has lasted; 6 and 12 weeks are where the phases change (DOSE-3). */
export const HOW_LONG = [
  "under-2-weeks",
  "2-to-6-weeks",
  "6-to-12-weeks",
  "over-12-weeks",
  "comes-and-goes",
  "unknown",
] as const;
export type HowLong = (typeof HOW_LONG)[number];

export const HOW_IT_BEGAN = [
  "slowly",
  "suddenly",
  "lifting",
  "exercise",
  "fall-or-accident",
  "other",
  "unknown",
] as const;
export type HowItBegan = (typeof HOW_IT_BEGAN)[number];

/** Whether a patient's history is as they last told it. */
export const HISTORY_SAME = ["same", "changed", "unknown"] as const;
export type HistorySame = (typeof HISTORY_SAME)[number];

export const SEX_CHOICES = ["F", "M", "X", "skipped"] as const;
