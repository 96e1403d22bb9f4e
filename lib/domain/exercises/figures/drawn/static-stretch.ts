import { STATIC_STRETCH_HIP_AND_ANKLE } from "@/lib/domain/exercises/figures/drawn/static-stretch/hip-and-ankle";
import { STATIC_STRETCH_NECK_AND_SHOULDER } from "@/lib/domain/exercises/figures/drawn/static-stretch/neck-and-shoulder";

export const STATIC_STRETCH_FIGURES = {
  ...STATIC_STRETCH_HIP_AND_ANKLE,
  ...STATIC_STRETCH_NECK_AND_SHOULDER,
};
