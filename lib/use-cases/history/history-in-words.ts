import "server-only";
import type { ChartHistory } from "@/lib/contracts/history";
import type { HistoryChangeRow, HistoryVersionRow } from "@/lib/data/intakes/history-versions";
import { historyWords } from "@/lib/domain/patients/history-words";
import { calendarDay, dayAndTime } from "@/lib/domain/visits/clinic-time";

type Known = {
  readonly said: HistoryVersionRow | undefined;
  readonly changes: readonly HistoryChangeRow[];
};

/** A patient's history as the chart shows it: each flag, who last said so, and what clinicians changed. */
export function historyInWords(flags: readonly string[], known: Known, timeZone: string): ChartHistory {
  const words = historyWords(flags);
  return {
    flags: flags.map((key, index) => ({ key, words: words[index] ?? key })),
    lastSaid: known.said ? lastSaid(known.said, flags, timeZone) : null,
    changes: known.changes.map((change) => ({
      id: change.id,
      what: whatChanged(change),
      when: `${dayAndTime(change.at, timeZone)}, ${change.by}`,
      reason: change.reason,
    })),
  };
}

function lastSaid(last: HistoryVersionRow, flags: readonly string[], timeZone: string): string {
  const { at, by, said } = last;
  const doubted = historyWords(flags.filter((flag) => last.flags.includes(flag) && !said.includes(flag)));
  // Staff who take an intake over add to what is known; only the patient says that something is no longer so.
  const open = by === null && doubted.length > 0 ? ` Not ticked any more, ask: ${doubted.join(", ")}.` : "";
  return `Last said ${calendarDay(at, timeZone)} (${by ?? "patient"}).${open}`;
}

function whatChanged({ added, takenOff }: HistoryChangeRow): string {
  const parts = [
    ...(added.length > 0 ? [`Added: ${historyWords(added).join(", ")}`] : []),
    ...(takenOff.length > 0 ? [`Taken off: ${historyWords(takenOff).join(", ")}`] : []),
  ];
  return parts.join(". ");
}
