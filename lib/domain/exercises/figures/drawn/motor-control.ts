import { MOTOR_CONTROL_LEGS } from "@/lib/domain/exercises/figures/drawn/motor-control/legs";
import { MOTOR_CONTROL_TRUNK_LYING } from "@/lib/domain/exercises/figures/drawn/motor-control/trunk-lying";
import { MOTOR_CONTROL_TRUNK_ON_HANDS } from "@/lib/domain/exercises/figures/drawn/motor-control/trunk-on-hands";
import { MOTOR_CONTROL_TRUNK_SIDEWAYS } from "@/lib/domain/exercises/figures/drawn/motor-control/trunk-sideways";
import { MOTOR_CONTROL_NECK_AND_SHOULDER } from "@/lib/domain/exercises/figures/drawn/motor-control/neck-and-shoulder";

export const MOTOR_CONTROL_FIGURES = {
  ...MOTOR_CONTROL_LEGS,
  ...MOTOR_CONTROL_TRUNK_LYING,
  ...MOTOR_CONTROL_TRUNK_ON_HANDS,
  ...MOTOR_CONTROL_TRUNK_SIDEWAYS,
  ...MOTOR_CONTROL_NECK_AND_SHOULDER,
};
