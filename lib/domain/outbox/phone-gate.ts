import { daysBetween } from "@/lib/domain/dosing/days";
import { type Break, isFreshStart } from "@/lib/domain/dosing/lapse";
import { phoneDay, type PhoneSession } from "@/lib/domain/outbox/phone-session";

/** A check-in answered on the phone in which nothing called for action. */
export type Gate = {
  /** Whose it is; see SealedItem. */
  readonly owner: string;
  /** The phone's day: it opens the exercises of no other. */
  readonly day: string;
  /** The last full form this phone knows of, there or at the clinic: an ISO instant. */
  readonly fullAt: string | null;
};
/** The last day with an entry before this one: the server's, or a later one of which only the phone knows. */
export function lastDayOnPhone(lastDay: string | null, session: PhoneSession | null, day: string) {
  const own = session !== null && session.logs.length > 0 && session.day < day ? session.day : null;
  return own !== null && (lastDay === null || own > lastDay) ? own : lastDay;
}

/** Whether what was answered on the phone opens the exercises of this day. */
export function opensToday(gate: Gate | null, since: Break, day: string): boolean {
  if (gate?.day !== day) return false;
  if (!isFreshStart(since, day)) return true;
  return gate.fullAt !== null && daysBetween(phoneDay(new Date(gate.fullAt)), day) <= 1;
}
