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
type OnPhone = Readonly<{ gate: Gate | null; session: PhoneSession | null }>;
type Kept = Readonly<{
  /** The clinic's day the plan was kept on. */
  day: string;
  checkedIn: boolean;
  since: Break;
}>;

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
  if (kept.checkedIn && kept.day === day) return "nothing";
  const since = { ...kept.since, lastDay: lastDayOnPhone(kept.since, session, day) };
  const isBack = isFreshStart(since, day);
  if (gate?.day === day && (!isBack || isRecent(gate.fullAt, day))) return "nothing";
  return isBack ? "full" : "short";
}

const isRecent = (fullAt: string | null, day: string) =>
  fullAt !== null && daysBetween(phoneDay(new Date(fullAt)), day) <= 1;
