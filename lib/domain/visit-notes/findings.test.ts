import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFinding, type Finding } from "@/lib/domain/visit-notes/check-finding";
import { findingGap } from "@/lib/domain/visit-notes/finding-gap";
import { findingInWords } from "@/lib/domain/visit-notes/finding-in-words";
import {
  isControlLimited,
  MOVEMENT_GRADES,
  MOVEMENT_TESTS,
  type MovementTest,
  type MovementTestId,
} from "@/lib/domain/visit-notes/movement";
import {
  GRADES,
  POSTURE_REGIONS,
  postureSides,
  sideRule,
  type PostureDirection,
  type PostureFinding,
  type PostureRegion,
} from "@/lib/domain/visit-notes/posture";
import { TEST_PROTOCOLS } from "@/lib/domain/visit-notes/test-protocols";
import { missingForSigning } from "@/lib/domain/visit-notes/visit-note";

const everyPosture: PostureFinding[] = (Object.keys(POSTURE_REGIONS) as PostureRegion[]).flatMap((region) =>
  (Object.keys(POSTURE_REGIONS[region]) as PostureDirection[]).flatMap((direction) => {
    const rule = sideRule(region, direction);
    return (rule === null ? [] : postureSides(rule)).map(
      (side) => ({ kind: "posture", region, direction, grade: "mild", side }) as const,
    );
  }),
);

describe("a posture finding", () => {
  it("covers the seven plumb-line regions, and stands for every direction and side offered", () => {
    expect(Object.keys(POSTURE_REGIONS)).toEqual([
      "head",
      "shoulders",
      "thoracic",
      "lumbar",
      "pelvis",
      "knees",
      "feet",
    ]);
    expect(everyPosture.length).toBeGreaterThan(30);
    for (const finding of everyPosture) expect(checkFinding(finding)).toEqual([]);
  });

  it.each([
    ["head", "rounded", null, "direction"],
    ["feet", "toString", null, "direction"],
    ["head", "tilted", null, "side"],
    ["pelvis", "high", "both", "side"],
    ["lumbar", "lordotic", "left", "side"],
    ["knees", "valgus", null, "side"],
  ] as const)("%s %s, side %s: wrong %s", (region, direction, side, problem) => {
    const finding = {
      kind: "posture",
      region,
      direction: direction as PostureDirection,
      grade: "mild",
      side,
    } as const;
    expect(checkFinding(finding)).toEqual([{ kind: problem }]);
  });
});

const result = (test: MovementTest) => {
  const value =
    test.unit === "grade"
      ? fc.constantFrom(...MOVEMENT_GRADES)
      : fc.integer({ min: test.min, max: test.max });
  return fc.record({ value, pain: fc.boolean() });
};
const anyMovement = fc
  .constantFrom(...(Object.keys(MOVEMENT_TESTS) as MovementTestId[]))
  .chain((test): fc.Arbitrary<Finding> => {
    const of = result(MOVEMENT_TESTS[test]);
    const kind = fc.constant("movement" as const);
    return MOVEMENT_TESTS[test].sided
      ? fc.record({ kind, test: fc.constant(test), left: of, right: of })
      : fc.record({ kind, test: fc.constant(test), middle: of });
  });

