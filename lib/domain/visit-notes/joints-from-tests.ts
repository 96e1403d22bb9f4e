import { type JointRole, JOINT_ROLES, needOf } from "@/lib/domain/exercises/joint-map";
import type { MovementResult, MovementTestId, ResultPlace } from "@/lib/domain/visit-notes/movement";
import {
  type Joint,
  JOINTS,
  limitOf,
  TEST_LIMITS,
  type TestLimits,
  type Verdict,
  verdictOf,
} from "@/lib/domain/visit-notes/test-limits";

/** One side of a test with the day it was done, YYYY-MM-DD. */
export type DatedResult = {
  readonly test: MovementTestId;
  readonly place: ResultPlace;
  readonly result: MovementResult;
  readonly day: string;
};
export type Evidence = DatedResult & {
  readonly role: JointRole;
  readonly verdict: Verdict;
  /** The clinic's limit it was held against; null for grades. */
  readonly below: number | null;
};

export type JointState = {
  readonly joint: Joint;
  /** What the map says the joint tends to need; null where sources differ. */
  readonly need: JointRole | null;
  /** What the tests found too little of: length and motion, control and strength, or both. */
  readonly lacks: readonly JointRole[];
  readonly painful: boolean;
  /** Every result that speaks of the joint; empty where nothing was tested. */
  readonly evidence: readonly Evidence[];
};

/** What the newest result of each test and side says of each joint, from the neck down. An observation, not a diagnosis. */
export function jointsFromTests(results: readonly DatedResult[], limits: TestLimits): readonly JointState[] {
  return JOINTS.map((joint) => {
    const evidence = results
      .filter(({ test }) => TEST_LIMITS[test].joint === joint)
      .map((one) => {
        const below = limitOf(one.test, limits);
        return { ...one, role: TEST_LIMITS[one.test].role, below, verdict: verdictOf(one.result, below) };
      });
    const short = evidence.filter(({ verdict }) => verdict === "short");
    return {
      joint,
      need: needOf(joint),
      lacks: JOINT_ROLES.filter((role) => short.some((one) => one.role === role)),
      painful: evidence.some(({ result }) => result.pain || result.value === "P"),
      evidence,
    };
  });
}

export type Side = "left" | "right";

/** What speaks of one side of a joint; a test without sides speaks of both. */
export const evidenceOn = ({ evidence }: Pick<JointState, "evidence">, side: Side): readonly Evidence[] =>
  evidence.filter(({ place }) => place === side || place === "middle");

/** What one side of a joint lacks. */
export function lacksOn(state: JointState, side: Side): readonly JointRole[] {
  const short = evidenceOn(state, side).filter(({ verdict }) => verdict === "short");
  return JOINT_ROLES.filter((role) => short.some((one) => one.role === role));
}
