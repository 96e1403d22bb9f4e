import { localDay } from "./days";

const MINUTE = 60_000;
export const SLOT = 30 * MINUTE;
/** Visits started before now, so that the board shows each state. */
const SLOTS_BEFORE = 4;
/** How long after their hour somebody still waits. */
const WAITS_FOR = 15 * MINUTE;

/** Half-hour slots around now that stay within the clinic's local day. */
function slots(now: Date, timeZone: string, many: number): Date[] {
  const first = Math.floor(now.getTime() / SLOT) * SLOT - SLOTS_BEFORE * SLOT;
  const today = localDay(now, timeZone);
  return Array.from({ length: many + 2 * SLOTS_BEFORE }, (_, index) => new Date(first + index * SLOT))
    .filter((slot) => localDay(slot, timeZone) === today)
    .slice(0, many);
}

const NOTHING_YET = { arrived_at: null, room_at: null, started_at: null, done_at: null };

function progress(starts: Date, now: Date, isLast: boolean) {
  const since = now.getTime() - starts.getTime();
  const stamp = (minutes: number) => new Date(starts.getTime() + minutes * MINUTE);
  if (since > 2 * SLOT)
    return {
      status: "done",
      arrived_at: stamp(-7),
      room_at: stamp(1),
      started_at: stamp(4),
      done_at: stamp(27),
    };
  // Late in the evening nobody comes after the last one: it is that one who waits.
  if (since > WAITS_FOR && !isLast)
    return {
      status: "with_clinician",
      arrived_at: stamp(-4),
      room_at: stamp(6),
      started_at: stamp(9),
      done_at: null,
    };
  if (since >= -2 * SLOT)
    return { ...NOTHING_YET, status: "arrived", arrived_at: new Date(now.getTime() - 9 * MINUTE) };
  return { ...NOTHING_YET, status: "booked" };
}

/** The visits of the clinic's local today: some done, one with the clinician, at least one waiting, the rest booked. */
export function dayPlan(now: Date, timeZone: string, many: number) {
  const starts = slots(now, timeZone, many);
  return starts.map((startsAt, index) => ({
    startsAt,
    ...progress(startsAt, now, index === starts.length - 1),
  }));
}
