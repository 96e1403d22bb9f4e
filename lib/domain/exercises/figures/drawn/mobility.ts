import { MOBILITY_HIP_AND_ANKLE } from "@/lib/domain/exercises/figures/drawn/mobility/hip-and-ankle";
import { MOBILITY_LOW_BACK } from "@/lib/domain/exercises/figures/drawn/mobility/low-back";
import { MOBILITY_MID_BACK_AND_NECK } from "@/lib/domain/exercises/figures/drawn/mobility/mid-back-and-neck";

export const MOBILITY_FIGURES = {
  ...MOBILITY_HIP_AND_ANKLE,
  ...MOBILITY_LOW_BACK,
  ...MOBILITY_MID_BACK_AND_NECK,
};
