import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DatedResult,
  evidenceOn,
  jointsFromTests,
  lacksOn,
} from "@/lib/domain/visit-notes/joints-from-tests";
import {
  MOVEMENT_GRADES,
  MOVEMENT_TESTS,
  type MovementTest,
  type MovementTestId,
} from "@/lib/domain/visit-notes/movement";
import {
  clinicLimits,
  JOINTS,
  MEASURED_TESTS,
  TEST_LIMITS,
  USUAL_LIMITS,
} from "@/lib/domain/visit-notes/test-limits";

const TESTS = Object.keys(MOVEMENT_TESTS) as MovementTestId[];
const at = (test: MovementTestId, value: number | "0" | "1" | "2" | "P", pain = false): DatedResult => ({
  test,
  place: MOVEMENT_TESTS[test].sided ? "left" : "middle",
  result: { value, pain },
  day: "2026-11-22",
});
const stateOf = (results: readonly DatedResult[], joint: (typeof JOINTS)[number]) =>
  jointsFromTests(results, USUAL_LIMITS).find((one) => one.joint === joint);

const anyResult = fc.constantFrom(...TESTS).chain((test) => {
  const measured: MovementTest = MOVEMENT_TESTS[test];
  return fc.record({
    test: fc.constant(test),
    place: measured.sided
      ? fc.constantFrom("left" as const, "right" as const)
      : fc.constant("middle" as const),
    result: fc.record({
      value:
        measured.unit === "grade"
          ? fc.constantFrom(...MOVEMENT_GRADES)
          : fc.integer({ min: measured.min, max: measured.max }),
      pain: fc.boolean(),
    }),
    day: fc.constant("2026-11-22"),
  });
});

