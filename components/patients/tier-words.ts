import type { Tier } from "@/lib/domain/triage/tiers";

/** The tiers as staff screens say them. */
export const TIER_WORDS: Readonly<Record<Tier, string>> = {
  none: "NO FLAGS",
  routine: "ROUTINE",
  soon: "SOON",
  urgent: "URGENT",
  emergency: "EMERGENCY",
};
