import { expect, it } from "vitest";
import { holdOrder } from "@/components/alerts/hold-order";
import type { AlertRow } from "@/lib/contracts/alert";

const row = (id: string, version = 1): AlertRow => ({
  ...{ id, version, tier: "urgent", state: "open", source: "check-in", raised: "", waitingMinutes: 0 },
  ...{ rulesTier: "urgent", sources: 1, added: null, appointment: null, acknowledgeBy: null },
  ...{ patient: { id, name: id, birthDate: "" }, reasons: [], acknowledged: null, programme: "none" },
});

it("keeps rows in place with their newest content, and lets what is new wait", () => {
  const held = holdOrder(["b", "a"], [row("new"), row("a", 2), row("b")]);
  expect(held.shown.map(({ id, version }) => [id, version])).toEqual([
    ["b", 1],
    ["a", 2],
  ]);
  expect(held.waiting.map(({ id }) => id)).toEqual(["new"]);
});

it("lets go of what is no longer in the list", () => {
  expect(holdOrder(["gone", "a"], [row("a")]).shown.map(({ id }) => id)).toEqual(["a"]);
});
