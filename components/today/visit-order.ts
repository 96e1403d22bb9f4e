import type { ClinicalVisit, DeskVisit } from "@/lib/contracts/visit";
import type { VisitStatus } from "@/lib/domain/visits/visit-status";

const FINISHED: readonly VisitStatus[] = ["done", "cancelled", "no_show"];

/** Who is here and who is still to come, in order of time; after them what is over, which nobody waits for. */
export function finishedLast<Visit extends Pick<DeskVisit, "status">>(
  visits: readonly Visit[],
): readonly Visit[] {
  const isOver = ({ status }: Visit) => FINISHED.includes(status);
  return [...visits.filter((visit) => !isOver(visit)), ...visits.filter(isOver)];
}

/** The alert that comes before anything else one could press in the visit's row. */
export function pressingAlert({
  tier,
  openAlertId,
}: Pick<ClinicalVisit, "tier" | "openAlertId">): string | null {
  return tier === "emergency" || tier === "urgent" ? openAlertId : null;
}
