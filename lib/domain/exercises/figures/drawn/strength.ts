import { STRENGTH_HIP_LYING } from "@/lib/domain/exercises/figures/drawn/strength/hip-lying";
import { STRENGTH_LEGS_STANDING } from "@/lib/domain/exercises/figures/drawn/strength/legs-standing";
import { STRENGTH_LIFTS_AND_CARRIES } from "@/lib/domain/exercises/figures/drawn/strength/lifts-and-carries";
import { STRENGTH_SHOULDER } from "@/lib/domain/exercises/figures/drawn/strength/shoulder";

export const STRENGTH_FIGURES = {
  ...STRENGTH_HIP_LYING,
  ...STRENGTH_LEGS_STANDING,
  ...STRENGTH_LIFTS_AND_CARRIES,
  ...STRENGTH_SHOULDER,
};
