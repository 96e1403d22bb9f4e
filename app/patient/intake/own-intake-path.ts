import type { IntakeStepId } from "@/lib/domain/intake/form";

/** The address of a page of the questions before a visit; the last look when every page is answered. */
export const ownIntakePath = (stepId: IntakeStepId | null): string =>
  stepId === null ? "/patient/intake/check" : `/patient/intake/${stepId}`;

/** Where a refusal of one of its forms leads: signed out, nothing open (any more), or the page again. */
export const ownIntakeRefusal =
  (page: string) =>
  (code: string): string => {
    if (code === "unauthenticated") return "/patient/sign-in";
    return code === "not-found" ? "/patient/intake" : `${page}?problem=not-saved`;
  };
