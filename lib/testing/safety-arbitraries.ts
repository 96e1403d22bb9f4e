import fc from "fast-check";
import { RULE_IDS } from "@/lib/domain/triage/rule-ids";
import { tiersToRaiseTo } from "@/lib/domain/triage/rule-tiers";
import { type SafetyChange, type SafetySettings, settingsAfter } from "@/lib/domain/triage/safety-settings";
import { allowedRange, THRESHOLD_KEYS } from "@/lib/domain/triage/thresholds";

const RAISABLE = RULE_IDS.filter((id) => tiersToRaiseTo(id).length > 0);

const thresholdChange: fc.Arbitrary<SafetyChange> = fc.constantFrom(...THRESHOLD_KEYS).chain((subject) => {
  const { lowest, highest } = allowedRange(subject);
  return fc.integer({ min: lowest, max: highest }).map((value) => ({ subject, value: String(value) }));
});

const raise: fc.Arbitrary<SafetyChange> = fc
  .constantFrom(...RAISABLE)
  .chain((subject) => fc.constantFrom(...tiersToRaiseTo(subject)).map((value) => ({ subject, value })));

const backToDefault: fc.Arbitrary<SafetyChange> = fc
  .constantFrom(...THRESHOLD_KEYS, ...RAISABLE)
  .map((subject) => ({ subject, value: null }));

/** Changes that a clinic may make, in the order they took effect. */
export const allowedChanges: fc.Arbitrary<SafetyChange[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: thresholdChange }, { weight: 3, arbitrary: raise }, backToDefault),
  { maxLength: 25 },
);

export const allowedSettings: fc.Arbitrary<SafetySettings> = allowedChanges.map(settingsAfter);
