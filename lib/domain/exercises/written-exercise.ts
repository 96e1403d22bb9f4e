import type { DoseField, DoseRepeat } from "@/lib/domain/exercises/dose";

export const PHASES = ["A", "S", "C", "R"] as const;
/** Acute or irritable, settling, chronic, return to sport or lifting. */
export type Phase = (typeof PHASES)[number];

/** A number of the source, or its range. */
export type Written = number | readonly [low: number, high: number];

/** A dose as the clinical catalogue writes it: one flat line. */
export type WrittenDose = { readonly sets: Written } & {
  readonly [field in Exclude<DoseField, "sets" | "repeatCount">]?: Written;
} & { readonly repeat?: { readonly for: DoseRepeat["for"]; readonly count: Written } };

export type BodyPart =
  | "whole-body"
  | "neck"
  | "shoulder"
  | "shoulder-blade"
  | "thoracic"
  | "lumbar"
  | "trunk"
  | "hip"
  | "knee"
  | "ankle"
  | "grip"
  | "neural";

export type ExerciseRole =
  | "aerobic"
  | "balance"
  | "comfort"
  | "control"
  | "easy-motion"
  | "extension"
  | "mobility"
  | "movement-break"
  | "rest"
  | "soft-tissue"
  | "stability"
  | "strength";

/** Everything an exercise can be done with or on; the words say which of them stand in for each other. */
export type Kit =
  | "bag"
  | "band"
  | "bar"
  | "bed"
  | "bench"
  | "bike"
  | "blocks"
  | "broomstick"
  | "chair"
  | "cloth"
  | "cushion"
  | "doorway"
  | "gym-ball"
  | "massage-ball"
  | "mat"
  | "mirror"
  | "phone"
  | "pool"
  | "roller"
  | "shoes"
  | "sofa"
  | "space"
  | "step"
  | "stick"
  | "strap"
  | "towel"
  | "wall"
  | "weight"
  | "worktop";

/** One line of the catalogue: `each` is done left and right, `affected` on the side the clinician names. */
export type WrittenExercise = {
  readonly regions: readonly BodyPart[];
  readonly roles: readonly ExerciseRole[];
  readonly phases: readonly Phase[];
  readonly kit: readonly Kit[];
  readonly sides: "each" | "affected" | "both";
  readonly dose: WrittenDose;
};
