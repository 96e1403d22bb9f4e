import fc from "fast-check";
import { expect, it } from "vitest";
import type { TriageInput } from "@/lib/domain/triage/answers";
import { RULE_IDS, type RuleId } from "@/lib/domain/triage/rule-ids";
import { tiersOf, tiersToRaiseTo } from "@/lib/domain/triage/rule-tiers";
import { DEFAULT_SETTINGS } from "@/lib/domain/triage/safety-settings";
import { rank, type Tier } from "@/lib/domain/triage/tiers";
import { firingsOf, RULE_SET } from "@/lib/domain/triage/triage";
import { anyTriageInput } from "@/lib/testing/triage-arbitraries";
import { CLAUSES, VIGNETTES } from "@/lib/testing/triage-cases";

/** Nothing confirmed by a clinician: what a confirmation quiets is not a tier of the rule. */
function firings(input: TriageInput) {
  const bare = { ...input, profile: { ...input.profile, baseline: [] } };
  return firingsOf(RULE_SET, bare, DEFAULT_SETTINGS);
}

const seen = new Map<RuleId, Set<Tier>>();
for (const { input } of [...VIGNETTES, ...CLAUSES]) {
  for (const { id, tier } of firings(input)) seen.set(id, (seen.get(id) ?? new Set()).add(tier));
}

it.each(RULE_IDS)("%s fires at each of its tiers in some case, and at no other", (id) => {
  const tiers = [...(seen.get(id) ?? [])].toSorted((one, other) => rank(other) - rank(one));
  expect(tiers).toEqual(tiersOf(id));
});

it("holds for any answers", () => {
  fc.assert(
    fc.property(anyTriageInput, (input) => {
      for (const { id, tier } of firings(input)) expect(tiersOf(id)).toContain(tier);
    }),
    { numRuns: 1000 },
  );
});

it("offers to raise only to a tier that changes something", () => {
  expect(tiersToRaiseTo("RF-A01")).toEqual(["emergency"]);
  expect(tiersToRaiseTo("RF-A02")).toEqual(["emergency"]);
  expect(tiersToRaiseTo("RF-C03")).toEqual(["urgent", "emergency"]);
  expect(tiersToRaiseTo("RF-B02")).toEqual(["soon", "urgent", "emergency"]);
  expect(tiersToRaiseTo("RF-H03")).toEqual(["routine", "soon", "urgent", "emergency"]);
  expect(tiersToRaiseTo("CB-01")).toEqual([]);
});
