import type { QuestionRule } from "@/lib/domain/triage/rule";
import { BONE_RULES } from "@/lib/domain/triage/rules/bone";
import { CANCER_AND_PAIN_RULES } from "@/lib/domain/triage/rules/cancer-and-pain-pattern";
import { CAUDA_EQUINA_RULES } from "@/lib/domain/triage/rules/cauda-equina";
import { EXERCISE_RULES } from "@/lib/domain/triage/rules/exercise-reactions";
import { HEAD_AND_NECK_RULES } from "@/lib/domain/triage/rules/head-and-neck";
import { VESSEL_AND_TUMMY_RULES } from "@/lib/domain/triage/rules/heart-vessels-and-tummy";
import { INFECTION_RULES } from "@/lib/domain/triage/rules/infection";
import { JOINT_AND_EYE_RULES } from "@/lib/domain/triage/rules/joints-and-eyes";
import { LEG_RULES } from "@/lib/domain/triage/rules/legs-and-walking";
import { MOOD_RULES } from "@/lib/domain/triage/rules/mood";
import { PREGNANCY_AND_AGE_RULES } from "@/lib/domain/triage/rules/pregnancy-and-age";

/** All 56, in the order of the clinical table. */
export const QUESTION_RULES: readonly QuestionRule[] = [
  ...CAUDA_EQUINA_RULES,
  ...LEG_RULES,
  ...BONE_RULES,
  ...CANCER_AND_PAIN_RULES,
  ...INFECTION_RULES,
  ...VESSEL_AND_TUMMY_RULES,
  ...HEAD_AND_NECK_RULES,
  ...JOINT_AND_EYE_RULES,
  ...EXERCISE_RULES,
  ...MOOD_RULES,
  ...PREGNANCY_AND_AGE_RULES,
];
