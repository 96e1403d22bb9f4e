import { type RuleRow, ruleRows } from "@/components/safety/rule-rows";
import type { SafetyOverview } from "@/lib/contracts/safety-overview";
import { RULE_SET_VERSION } from "@/lib/domain/triage/rule-set-version";
import { calendarDay, plainDate } from "@/lib/domain/visits/clinic-time";

/** A rule with the version it stands in, and when it was changed last. */
export type ListedRule = RuleRow & {
  readonly version: string;
  /** "Nov 26, 2026", and by whom where the clinic changed it. */
  readonly changed: string;
};

/** Every rule as it stands in this clinic. */
export function listedRules({ settings, changes, timeZone }: SafetyOverview): ListedRule[] {
  const version = RULE_SET_VERSION.hash.slice(0, 8);
  const specified = plainDate(new Date(RULE_SET_VERSION.date));
  return ruleRows(settings).map((row) => {
    const last = changes.find(({ subject, state }) => subject === row.id && state === "in-effect");
    const changed = last?.effectiveAt
      ? `${calendarDay(last.effectiveAt, timeZone)}, ${last.proposedBy}`
      : specified;
    return { ...row, version, changed };
  });
}
