import { daysBetween } from "@/lib/domain/dosing/days";
import { type Break, isFreshStart } from "@/lib/domain/dosing/lapse";
import { phoneDay, type PhoneSession } from "@/lib/domain/outbox/phone-session";

/** What was answered on the phone on one day: whether it opens the exercises of that day. */
export type Gate = {
  /** Whose it is; see SealedItem. */
  readonly owner: string;
  /** The phone's day: it opens the exercises of no other. */
  readonly day: string;
  /** Something called for action: on this day nothing opens them any more, in whichever tab it was said. */
  readonly isClosed?: boolean;
  /** The last full form this phone knows of, there or at the clinic: an ISO instant. */
  readonly fullAt: string | null;
};
type OnPhone = Readonly<{ gate: Gate | null; session: PhoneSession | null }>;
type Kept = Readonly<{
  /** The clinic's day the plan was kept on. */
  day: string;
  checkedIn: boolean;
  since: Break;
}>;

export const isClosedOn = (gate: Gate | null, day: string): boolean =>
  gate?.day === day && gate.isClosed === true;

/** After a check-in or a pain that called for action. */
export const closedGate = (before: Gate | null, { owner, day }: Pick<Gate, "owner" | "day">): Gate => ({
  ...{ owner, day, fullAt: before?.fullAt ?? null },
  isClosed: true,
});

/** After a whole check-in in which nothing did; what called for action before on that day is not taken back. */
export const openedGate = (before: Gate | null, now: Gate): Gate =>
  isClosedOn(before, now.day) ? { ...now, isClosed: true } : now;

/** The last day with an entry before this one: the server's, or a later one of which only the phone knows. */
export function lastDayOnPhone(
  { lastDay }: Pick<Break, "lastDay">,
  session: PhoneSession | null,
  day: string,
): string | null {
  const { worked = {}, logs = [] } = session ?? {};
  const own = [...Object.values(worked), ...(session && logs.length > 0 ? [session.day] : [])];
  const known = [...own.filter((one) => one < day), ...(lastDay === null ? [] : [lastDay])];
  return known.toSorted().at(-1) ?? null;
}

/**
 * What a kept plan asks for on this day of the phone: nothing, the check-in, or after the days of a fresh start the whole
 * list (DOSE-6), as with a network.
 */
export function askedFirst(
  kept: Kept,
  { gate, session }: OnPhone,
  day: string,
): "nothing" | "short" | "full" {
  const isClosed = isClosedOn(gate, day);
  if (kept.checkedIn && kept.day === day && !isClosed) return "nothing";
  const since = { ...kept.since, lastDay: lastDayOnPhone(kept.since, session, day) };
  const isBack = isFreshStart(since, day);
  if (gate?.day === day && !isClosed && (!isBack || isRecent(gate.fullAt, day))) return "nothing";
  return isBack ? "full" : "short";
}

const isRecent = (fullAt: string | null, day: string) =>
  fullAt !== null && daysBetween(phoneDay(new Date(fullAt)), day) <= 1;
