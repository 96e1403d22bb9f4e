import { exerciseById, type ExerciseId } from "@/lib/domain/exercises/exercise";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import { contraindicationsOf, type PlanFacts } from "@/lib/domain/programmes/contraindications";
import type { Evidence, JointState } from "@/lib/domain/visit-notes/joints-from-tests";
import type { MovementTestId } from "@/lib/domain/visit-notes/movement";
import type { Joint } from "@/lib/domain/visit-notes/test-limits";

/** What a short test leads to: first choices of the joint map, nearest to the test; the bird-dog's by its own protocol. */
export const CHOICES_OF_TEST: Readonly<Record<MovementTestId, readonly ExerciseId[]>> = {
  "bird-dog": ["LS04", "LS03", "HM04"],
  "hip-flexor-length": ["HM01"],
  "hamstring-length": ["HM04", "HM03"],
  "hip-rotation": ["HM06", "HM12"],
  "ankle-knee-to-wall": ["AK01", "DW10"],
  "thoracic-rotation": ["TM01", "TM04"],
  hinge: ["LS17", "DW08"],
  squat: ["HS06", "AK04"],
  "single-leg-stand": ["AK03", "AK04"],
  "side-plank": ["LS08"],
  "back-extension": ["LS03", "HS01"],
  "bridge-reps": ["HS01", "HS03"],
};

/** `rule`: the paragraph it follows; 4.3 is the bird-dog protocol, 4.2 the joint map. */
export type Suggestion = {
  readonly exerciseId: ExerciseId;
  readonly joint: Joint;
  readonly rule: "4.2" | "4.3";
  /** The results that led to it, one or two sides of one or more tests. */
  readonly because: readonly Evidence[];
};

/**
 * What the tests suggest and nothing stands against, for the phase and beside what the plan has already: each exercise
 * once, with every result that led to it. Only a short result suggests; one that only hurt asks for a look first.
 */
export function suggestItems(
  joints: readonly JointState[],
  facts: PlanFacts,
  { phase, planned }: { readonly phase: Phase | null; readonly planned: readonly ExerciseId[] },
): readonly Suggestion[] {
  const found = new Map<ExerciseId, Suggestion>();
  for (const { joint, evidence } of joints)
    for (const one of evidence.filter(({ verdict }) => verdict === "short"))
      for (const exerciseId of CHOICES_OF_TEST[one.test]) {
        const known = found.get(exerciseId);
        const rule = one.test === "bird-dog" ? "4.3" : (known?.rule ?? "4.2");
        found.set(exerciseId, { exerciseId, joint, rule, because: [...(known?.because ?? []), one] });
      }
  return [...found.values()].filter(
    ({ exerciseId }) =>
      !planned.includes(exerciseId) &&
      (phase === null || exerciseById(exerciseId).phases.includes(phase)) &&
      contraindicationsOf(exerciseId, facts).length === 0,
  );
}
