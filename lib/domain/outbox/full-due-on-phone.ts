import type { FullDue } from "@/lib/domain/check-in/full-due";
import type { Gate } from "@/lib/domain/outbox/phone-gate";
import type { PhoneSession } from "@/lib/domain/outbox/phone-session";
import { laterOf } from "@/lib/domain/trends/course";

/**
 * What decides when the full form is due, with what only this phone knows of: days may have passed since the page was made,
 * and a full form or a session of this phone is not yet with the server.
 */
export function fullDueOnPhone(
  due: FullDue,
  { gate, session }: { readonly gate: Gate | null; readonly session: PhoneSession | null },
): FullDue {
  const onPhone = session !== null && session.logs.length > 0 ? session.day : null;
  return {
    ...due,
    fullAt: laterOf(due.fullAt, gate?.fullAt ?? null),
    lastDay: laterOf(due.lastDay, onPhone),
  };
}
