import { describe, expect, it } from "vitest";
import { estimateMinutes } from "@/lib/domain/exercises/estimate-seconds";
import { exerciseById } from "@/lib/domain/exercises/exercise";
import { checkItems } from "@/lib/domain/programmes/check-items";
import { checkOrder } from "@/lib/domain/programmes/check-order";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";
import { orderItems } from "@/lib/domain/programmes/session-order";
import { PROGRAMME_TEMPLATES, templateById } from "@/lib/domain/programmes/templates";
import { type DayRests, NO_RESTS } from "@/lib/domain/dosing/day-rests";
import { templateItem } from "@/lib/domain/programmes/templates/template";
import { todayPlan } from "@/lib/domain/programmes/today-plan";
import programme from "@/messages/en/programme.json";

describe.each(PROGRAMME_TEMPLATES.map((template) => [template.id, template] as const))(
  "the template %s",
  (id, template) => {
    it("keeps DOSE-1, its phase, the bounds and the length without a single remark", () => {
      expect(checkOrder(template.items)).toEqual([]);
      expect(orderItems(template.items)).toEqual(template.items);
      expect(checkItems(template.items)).toEqual([]);
    });

    it("has a version and words, and fits into three quarters of an hour", () => {
      expect(template.version).toBeGreaterThan(0);
      expect(Object.keys(programme.templates)).toContain(id);
      expect(templateById(id)).toBe(template);
      expect(estimateMinutes(template.items)).toBeLessThanOrEqual(45);
    });
  },
);

it("offers at least ten templates, each under its own id", () => {
  expect(PROGRAMME_TEMPLATES.length).toBeGreaterThanOrEqual(10);
  expect(new Set(PROGRAMME_TEMPLATES.map(({ id }) => id)).size).toBe(PROGRAMME_TEMPLATES.length);
  expect(Object.keys(programme.templates)).toHaveLength(PROGRAMME_TEMPLATES.length);
  expect(templateById("nothing")).toBeUndefined();
});

it("keeps loads, held stretches and end-range moves out of the acute template", () => {
  const acute = PROGRAMME_TEMPLATES.filter(({ phase }) => phase === "A").flatMap(({ items }) => items);
  expect(acute.length).toBeGreaterThan(2);
  for (const { exerciseId } of acute) {
    expect(["strength", "static-stretch"]).not.toContain(exerciseById(exerciseId).category);
  }
});

it("needs a side where the source says the affected one", () => {
  expect(() => templateItem("NV01")).toThrow("NV01");
});

describe("remarks on items", () => {
  const bridge = templateItem("HS01");
  const flexor = templateItem("HM01");
  const at = (item: ProgrammeItem, side: ProgrammeItem["side"]): ProgrammeItem => ({ ...item, side });

  it("name a side that the exercise does not have", () => {
    expect(checkItems([at(bridge, "left")])).toEqual([{ kind: "side", index: 0 }]);
    expect(checkItems([at(flexor, "both")])).toEqual([{ kind: "side", index: 0 }]);
    expect(checkItems([at(flexor, "left"), at(flexor, "right")])).toEqual([]);
  });

  it("name a repeat and a dose out of bounds", () => {
    expect(checkItems([flexor, at(flexor, "left")])).toEqual([{ kind: "twice", index: 1, first: 0 }]);
    const heavy = { ...bridge, dose: { ...bridge.dose, sets: 99 } };
    expect(checkItems([heavy])).toEqual([
      { kind: "dose", index: 0, problem: { kind: "too-high", field: "sets", max: 10 } },
    ]);
  });
});

describe("today's plan", () => {
  const items = (["DW01", "LS03", "LM06", "HS01", "NK06", "AE06", "HM03"] as const).map((exerciseId) => ({
    exerciseId,
  }));
  const heldBy = (...pauses: Parameters<typeof todayPlan>[1]) => {
    const plan = todayPlan(items, pauses);
    if (plan.kind === "paused" || plan.held.length === 0) return plan.kind;
    return plan.held.map(({ exerciseId }) => exerciseId);
  };

  it.each([
    [[], "open"],
    [["item"], "open"],
    [["all"], "paused"],
    [["day"], "paused"],
    [["loaded", "all"], "paused"],
    [["loaded"], ["HS01"]],
    [["neck"], ["NK06"]],
    [
      ["extension", "impact"],
      ["LM06", "AE06"],
    ],
    [["provoking"], ["LM06", "HM03"]],
  ] as const)("paused for %j: %j", (pauses, held) => {
    expect(heldBy(...pauses)).toEqual(held);
  });

  it("splits the items and loses none", () => {
    const plan = todayPlan(items, ["loaded"]);
    if (plan.kind === "paused") throw new Error("the rest should stay");
    expect(plan.held).not.toEqual([]);
    expect([...plan.items, ...plan.held]).toHaveLength(items.length);
  });

  it("rests the muscles of strength work and the stretches of a flare, and says which is which", () => {
    const left = (rests: Partial<DayRests>) => {
      const plan = todayPlan(items, [], { ...NO_RESTS, ...rests });
      if (plan.kind === "paused") throw new Error("nothing pauses this");
      const ids = (some: readonly (typeof items)[number][]) => some.map(({ exerciseId }) => exerciseId);
      return { resting: ids(plan.resting), unstretched: ids(plan.unstretched), count: plan.items.length };
    };
    expect(left({})).toEqual({ resting: [], unstretched: [], count: items.length });
    expect(left({ worked: [{ exerciseId: "HS06", day: "2026-11-26" }] })).toEqual({
      resting: ["HS01"],
      unstretched: [],
      count: items.length - 1,
    });
    expect(left({ worked: [{ exerciseId: "LS16", day: "2026-11-26" }] })).toMatchObject({ resting: [] });
    expect(left({ flare: true })).toEqual({ resting: [], unstretched: ["HM03"], count: items.length - 1 });
  });
});
