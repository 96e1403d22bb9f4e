import Link from "next/link";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { ORDER_OPTIONS } from "@/components/safety/rule-order";
import { RULE_GROUPS, type RuleFilter } from "@/components/safety/rule-rows";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { TIERS } from "@/lib/domain/triage/tiers";

const TIER_OPTIONS = [
  { value: "", label: "Any tier" },
  ...TIERS.toReversed().map((tier) => ({ value: tier, label: TIER_WORDS[tier] })),
];
const GROUP_OPTIONS = [
  { value: "", label: "Any group" },
  ...RULE_GROUPS.map(([value, label]) => ({ value, label: `${value}: ${label}` })),
];

type Props = { readonly filter: RuleFilter; readonly order: string };

/** Asks by the address, so that a filtered or sorted table can be kept and printed. */
export function RuleFilterForm({ filter, order }: Props) {
  const filtered = [...Object.values(filter), order].some((value) => value !== "");
  return (
    <form
      method="get"
      action="/clinic/settings/safety"
      role="search"
      aria-label="Rules"
      className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_1fr_auto] print:hidden"
    >
      <TextField name="words" type="search" label="Words" defaultValue={filter.words} maxLength={100} />
      <SelectField name="tier" label="Tier" options={TIER_OPTIONS} defaultValue={filter.tier} />
      <SelectField name="group" label="Group" options={GROUP_OPTIONS} defaultValue={filter.group} />
      <SelectField name="order" label="Order" options={ORDER_OPTIONS} defaultValue={order} />
      <div className="flex items-center gap-4">
        <Button>Show</Button>
        {filtered && (
          <Link href="/clinic/settings/safety" prefetch={false}>
            All rules
          </Link>
        )}
      </div>
    </form>
  );
}
