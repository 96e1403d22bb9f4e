import { TIER_WORDS } from "@/components/patients/tier-words";
import type { Signal } from "@/lib/contracts/session";

/** What a bar says: it names the highest tier; the count is of all that wait, whatever their tier. */
export const waitingInWords = ({ tier, count }: Signal): string =>
  `${TIER_WORDS[tier]} alert waiting. ${count} ${count === 1 ? "alert" : "alerts"} in all.`;
