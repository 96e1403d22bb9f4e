import {
  MOVEMENT_GRADES,
  MOVEMENT_TESTS,
  RESULT_PLACES,
  type MovementFinding,
  type MovementResult,
  type MovementTest,
  type ResultPlace,
} from "@/lib/domain/visit-notes/movement";
import { postureSides, sideRule, type PostureFinding } from "@/lib/domain/visit-notes/posture";

export type Finding = PostureFinding | MovementFinding;

export type FindingProblem =
  | { readonly kind: "direction" }
  | { readonly kind: "side" }
  | { readonly kind: "no-result" }
  | { readonly kind: "grade"; readonly place: ResultPlace }
  | { readonly kind: "not-whole"; readonly place: ResultPlace }
  | {
      readonly kind: "out-of-bounds";
      readonly place: ResultPlace;
      readonly min: number;
      readonly max: number;
    };

/** What is wrong with a finding; empty when it may be kept. */
export function checkFinding(finding: Finding): readonly FindingProblem[] {
  return finding.kind === "posture" ? postureProblems(finding) : movementProblems(finding);
}

function postureProblems({ region, direction, side }: PostureFinding): readonly FindingProblem[] {
  const rule = sideRule(region, direction);
  if (rule === null) return [{ kind: "direction" }];
  return postureSides(rule).includes(side) ? [] : [{ kind: "side" }];
}

function movementProblems(finding: MovementFinding): readonly FindingProblem[] {
  const test: MovementTest = MOVEMENT_TESTS[finding.test];
  const given = RESULT_PLACES.filter((place) => finding[place] !== undefined);
  // A note alone says why a test was not done.
  if (given.length === 0) return finding.note ? [] : [{ kind: "no-result" }];
  if (given.some((place) => (place === "middle") === test.sided)) return [{ kind: "side" }];
  return given.flatMap((place) => resultProblems(test, place, finding[place]));
}

function resultProblems(
  test: MovementTest,
  place: ResultPlace,
  result: MovementResult | undefined,
): readonly FindingProblem[] {
  if (!result) return [];
  const { value } = result;
  if (test.unit === "grade") {
    return MOVEMENT_GRADES.some((grade) => grade === value) ? [] : [{ kind: "grade", place }];
  }
  if (typeof value !== "number" || !Number.isInteger(value)) return [{ kind: "not-whole", place }];
  const { min, max } = test;
  return value >= min && value <= max ? [] : [{ kind: "out-of-bounds", place, min, max }];
}
