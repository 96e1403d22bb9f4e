import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exerciseById } from "@/lib/domain/exercises/exercise";
import { FIRST_CHOICES, jointRoles } from "@/lib/domain/exercises/joint-map";
import { contraindicationsOf, type PlanFacts } from "@/lib/domain/programmes/contraindications";
import { CHOICES_OF_TEST, suggestItems } from "@/lib/domain/programmes/suggest-items";
import { type DatedResult, jointsFromTests } from "@/lib/domain/visit-notes/joints-from-tests";
import type { MovementTestId } from "@/lib/domain/visit-notes/movement";
import { clinicLimits, limitOf, TEST_LIMITS, USUAL_LIMITS } from "@/lib/domain/visit-notes/test-limits";

const CLEAR: PlanFacts = { history: [], openRules: [], pauses: [], controlLimited: false };
const NOTHING = { phase: null, planned: [] } as const;
const result = (
  test: MovementTestId,
  value: DatedResult["result"]["value"],
  place: DatedResult["place"] = "left",
  pain = false,
): DatedResult => ({ test, place, result: { value, pain }, day: "2026-11-22" });
const idsOf = (
  results: readonly DatedResult[],
  facts = CLEAR,
  beside: Parameters<typeof suggestItems>[2] = NOTHING,
) => suggestItems(jointsFromTests(results, USUAL_LIMITS), facts, beside).map(({ exerciseId }) => exerciseId);
const TESTS = Object.keys(CHOICES_OF_TEST) as MovementTestId[];
const SHORT = TESTS.map((test) => {
  const below = limitOf(test, USUAL_LIMITS);
  return below === null ? result(test, "2") : result(test, below - 1);
});

describe("what the tests suggest", () => {
  it("is the protocol's own order after a bird-dog check of grade 2, with hips in place of the back", () => {
    expect(idsOf([result("bird-dog", "2", "right")])).toEqual(["LS04", "LS03", "HM04"]);
    expect(idsOf([result("bird-dog", "1", "right")])).toEqual([]);
  });

  it("is nothing where every test is long enough or only hurt", () => {
    expect(idsOf([])).toEqual([]);
    expect(idsOf([result("hamstring-length", 80), result("squat", "P", "middle", true)])).toEqual([]);
    expect(idsOf([result("hamstring-length", 50)])).toEqual(["HM04", "HM03"]);
  });

  it("follows the clinic's own limits, and says which one a result was held against", () => {
    const at = (own: number) =>
      suggestItems(
        jointsFromTests([result("hamstring-length", 65)], clinicLimits({ "hamstring-length": own })),
        CLEAR,
        NOTHING,
      );
    expect(at(65)).toEqual([]);
    expect(at(66).map(({ exerciseId }) => exerciseId)).toEqual(["HM04", "HM03"]);
    expect(at(66)[0]?.because).toMatchObject([{ below: 66 }]);
  });

  it("names each exercise once, with every result that led to it", () => {
    const both = suggestItems(
      jointsFromTests(
        [result("hamstring-length", 50), result("hamstring-length", 60, "right"), result("bird-dog", "2")],
        USUAL_LIMITS,
      ),
      CLEAR,
      NOTHING,
    );
    expect(both.find(({ exerciseId }) => exerciseId === "HM04")).toMatchObject({ rule: "4.3" });
    expect(both.find(({ exerciseId }) => exerciseId === "HM04")?.because).toHaveLength(3);
    expect(both.find(({ exerciseId }) => exerciseId === "HM03")).toMatchObject({
      rule: "4.2",
      because: [{ place: "left" }, { place: "right" }],
    });
  });

  it("leaves out what the plan has, what the phase does not take, and what stands against the patient", () => {
    const short = [result("hamstring-length", 50), result("bridge-reps", 4)];
    expect(idsOf(short)).toEqual(["HM04", "HM03", "HS01", "HS03"]);
    expect(idsOf(short, CLEAR, { phase: null, planned: ["HM04", "HS03"] })).toEqual(["HM03", "HS01"]);
    const acute = idsOf(short, CLEAR, { phase: "A", planned: [] });
    expect(acute.every((id) => exerciseById(id).phases.includes("A"))).toBe(true);
    expect(acute.length).toBeLessThan(4);
    expect(idsOf(short, { ...CLEAR, openRules: ["RF-A10"] })).toEqual(["HM04", "HS01", "HS03"]);
    expect(idsOf(short, { ...CLEAR, history: ["pregnant"] })).toEqual(["HM04", "HM03", "HS03"]);
  });

  it("gives the joint what the test found too little of", () => {
    for (const test of TESTS) {
      const { joint, role } = TEST_LIMITS[test];
      const first = CHOICES_OF_TEST[test][0];
      if (!first) throw new Error(`${test} leads to nothing`);
      expect(jointRoles(exerciseById(first)), test).toContain(role);
      if (test !== "bird-dog" && test !== "back-extension")
        expect(
          CHOICES_OF_TEST[test].some((id) => FIRST_CHOICES[joint]?.includes(id)),
          test,
        ).toBe(true);
    }
  });

  it("never offers what stands against the patient, whatever was found and is known", () => {
    const facts = fc.record({
      history: fc.subarray(["pregnant", "osteoporosis", "aaa", "anticoag", "cancer"] as const),
      openRules: fc.subarray(["RF-A08", "RF-A09", "RF-A10", "RF-E04"] as const),
      pauses: fc.constant([]),
      controlLimited: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.subarray(SHORT), facts, (short, known) => {
        const ids = idsOf(short, known);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(contraindicationsOf(id, known)).toEqual([]);
      }),
    );
  });
});
