import { type ClinicHours, nextInterval } from "@/lib/domain/hours/opening-hours";
import type { InterruptingTier } from "@/lib/domain/triage/tiers";

/**
 * words: the key under `callback` in messages. Only "open" promises a call; "closing" is a clinic that shuts too soon to,
 * "overdue" one whose time has passed. by: the {time} of the patient's texts, as an instant.
 */
export type Callback = Readonly<{ words: "open" | "closing" | "closed" | "overdue"; by: Date }>;

const MINUTE = 60_000;
/** How long the clinic has to ring; the safety lead is to ratify these. */
const RING_WITHIN: Readonly<Record<InterruptingTier, number>> = {
  emergency: 30 * MINUTE,
  urgent: 240 * MINUTE,
};
/** A clinic that shuts this soon may not get round to ringing. */
const CLOSING_SOON = 120 * MINUTE;

type Asked = Readonly<{ now: Date; hours: ClinicHours; tier: InterruptingTier }>;

/** When the clinic rings, within its opening hours, and whether the patient may wait for that. */
export function callback({ now, hours, tier }: Asked): Callback {
  const interval = nextInterval(now, hours);
  const start = Math.max(now.getTime(), interval?.opens.getTime() ?? 0);
  const end = interval?.closes.getTime() ?? Number.POSITIVE_INFINITY;
  const isOpen = interval !== undefined && interval.opens <= now;
  const whileOpen = end - now.getTime() > CLOSING_SOON ? "open" : "closing";
  return { words: isOpen ? whileOpen : "closed", by: new Date(Math.min(start + RING_WITHIN[tier], end)) };
}

/**
 * What is true of it at `now`, where it was said at `answeredAt`: a promise keeps its time, and is over after it, also
 * when the clinic has shut meanwhile.
 */
export function callbackNow({ answeredAt, ...asked }: Asked & Readonly<{ answeredAt: Date }>): Callback {
  const said = callback({ ...asked, now: answeredAt });
  const moment = callback(asked);
  if (asked.now >= said.by) return { words: "overdue", by: said.by };
  if (moment.words === "closed") return { words: "closed", by: said.by };
  return { words: said.words === "closed" ? moment.words : said.words, by: said.by };
}
