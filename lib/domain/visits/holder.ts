import type { VisitStatus } from "@/lib/domain/visits/visit-status";

export type Holder = {
  readonly status: VisitStatus;
  /** Whose name stands on the visit. */
  readonly clinician: string | null;
  /** Works at the clinic now, and sees patients. */
  readonly isHere: boolean;
};

/**
 * Who has a visit, the same words wherever it is shown; null where nobody was named. What is still to come of somebody who
 * has left is nobody's, and says whose it was; what was done stays theirs.
 */
export function holderWords({ status, clinician, isHere }: Holder): string | null {
  if (clinician === null || isHere || status !== "booked") return clinician;
  return `Nobody now (it was ${clinician}’s)`;
}
