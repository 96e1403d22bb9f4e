import { createTranslator } from "next-intl";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CATALOGUE, type ExerciseId } from "@/lib/domain/exercises/exercise";
import { checkOrder, mayBeAssigned } from "@/lib/domain/programmes/check-order";
import {
  orderItems,
  placeInSession,
  SESSION_ORDER,
  sessionPart,
} from "@/lib/domain/programmes/session-order";
import programme from "@/messages/en/programme.json";

const plan = (ids: readonly ExerciseId[]) => ids.map((exerciseId) => ({ exerciseId }));
const problems = (...ids: readonly ExerciseId[]) =>
  checkOrder(plan(ids)).map(
    ({ weight, messageKey, index }) => `${index} ${weight} ${messageKey.replace("programme.order.", "")}`,
  );

const anyPlan = fc.array(
  fc.record({ exerciseId: fc.constantFrom(...CATALOGUE.map(({ id }) => id)), nth: fc.nat() }),
  { maxLength: 12 },
);

describe("the part of a session", () => {
  it.each([
    ["ST01", "soft-tissue"],
    ["DW01", "warm-up"],
    ["LM01", "control"],
    ["LS03", "control"],
    ["HS01", "strength"],
    ["LS16", "aerobic"],
    ["HS15", "aerobic"],
    ["AE01", "aerobic"],
    ["HM01", "stretch"],
  ] as const)("of %s is %s", (id, part) => {
    expect(sessionPart(id)).toBe(part);
  });

  it("has words", () => {
    expect(Object.keys(programme.parts)).toEqual(SESSION_ORDER.map(({ id }) => id));
  });
});

describe("ordering", () => {
  it("puts the warm-up first and the stretch last, and keeps the clinician's order within a part", () => {
    const mixed = plan(["HM01", "HS06", "LS03", "AE01", "DW08", "HS01", "DW01", "ST01"]);
    expect(orderItems(mixed).map(({ exerciseId }) => exerciseId)).toEqual([
      "ST01",
      "DW08",
      "DW01",
      "LS03",
      "HS06",
      "HS01",
      "AE01",
      "HM01",
    ]);
  });

  it("is stable, changes nothing a second time, and loses no item", () => {
    fc.assert(
      fc.property(anyPlan, (items) => {
        const ordered = orderItems(items);
        expect(orderItems(ordered)).toEqual(ordered);
        expect(new Set(ordered)).toEqual(new Set(items));
        expect(ordered).toHaveLength(items.length);
        for (const place of SESSION_ORDER.keys()) {
          const inPart = (item: (typeof items)[number]) => placeInSession(item.exerciseId) === place;
          expect(ordered.filter(inPart)).toEqual(items.filter(inPart));
        }
      }),
    );
  });

  it("leaves no problem of order, only a missing warm-up", () => {
    fc.assert(
      fc.property(anyPlan, (items) => {
        const left = checkOrder(orderItems(items)).map(({ messageKey }) => messageKey);
        const missing = ["programme.order.strengthWithoutWarmUp", "programme.order.fewWarmUps"];
        expect(left.filter((key) => !missing.includes(key))).toEqual([]);
      }),
    );
  });
});

describe("checking the order", () => {
  it.each([
    [["DW01", "DW08", "LS03", "HS01", "AE01", "HM01"], []],
    [[], []],
    [["HM01", "HM05"], []],
    [["ST01", "AE01"], []],
    [["HS01"], ["0 must strengthWithoutWarmUp"]],
    [["LS03", "AE01"], ["0 advice fewWarmUps"]],
    [["DW01", "HS01"], ["0 advice fewWarmUps"]],
    [
      ["HS01", "DW01", "DW08"],
      ["1 must warmUpLate", "2 must warmUpLate"],
    ],
    [["DW01", "DW08", "HM01", "HS01"], ["2 must stretchEarly"]],
    [["DW01", "DW08", "HS01", "LS03"], ["3 advice partEarly"]],
    [["DW01", "DW08", "AE01", "HS01", "HM01"], ["3 advice partEarly"]],
    [
      ["HM01", "DW01", "DW08"],
      ["0 must stretchEarly", "1 must warmUpLate", "2 must warmUpLate"],
    ],
  ] as const)("%j", (ids, expected) => {
    expect(problems(...ids)).toEqual(expected);
  });

  it("lets advice pass and nothing else", () => {
    expect(mayBeAssigned(checkOrder(plan(["DW01", "DW08", "HS01", "LS03"])))).toBe(true);
    expect(mayBeAssigned(checkOrder(plan(["HS01", "DW01", "DW08"])))).toBe(false);
  });

  it("never lets strength pass without a warm-up before it", () => {
    fc.assert(
      fc.property(anyPlan, (items) => {
        const strength = items.findIndex(({ exerciseId }) => sessionPart(exerciseId) === "strength");
        const warmUp = items.findIndex(({ exerciseId }) => sessionPart(exerciseId) === "warm-up");
        fc.pre(strength !== -1 && (warmUp === -1 || warmUp > strength));
        expect(mayBeAssigned(checkOrder(items))).toBe(false);
      }),
    );
  });

  it("says each problem in words that name the exercise and the rule", () => {
    const say = createTranslator({ locale: "en", messages: { programme } });
    const all = [...checkOrder(plan(["HS01"])), ...checkOrder(plan(["HM01", "HS01", "LS03", "DW01"]))];
    expect(new Set(all.map(({ messageKey }) => messageKey)).size).toBe(5);
    for (const { messageKey } of all)
      expect(say(messageKey, { name: "Bridge", items: 1 })).toMatch(/Bridge.*DOSE-1|warm-up.*DOSE-1/);
  });
});
