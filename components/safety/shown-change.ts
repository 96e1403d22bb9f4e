import type { ShownChange } from "@/components/safety/change-item";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";
import type { ListedChange } from "@/lib/contracts/safety-overview";

/** A change with its times on the clinic's clock. */
export function shownChange(change: ListedChange, timeZone: string): ShownChange {
  const at = (time: Date | null) => (time === null ? null : dayAndTime(time, timeZone));
  return {
    ...{ id: change.id, subject: change.subject, value: change.value, reason: change.reason },
    ...{ state: change.state, own: change.own, proposedBy: change.proposedBy },
    ...{ answeredBy: change.answeredBy, answerReason: change.answerReason },
    proposed: dayAndTime(change.proposedAt, timeZone),
    answered: at(change.answeredAt),
    effective: at(change.effectiveAt),
  };
}
