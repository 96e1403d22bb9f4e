import type { IntakeStepId } from "@/lib/domain/intake/form";

/** The address of an intake page; the check page when every page is answered. */
export function intakePath(stepId: IntakeStepId | null): string {
  return stepId === null ? "/kiosk/check" : `/kiosk/intake/${stepId}`;
}
