import { readTab, writeTab } from "@/lib/client/tab-store";
import type { AddVisitReply } from "@/lib/contracts/visit";

/** What was booked last in this tab, of whom it says nothing. */
export type JustBooked = Pick<AddVisitReply, "id" | "when" | "booked">;

const KEY = "plumbline-booked";

/** For the page that comes next. */
export const leaveBooked = ({ id, when, booked }: JustBooked): void =>
  writeTab(KEY, JSON.stringify({ id, when, booked }));

/** What the page before this one booked, once. */
export function takeBooked(): JustBooked | null {
  const kept = readTab(KEY);
  writeTab(KEY, null);
  return kept === null ? null : (JSON.parse(kept) as JustBooked);
}

/** "Booked: Wednesday, March 5, 9:30 am", and how many weeks where it is more than one. */
export const bookedWords = ({ when, booked }: Pick<JustBooked, "when" | "booked">): string =>
  booked === 1 ? `Booked: ${when}` : `${booked} visits are booked, one a week. The first: ${when}`;
