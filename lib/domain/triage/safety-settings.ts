import { RULE_IDS, type RuleId } from "@/lib/domain/triage/rule-ids";
import { tiersToRaiseTo } from "@/lib/domain/triage/rule-tiers";
import {
  DEFAULT_THRESHOLDS,
  isAllowedValue,
  isThresholdKey,
  type ThresholdKey,
  type Thresholds,
} from "@/lib/domain/triage/thresholds";
import { type Tier, TIERS } from "@/lib/domain/triage/tiers";

/** What a clinic has made stricter. version: how many changes had taken effect; 0 is the specification as it stands. */
export type SafetySettings = Readonly<{
  thresholds: Thresholds;
  /** The least tier these rules fire at. */
  raises: Readonly<Partial<Record<RuleId, Tier>>>;
  version: number;
}>;

export const DEFAULT_SETTINGS: SafetySettings = { thresholds: DEFAULT_THRESHOLDS, raises: {}, version: 0 };

/** One change that has taken effect. value: a number for a threshold, a tier for a rule; null is back to the default. */
export type SafetyChange = Readonly<{ subject: string; value: string | null }>;

export type SafetySubject =
  | Readonly<{ kind: "threshold"; key: ThresholdKey }>
  | Readonly<{ kind: "rule"; id: RuleId }>;

export function safetySubject(text: string): SafetySubject | null {
  if (isThresholdKey(text)) return { kind: "threshold", key: text };
  const id = RULE_IDS.find((known) => known === text);
  return id === undefined ? null : { kind: "rule", id };
}

const WHOLE_NUMBER = /^[0-9]{1,3}$/;

function thresholdIn(key: ThresholdKey, text: string): number | null {
  const value = WHOLE_NUMBER.test(text) ? Number(text) : Number.NaN;
  return isAllowedValue(key, value) ? value : null;
}

function raiseIn(id: RuleId, text: string): Tier | null {
  const tier = TIERS.find((known) => known === text);
  return tier !== undefined && tiersToRaiseTo(id).includes(tier) ? tier : null;
}

/** Whether a clinic may set this: a number within its bounds, or a tier that only raises. */
export function isAllowedChange({ subject, value }: SafetyChange): boolean {
  const found = safetySubject(subject);
  if (found === null) return false;
  if (value === null) return true;
  return (found.kind === "threshold" ? thresholdIn(found.key, value) : raiseIn(found.id, value)) !== null;
}

/** The settings after these changes, oldest first. One that is not allowed leaves its subject at the default. */
export function settingsAfter(changes: readonly SafetyChange[]): SafetySettings {
  const thresholds: Record<ThresholdKey, number> = { ...DEFAULT_THRESHOLDS };
  const raises = new Map<RuleId, Tier>();
  for (const { subject, value } of changes) {
    const found = safetySubject(subject);
    if (found?.kind === "threshold") {
      const set = value === null ? null : thresholdIn(found.key, value);
      thresholds[found.key] = set ?? DEFAULT_THRESHOLDS[found.key];
    }
    if (found?.kind === "rule") {
      const tier = value === null ? null : raiseIn(found.id, value);
      if (tier === null) raises.delete(found.id);
      else raises.set(found.id, tier);
    }
  }
  return { thresholds, raises: Object.fromEntries(raises), version: changes.length };
}
