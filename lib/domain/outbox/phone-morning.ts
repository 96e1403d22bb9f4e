import { daysBetween } from "@/lib/domain/dosing/days";
import type { PhoneSession } from "@/lib/domain/outbox/phone-session";

/** A session with an entry whose morning after the server may still ask about. */
export type AskedSession = {
  readonly id: string;
  /** The key under which a phone may have begun it. */
  readonly key: string;
  readonly day: string;
  readonly answered: boolean;
};

/** What this phone knows of the last morning it asked about; it outlasts the next session begun here. */
export type PhoneMorning = {
  /** Whose it is; see SealedItem. */
  readonly owner: string;
  /** The session's id, or the key under which this phone began it. */
  readonly session: string;
  /** The session's day. */
  readonly day: string;
  readonly told: boolean;
};

type Known = Readonly<{
  /** What the server knew when the plan was kept, the newest first. */
  sessions: readonly AskedSession[];
  onPhone: PhoneSession | null;
  noted: PhoneMorning | null;
}>;
type Due = Pick<PhoneMorning, "session" | "day">;

/**
 * The session whose morning after is this day of the phone and not told of yet: the one question of the day after, also
 * of a session that only this phone knows. Null where there is none.
 */
export function morningDue({ sessions, onPhone, noted }: Known, day: string): Due | null {
  // Of a day that had several rounds it is one morning.
  const isTold = ({ id, key, day: of }: AskedSession) =>
    noted?.told === true && (noted.session === id || noted.session === key || noted.day === of);
  const known = (id: string) => sessions.some((one) => one.id === id || one.key === id);
  const own = onPhone && onPhone.logs.length > 0 ? [onPhone] : [];
  const ofPhone = [...own, ...(noted ? [noted] : [])].filter(({ session }) => !known(session));
  const all = [
    ...ofPhone.map((one) => ({ id: one.session, key: one.session, day: one.day, answered: false })),
    ...sessions,
  ];
  const due = all.find((one) => !one.answered && !isTold(one) && daysBetween(one.day, day) === 1);
  return due ? { session: due.id, day: due.day } : null;
}
