import type { DeskVisit } from "@/lib/contracts/visit";

type Waiting = Pick<DeskVisit, "status" | "waitingMinutes">;

/** In the waiting area or alone in a room. */
export function isWaiting({ status, waitingMinutes }: Waiting): boolean {
  return (status === "arrived" || status === "in_room") && waitingMinutes !== null;
}

/** Waiting longer than the clinic's own limit. */
export function isLongWait(visit: Waiting, waitMinutes: number): boolean {
  return isWaiting(visit) && (visit.waitingMinutes ?? 0) >= waitMinutes;
}
