import { type AskedBreak, isLapse } from "@/lib/domain/dosing/lapse";
import { lastDayOnPhone } from "@/lib/domain/outbox/phone-gate";
import type { PhoneSession } from "@/lib/domain/outbox/phone-session";

/** That this phone has asked why there was a break. The reason itself lies closed in the outbox. */
export type PhoneLapse = {
  /** Whose it is; see SealedItem. */
  readonly owner: string;
  /** The day the break began after. */
  readonly from: string;
};
type Kept = Readonly<{
  since: AskedBreak;
  /** The breaks the clinic knows the reason of. */
  toldLapses: readonly string[];
}>;
type OnPhone = Readonly<{ session: PhoneSession | null; told: PhoneLapse | null }>;

/** The break to ask about on this day of the phone, once, by the day it began after; null where there is none. */
export function lapseToAsk(
  { since, toldLapses }: Kept,
  { session, told }: OnPhone,
  day: string,
): string | null {
  const lastDay = lastDayOnPhone(since, session, day);
  const isTold = lastDay !== null && (told?.from === lastDay || toldLapses.includes(lastDay));
  return !isTold && isLapse({ ...since, lastDay }, day) ? lastDay : null;
}
