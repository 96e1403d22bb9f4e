import type { Exercise } from "@/lib/domain/exercises/exercise";
import { jointRoles, type JointRole } from "@/lib/domain/exercises/joint-map";
import type { BodyPart, Kit, Phase } from "@/lib/domain/exercises/written-exercise";

/** What a clinician narrows the catalogue to; "" leaves a line open. */
export type ExerciseFilter = Readonly<{
  phase: Phase | "";
  region: BodyPart | "";
  gives: JointRole | "";
  /** "none": can be done with nothing but the floor and the body. */
  kit: Kit | "none" | "";
}>;

export const EVERYTHING: ExerciseFilter = { phase: "", region: "", gives: "", kit: "" };

export function passes(exercise: Exercise, { phase, region, gives, kit }: ExerciseFilter): boolean {
  return (
    (phase === "" || exercise.phases.includes(phase)) &&
    (region === "" || exercise.regions.includes(region)) &&
    (gives === "" || jointRoles(exercise).includes(gives)) &&
    (kit === "" || (kit === "none" ? exercise.kit.length === 0 : exercise.kit.includes(kit)))
  );
}
