import { expect, it } from "vitest";
import { listedRules } from "@/components/safety/listed-rules";
import { ORDER_OPTIONS, orderRules } from "@/components/safety/rule-order";
import { filterRules } from "@/components/safety/rule-rows";
import type { ListedChange } from "@/lib/contracts/safety-overview";
import { settingsAfter } from "@/lib/domain/triage/safety-settings";
import { rank } from "@/lib/domain/triage/tiers";

/** Newest proposal first, as the page has them. */
function listed(...changes: readonly Partial<ListedChange>[]) {
  const rows = changes.map((change, index): ListedChange => ({
    ...{ id: String(index), subject: "", value: null, reason: "", state: "in-effect", own: false },
    ...{ proposedBy: "Dr Maya", proposedAt: new Date(), answeredBy: null, answeredAt: null },
    ...{ answerReason: null, effectiveAt: null, ...change },
  }));
  const inEffect = rows.filter(({ state }) => state === "in-effect").toReversed();
  return listedRules({ settings: settingsAfter(inEffect), changes: rows, timeZone: "UTC" });
}
const day = (date: string) => new Date(`${date}T12:00:00Z`);
const of = (id: string, rules: ReturnType<typeof listed>) => rules.find((rule) => rule.id === id);

const BONE = { subject: "boneRiskAge", value: "60", effectiveAt: day("2026-12-01") };
const WORDS = "Age from which weak bones are assumed: 60 instead of 65";

it("shows a number that the clinic moved at every rule that reads it, and at no other", () => {
  const rules = listed(BONE);
  for (const id of ["RF-B02", "RF-B04"])
    expect(of(id, rules)).toMatchObject({ moved: [WORDS], changed: "Dec 1, 2026, Dr Maya" });
  const others = rules.filter(({ id }) => id !== "RF-B02" && id !== "RF-B04");
  expect(others.filter(({ moved, changed }) => moved.length > 0 || changed.includes("Maya"))).toEqual([]);
  const all = { tier: "", group: "" };
  expect(filterRules(rules, { ...all, words: "60 instead of 65" }).map(({ id }) => id)).toEqual([
    "RF-B02",
    "RF-B04",
  ]);
});

it("says nothing of a number that only waits, and that one put back was changed", () => {
  const specified = of("RF-B02", listed())?.changed;
  expect(of("RF-B02", listed({ ...BONE, state: "waits-for-person", effectiveAt: null }))).toMatchObject({
    ...{ moved: [], changed: specified },
  });
  const back = { ...BONE, value: null, effectiveAt: day("2026-12-03") };
  expect(of("RF-B02", listed(back, BONE))).toMatchObject({ moved: [], changed: "Dec 3, 2026, Dr Maya" });
});

it("takes what took effect last, of the rule and its numbers, whichever was proposed first", () => {
  const raise = { subject: "RF-B04", value: "urgent", proposedBy: "Dr Tom", effectiveAt: day("2026-12-02") };
  expect(of("RF-B04", listed(BONE, raise))?.changed).toBe("Dec 2, 2026, Dr Tom");
  expect(of("RF-B02", listed(BONE, raise))?.changed).toBe("Dec 1, 2026, Dr Maya");
});

it("sorts by tier and by last change, and leaves what is alike as specified", () => {
  const raise = { subject: "RF-B04", value: "urgent", effectiveAt: day("2026-12-02") };
  const rules = listed(BONE, raise);
  const ids = (some: typeof rules) => some.map(({ id }) => id);
  expect(ids(orderRules(rules, "change")).slice(0, 2)).toEqual(["RF-B04", "RF-B02"]);
  expect(ids(orderRules(rules, "change")).slice(2)).toEqual(
    ids(rules).filter((id) => id !== "RF-B04" && id !== "RF-B02"),
  );
  const highest = orderRules(rules, "tier").map(({ tiers: [tier = "none"] }) => rank(tier));
  expect(highest).toEqual(highest.toSorted((one, other) => other - one));
  expect(new Set(highest).size).toBeGreaterThan(2);
  for (const order of ["", "toString", "nothing"]) expect(orderRules(rules, order)).toEqual(rules);
  for (const { value } of ORDER_OPTIONS)
    expect(ids(orderRules(rules, value)).toSorted()).toEqual(ids(rules).toSorted());
});
