import { changeWords } from "@/components/safety/change-words";
import { type RuleRow, ruleRows } from "@/components/safety/rule-rows";
import type { ListedChange, SafetyOverview } from "@/lib/contracts/safety-overview";
import type { RuleId } from "@/lib/domain/triage/rule-ids";
import { RULE_SET_VERSION } from "@/lib/domain/triage/rule-set-version";
import type { SafetySettings } from "@/lib/domain/triage/safety-settings";
import {
  DEFAULT_THRESHOLDS,
  type Threshold,
  THRESHOLD_KEYS,
  type ThresholdKey,
  THRESHOLDS,
} from "@/lib/domain/triage/thresholds";
import { calendarDay, plainDate } from "@/lib/domain/visits/clinic-time";

/** A rule with the version it stands in, and what the clinic changed of it or of the numbers it reads. */
export type ListedRule = RuleRow & {
  readonly version: string;
  /** "Nov 26, 2026", and by whom where the clinic changed it. */
  readonly changed: string;
  /** When the clinic last changed it or a number it reads; null where it stands as specified. */
  readonly changedAt: Date | null;
  /** Each number it reads that is not the specification's here: "Age from which …: 60 instead of 65". */
  readonly moved: readonly string[];
};

const keysReadBy = (id: RuleId): ThresholdKey[] =>
  THRESHOLD_KEYS.filter((key) => (THRESHOLDS[key] as Threshold).rules.includes(id));

function movedWords(keys: readonly ThresholdKey[], { thresholds }: SafetySettings): string[] {
  return keys
    .filter((key) => thresholds[key] !== DEFAULT_THRESHOLDS[key])
    .map((key) => changeWords({ subject: key, value: String(thresholds[key]) }));
}

type InEffect = ListedChange & { readonly effectiveAt: Date };

/** What took effect last of these: a later proposal may have been confirmed sooner. */
function lastOf(subjects: readonly string[], changes: readonly ListedChange[]): InEffect | undefined {
  return changes
    .filter((one): one is InEffect => one.state === "in-effect" && one.effectiveAt !== null)
    .filter(({ subject }) => subjects.includes(subject))
    .toSorted((one, other) => other.effectiveAt.getTime() - one.effectiveAt.getTime())[0];
}

/** Every rule as it stands in this clinic. */
export function listedRules({
  settings,
  changes,
  timeZone,
}: Pick<SafetyOverview, "settings" | "changes" | "timeZone">): ListedRule[] {
  const version = RULE_SET_VERSION.hash.slice(0, 8);
  const specified = plainDate(new Date(RULE_SET_VERSION.date));
  return ruleRows(settings).map((row) => {
    const keys = keysReadBy(row.id);
    const last = lastOf([row.id, ...keys], changes);
    const changed = last ? `${calendarDay(last.effectiveAt, timeZone)}, ${last.proposedBy}` : specified;
    return {
      ...row,
      version,
      changed,
      changedAt: last?.effectiveAt ?? null,
      moved: movedWords(keys, settings),
    };
  });
}