describe("a movement finding", () => {
  it("stands within its bounds, and its words name what was measured", () => {
    fc.assert(
      fc.property(anyMovement, (finding) => {
        expect(checkFinding(finding)).toEqual([]);
        expect(findingInWords(finding)).toMatch(/^[A-Z][a-z, -]+: .*(\d|P \()/i);
      }),
    );
  });

  it.each([
    [{ kind: "movement", test: "hinge" }, [{ kind: "no-result" }]],
    [{ kind: "movement", test: "squat", note: "" }, [{ kind: "no-result" }]],
    [{ kind: "movement", test: "squat", note: "Knee too sore" }, []],
    [{ kind: "movement", test: "back-extension", left: { value: 60, pain: false } }, [{ kind: "side" }]],
    [
      { kind: "movement", test: "ankle-knee-to-wall", left: { value: 26, pain: false } },
      [{ kind: "out-of-bounds", place: "left", min: 0, max: 25 }],
    ],
    [{ kind: "movement", test: "hinge", left: { value: "1", pain: false } }, [{ kind: "side" }]],
    [{ kind: "movement", test: "bird-dog", middle: { value: "1", pain: false } }, [{ kind: "side" }]],
    [
      { kind: "movement", test: "bird-dog", left: { value: 2, pain: false } },
      [{ kind: "grade", place: "left" }],
    ],
    [
      { kind: "movement", test: "single-leg-stand", right: { value: 9.5, pain: false } },
      [{ kind: "not-whole", place: "right" }],
    ],
    [
      { kind: "movement", test: "single-leg-stand", right: { value: "1", pain: false } },
      [{ kind: "not-whole", place: "right" }],
    ],
    [
      {
        kind: "movement",
        test: "hamstring-length",
        left: { value: 70, pain: false },
        right: { value: 131, pain: false },
      },
      [{ kind: "out-of-bounds", place: "right", min: 0, max: 130 }],
    ],
  ] as const satisfies readonly (readonly [Finding, unknown])[])(
    "%j has the problems %j",
    (finding, problems) => {
      expect(checkFinding(finding)).toEqual(problems);
    },
  );

  it("with grade 2 on either side means limited control", () => {
    const check = (left: "0" | "1" | "2" | "P", right: "0" | "1" | "2" | "P") =>
      isControlLimited([
        {
          kind: "movement",
          test: "bird-dog",
          left: { value: left, pain: false },
          right: { value: right, pain: false },
        },
      ]);
    expect([check("0", "2"), check("2", "0")]).toEqual([true, true]);
    expect([check("0", "1"), check("P", "1")]).toEqual([false, false]);
    expect(isControlLimited([{ kind: "movement", test: "hinge", middle: { value: "2", pain: false } }])).toBe(
      false,
    );
  });
});

describe("the gap between the sides of a test", () => {
  const gap = (left: number | "1", right: number | "1") =>
    findingGap({ left: { value: left, pain: false }, right: { value: right, pain: false } });
  it.each([
    [80, 60, { percent: 25, weaker: "right" }],
    [45, 60, { percent: 25, weaker: "left" }],
    [60, 60, { percent: 0, weaker: null }],
    [-5, 10, null],
    [0, 0, null],
    ["1", "1", null],
    [40, "1", null],
  ] as const)("of %s and %s is %j", (left, right, expected) => {
    expect(gap(left, right)).toEqual(expected);
  });

  it("needs both sides", () => {
    expect(findingGap({ left: { value: 50, pain: false } })).toBeNull();
  });
});

it("every test says how it is done", () => {
  for (const test of Object.keys(MOVEMENT_TESTS) as MovementTestId[])
    expect(TEST_PROTOCOLS[test].join(" ").length, test).toBeGreaterThan(40);
});

describe("a finding in words", () => {
  it.each([
    [
      { kind: "posture", region: "head", direction: "forward", grade: "moderate", side: null },
      "Head: forward, moderate",
    ],
    [
      { kind: "posture", region: "pelvis", direction: "high", grade: "marked", side: "left" },
      "Pelvis: high, marked, left",
    ],
    [
      { kind: "posture", region: "feet", direction: "flat", grade: "mild", side: "both" },
      "Feet: flat, mild, both sides",
    ],
    [
      {
        kind: "movement",
        test: "hamstring-length",
        left: { value: 70, pain: false },
        right: { value: 55, pain: true },
      },
      "Hamstring length: left 70°; right 55°, with pain",
    ],
    [
      { kind: "movement", test: "single-leg-stand", left: { value: 12, pain: false } },
      "Single-leg stand: left 12 s",
    ],
    [
      { kind: "movement", test: "hinge", middle: { value: "1", pain: false } },
      "Hinge pattern: 1 (small wobble, self-corrects)",
    ],
    [
      { kind: "movement", test: "bird-dog", right: { value: "P", pain: true } },
      "Bird-dog check: right P (stopped by pain)",
    ],
    [
      { kind: "movement", test: "ankle-knee-to-wall", left: { value: 8, pain: false }, note: "Old sprain" },
      "Ankle, knee to wall: left 8 cm; Old sprain",
    ],
    [
      { kind: "movement", test: "bridge-reps", right: { value: 12, pain: false } },
      "Single-leg bridge reps: right 12 reps",
    ],
    [{ kind: "movement", test: "squat", note: "Knee too sore" }, "Squat pattern: not tested; Knee too sore"],
  ] as const satisfies readonly (readonly [Finding, string])[])("%j reads %s", (finding, words) => {
    expect(findingInWords(finding)).toBe(words);
  });

  it("differs for every direction, grade and side of a region", () => {
    const all = everyPosture.flatMap((finding) =>
      GRADES.map((grade) => findingInWords({ ...finding, grade })),
    );
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("signing", () => {
  const finding: Finding = { kind: "movement", test: "hinge", middle: { value: "1", pain: false } };
  const note = {
    subjective: "Sore since Monday.",
    objective: "",
    findings: [finding],
    assessment: "Hinge control.",
    plan: "LS17.",
  };

  it("lists nothing for a complete note", () => {
    expect(missingForSigning(note)).toEqual([]);
  });

  it("lists what is empty or wrong from top to bottom", () => {
    const blank = { subjective: " ", objective: "", findings: [], assessment: "", plan: "\n" };
    expect(missingForSigning(blank)).toEqual([
      { field: "subjective", kind: "empty" },
      { field: "findings", kind: "empty" },
      { field: "assessment", kind: "empty" },
      { field: "plan", kind: "empty" },
    ]);
    const wrong: Finding = { kind: "movement", test: "hinge" };
    expect(missingForSigning({ ...note, findings: [finding, wrong] })).toEqual([
      { field: "findings", kind: "problem", index: 1 },
    ]);
  });

  it("lists each mark nobody has settled yet, in any of the four texts", () => {
    const marked = { ...note, objective: "Stiff at [[segment]]", plan: "[[weeks]] weeks, then [[what]]" };
    expect(missingForSigning(marked)).toEqual([
      { field: "objective", kind: "open-mark", mark: "[[segment]]" },
      { field: "plan", kind: "open-mark", mark: "[[weeks]]" },
      { field: "plan", kind: "open-mark", mark: "[[what]]" },
    ]);
  });
});
