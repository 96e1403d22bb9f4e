import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { AEROBIC_FIGURES } from "@/lib/domain/exercises/figures/drawn/aerobic";
import { MOBILITY_FIGURES } from "@/lib/domain/exercises/figures/drawn/mobility";
import { MOTOR_CONTROL_FIGURES } from "@/lib/domain/exercises/figures/drawn/motor-control";
import { SOFT_TISSUE_FIGURES } from "@/lib/domain/exercises/figures/drawn/soft-tissue";
import { STATIC_STRETCH_FIGURES } from "@/lib/domain/exercises/figures/drawn/static-stretch";
import { STRENGTH_FIGURES } from "@/lib/domain/exercises/figures/drawn/strength";
import { WARM_UP_FIGURES } from "@/lib/domain/exercises/figures/drawn/warm-up";
import type { WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

/** How every exercise of the catalogue is drawn. */
export const FIGURES: Readonly<Record<ExerciseId, WrittenFigure>> = {
  ...WARM_UP_FIGURES,
  ...MOBILITY_FIGURES,
  ...STATIC_STRETCH_FIGURES,
  ...MOTOR_CONTROL_FIGURES,
  ...STRENGTH_FIGURES,
  ...SOFT_TISSUE_FIGURES,
  ...AEROBIC_FIGURES,
};
