import { expect, it } from "vitest";
import { inView, leftOut, QUEUE_VIEWS } from "@/components/alerts/queue-views";

const mine = { by: "Dr Maya", mine: true, at: "" };
const ALERTS = [
  { tier: "emergency", acknowledged: null },
  { tier: "urgent", acknowledged: mine },
  { tier: "soon", acknowledged: { ...mine, mine: false } },
  { tier: "soon", acknowledged: null },
] as const;
const shown = (view: (typeof QUEUE_VIEWS)[number]) => ALERTS.filter((one) => inView(one, view)).length;

it("narrows to what the reader has, or to one tier", () => {
  expect([shown("all"), shown("mine"), shown("emergency"), shown("soon")]).toEqual([...[4, 1, 1, 2]]);
});

it("counts all it leaves out, the most urgent first", () => {
  expect(leftOut(ALERTS, "all")).toBeNull();
  expect(leftOut(ALERTS, "mine")).toEqual({ words: "3, the most urgent EMERGENCY", worst: "emergency" });
  expect(leftOut(ALERTS, "emergency")).toEqual({ words: "3, the most urgent URGENT", worst: "urgent" });
  for (const view of QUEUE_VIEWS)
    expect(shown(view) === ALERTS.length || leftOut(ALERTS, view) !== null, view).toBe(true);
});
