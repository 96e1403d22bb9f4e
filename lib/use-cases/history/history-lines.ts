import "server-only";
import type { HistoryVersionRow } from "@/lib/data/history-versions";
import { historyWords } from "@/lib/domain/patients/history-words";
import { calendarDay } from "@/lib/domain/visits/clinic-time";

/** A patient's history as the chart shows it: each flag, then who last said so, and what they no longer ticked. */
export function historyLines(
  flags: readonly string[],
  last: HistoryVersionRow | undefined,
  timeZone: string,
): string[] {
  const words = historyWords(flags);
  if (!last) return words;
  const doubted = historyWords(last.flags.filter((flag) => !last.said.includes(flag)));
  // Staff who take an intake over add to what is known; only the patient says that something is no longer so.
  const open =
    last.by === null && doubted.length > 0 ? ` Not ticked any more, ask: ${doubted.join(", ")}.` : "";
  return [...words, `Last said ${calendarDay(last.at, timeZone)} (${last.by ?? "patient"}).${open}`];
}
