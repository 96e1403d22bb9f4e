/** How urgent a decision is, calmest first. Screens say ROUTINE, SOON, URGENT, EMERGENCY. */
export const TIERS = ["none", "routine", "soon", "urgent", "emergency"] as const;
export type Tier = (typeof TIERS)[number];
export type InterruptingTier = "urgent" | "emergency";

/** 0 for none up to 4 for emergency. */
export function rank(tier: Tier): number {
  return TIERS.indexOf(tier);
}

/** The higher of two tiers. */
export function higher(one: Tier, other: Tier): Tier {
  return rank(one) >= rank(other) ? one : other;
}

/** Emergency and urgent put the instruction on the patient's screen in place of the next question. */
export function interrupts(tier: Tier): tier is InterruptingTier {
  return tier === "emergency" || tier === "urgent";
}

/** The letters of the clinical tables and the triage command. */
export const TIER_LETTERS = {
  none: "N",
  routine: "R",
  soon: "S",
  urgent: "U",
  emergency: "E",
} as const satisfies Record<Tier, string>;
export type TierLetter = (typeof TIER_LETTERS)[Tier];
