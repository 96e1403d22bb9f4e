import type { ListedRule } from "@/components/safety/listed-rules";
import { rank } from "@/lib/domain/triage/tiers";

type Compare = (one: ListedRule, other: ListedRule) => number;

/** The highest a rule can fire at here. */
const highest = ({ tiers: [tier = "none"] }: ListedRule) => rank(tier);
const byTier: Compare = (one, other) => highest(other) - highest(one);
const byChange: Compare = (one, other) => (other.changedAt?.getTime() ?? 0) - (one.changedAt?.getTime() ?? 0);

/** How the table of rules can be sorted; rules that are alike stay in the order of the specification. */
const ORDERS: Readonly<Record<string, { readonly label: string; readonly compare: Compare }>> = {
  tier: { label: "Most urgent first", compare: byTier },
  change: { label: "Last changed here first", compare: byChange },
};

export const ORDER_OPTIONS = [
  { value: "", label: "As specified" },
  ...Object.entries(ORDERS).map(([value, { label }]) => ({ value, label })),
];

/** `order` as in the address; what is none leaves them as they are. */
export function orderRules(rules: readonly ListedRule[], order: string): ListedRule[] {
  const compare = Object.hasOwn(ORDERS, order) ? ORDERS[order]?.compare : undefined;
  return compare ? rules.toSorted(compare) : [...rules];
}