describe("the joints by their tests", () => {
  it("calls the side that was not tested untested, and both tested by a test without sides", () => {
    const of = (test: MovementTestId, value: number | "0", joint: (typeof JOINTS)[number]) => {
      const state = stateOf([at(test, value)], joint) ?? { evidence: [] };
      return (["left", "right"] as const).map((side) => evidenceOn(state, side).length);
    };
    expect(of("hamstring-length", 70, "hip")).toEqual([1, 0]);
    expect(of("squat", "0", "knee")).toEqual([1, 1]);
  });

  // The last value that is short and the first that is not.
  it.each([
    ["bird-dog", "2", "1", "lumbar", "stability"],
    ["hip-flexor-length", -1, 0, "hip", "mobility"],
    ["hamstring-length", 69, 70, "hip", "mobility"],
    ["hip-rotation", 29, 30, "hip", "mobility"],
    ["ankle-knee-to-wall", 8, 9, "ankle", "mobility"],
    ["thoracic-rotation", 39, 40, "thoracic", "mobility"],
    ["hinge", "2", "0", "lumbar", "stability"],
    ["squat", "2", "1", "knee", "stability"],
    ["single-leg-stand", 9, 10, "knee", "stability"],
    ["side-plank", 29, 30, "lumbar", "stability"],
    ["back-extension", 59, 60, "lumbar", "stability"],
    ["bridge-reps", 9, 10, "hip", "stability"],
  ] as const)("%s of %s is short, of %s is enough: %s lacks %s", (test, short, enough, joint, role) => {
    expect(stateOf([at(test, short)], joint)).toMatchObject({ lacks: [role], painful: false });
    expect(stateOf([at(test, enough)], joint)).toMatchObject({ lacks: [], painful: false });
  });

  it("has a limit for each test that is measured, with bounds that the test can reach on both sides", () => {
    for (const test of TESTS) {
      const measured: MovementTest = MOVEMENT_TESTS[test];
      const { below } = TEST_LIMITS[test];
      expect(below === null, test).toBe(measured.unit === "grade");
      if (measured.unit === "grade" || below === null) continue;
      const { min, usual, max } = below;
      expect([measured.min < min, min <= usual, usual <= max, max < measured.max], test).toEqual(
        Array.from({ length: 4 }, () => true),
      );
    }
  });

  it("goes by the clinic's own limit where it moved one, and leaves every other test alone", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MEASURED_TESTS),
        fc.array(anyResult, { maxLength: 12 }),
        fc.nat(),
        (moved, results, at) => {
          const { min, max } = TEST_LIMITS[moved].below;
          const own = min + (at % (max - min + 1));
          const limits = clinicLimits({ [moved]: own });
          const usually = jointsFromTests(results, USUAL_LIMITS).flatMap(({ evidence }) => evidence);
          const here = jointsFromTests(results, limits).flatMap(({ evidence }) => evidence);
          for (const [index, one] of here.entries())
            if (one.test !== moved) expect(one).toEqual(usually[index]);
            else {
              expect(one.below).toBe(own);
              expect(one.verdict === "short").toBe(Number(one.result.value) < own);
            }
        },
      ),
    );
  });

  it("keeps to its bounds, whatever is stored", () => {
    expect(
      clinicLimits({ "hamstring-length": 50, "hip-rotation": 46, squat: 3, "side-plank": "12" }),
    ).toEqual({
      ...USUAL_LIMITS,
      "hamstring-length": 50,
    });
  });

  it("names pain apart from a lack, and both where there are both", () => {
    expect(stateOf([at("bird-dog", "P")], "lumbar")).toMatchObject({ lacks: [], painful: true });
    expect(stateOf([at("hamstring-length", 90, true)], "hip")).toMatchObject({ lacks: [], painful: true });
    expect(stateOf([at("hamstring-length", 50, true)], "hip")).toMatchObject({
      lacks: ["mobility"],
      painful: true,
    });
  });

  it("keeps the sides apart; a test without sides speaks of both", () => {
    const hip = stateOf([at("hamstring-length", 50)], "hip");
    const knee = stateOf([at("squat", "2")], "knee");
    if (!hip || !knee) throw new Error("both are on the map");
    expect([lacksOn(hip, "left"), lacksOn(hip, "right")]).toEqual([["mobility"], []]);
    expect([lacksOn(knee, "left"), lacksOn(knee, "right")]).toEqual([["stability"], ["stability"]]);
  });

  it("without tests lacks nothing and says so of every joint", () => {
    expect(
      jointsFromTests([], USUAL_LIMITS).map(({ joint, evidence, lacks }) => [
        joint,
        evidence.length,
        lacks.length,
      ]),
    ).toEqual(JOINTS.map((joint) => [joint, 0, 0]));
  });

  it("a better result never adds a lack, and a test changes no other joint", () => {
    fc.assert(
      fc.property(fc.array(anyResult, { maxLength: 12 }), anyResult, fc.nat(40), (others, one, more) => {
        const { value } = one.result;
        const better = typeof value === "number" ? value + more : "0";
        const before = jointsFromTests([...others, one], USUAL_LIMITS);
        const after = jointsFromTests(
          [...others, { ...one, result: { ...one.result, value: better } }],
          USUAL_LIMITS,
        );
        const without = jointsFromTests(others, USUAL_LIMITS);
        for (const [index, state] of after.entries()) {
          expect(before[index]?.lacks).toEqual(expect.arrayContaining([...state.lacks]));
          if (state.joint !== TEST_LIMITS[one.test].joint) expect(state).toEqual(without[index]);
        }
      }),
    );
  });

  it("every lack has a short result behind it, and each result stands under one joint", () => {
    fc.assert(
      fc.property(fc.array(anyResult, { maxLength: 20 }), (results) => {
        const joints = jointsFromTests(results, USUAL_LIMITS);
        expect(joints.flatMap(({ evidence }) => evidence)).toHaveLength(results.length);
        for (const { lacks, evidence } of joints)
          for (const role of lacks)
            expect(evidence.some((one) => one.verdict === "short" && one.role === role)).toBe(true);
      }),
    );
  });
});
