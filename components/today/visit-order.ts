import type { ClinicalVisit, DeskVisit } from "@/lib/contracts/visit";
import { interrupts } from "@/lib/domain/triage/tiers";
import { holdsItsTime } from "@/lib/domain/visits/visit-status";

/** Who is here and who is still to come, in order of time; after them what is over, which nobody waits for. */
export function finishedLast<Visit extends Pick<DeskVisit, "status">>(
  visits: readonly Visit[],
): readonly Visit[] {
  const goesOn = ({ status }: Visit) => holdsItsTime(status);
  return [...visits.filter(goesOn), ...visits.filter((visit) => !goesOn(visit))];
}

/** The alert that comes before anything else one could press in the visit's row. */
export function pressingAlert({
  tier,
  openAlertId,
}: Pick<ClinicalVisit, "tier" | "openAlertId">): string | null {
  return interrupts(tier) ? openAlertId : null;
}
