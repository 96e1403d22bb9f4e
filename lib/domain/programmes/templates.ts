import {
  ACUTE_LOW_BACK,
  BUTTOCK_PAIN,
  LEG_PAIN_SETTLING,
  LOOSE_BACK,
  PERSISTENT,
  SETTLING_LOW_BACK,
} from "@/lib/domain/programmes/templates/low-back";
import {
  DESK_NECK,
  MAINTENANCE,
  RETURN_TO_LIFTING,
  THRESHOLD_WALKING,
} from "@/lib/domain/programmes/templates/other";
import type { ProgrammeTemplate } from "@/lib/domain/programmes/templates/template";

/** The starting points a clinician may build a programme from. Names and notes: messages programme.templates.<id>. */
export const PROGRAMME_TEMPLATES: readonly ProgrammeTemplate[] = [
  ACUTE_LOW_BACK,
  SETTLING_LOW_BACK,
  PERSISTENT,
  LEG_PAIN_SETTLING,
  BUTTOCK_PAIN,
  LOOSE_BACK,
  DESK_NECK,
  RETURN_TO_LIFTING,
  THRESHOLD_WALKING,
  MAINTENANCE,
];

export function templateById(id: string): ProgrammeTemplate | undefined {
  return PROGRAMME_TEMPLATES.find((template) => template.id === id);
}
