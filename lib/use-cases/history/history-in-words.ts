import "server-only";
import type { ChartHistory } from "@/lib/contracts/history";
import type { HistoryChangeRow, HistoryVersionRow } from "@/lib/data/intakes/history-versions";
import type { CancerDetails } from "@/lib/domain/patients/cancer-details";
import { cancerWords } from "@/lib/domain/patients/cancer-words";
import { historyWords } from "@/lib/domain/patients/history-words";
import { calendarDay, dayAndTime } from "@/lib/domain/visits/clinic-time";

type Known = {
  readonly said: HistoryVersionRow | undefined;
  readonly changes: readonly HistoryChangeRow[];
  readonly cancer: CancerDetails | null;
};

/** A patient's history as the chart shows it: each flag, who last said so, and what clinicians changed. */
export function historyInWords(flags: readonly string[], known: Known, timeZone: string): ChartHistory {
  const words = historyWords(flags, known.cancer);
  return {
    flags: flags.map((key, index) => ({ key, words: words[index] ?? key })),
    cancer: flags.includes("cancer") ? boxesOf(known.cancer) : null,
    lastSaid: known.said ? lastSaid(known.said, flags, timeZone) : null,
    changes: known.changes.map((change) => ({
      id: change.id,
      what: whatChanged(change),
      when: `${dayAndTime(change.at, timeZone)}, ${change.by}`,
      reason: change.reason,
    })),
  };
}

/** As a form shows it, to put right. */
function boxesOf(cancer: CancerDetails | null): NonNullable<ChartHistory["cancer"]> {
  const { type = "", year, active = "" } = cancer ?? {};
  return { type, year: year?.toString() ?? "", active };
}

function lastSaid(last: HistoryVersionRow, flags: readonly string[], timeZone: string): string {
  const { at, by, said } = last;
  const doubted = historyWords(flags.filter((flag) => last.flags.includes(flag) && !said.includes(flag)));
  // Staff who take an intake over add to what is known; only the patient says that something is no longer so.
  const open = by === null && doubted.length > 0 ? ` Not ticked any more, ask: ${doubted.join(", ")}.` : "";
  return `Last said ${calendarDay(at, timeZone)} (${by ?? "patient"}).${open}`;
}

function whatChanged({ added, takenOff, cancer }: HistoryChangeRow): string {
  const parts = [
    ...(added.length > 0 ? [`Added: ${historyWords(added).join(", ")}`] : []),
    ...(takenOff.length > 0 ? [`Taken off: ${historyWords(takenOff).join(", ")}`] : []),
    ...(added.length + takenOff.length === 0 ? [`Cancer: ${cancerWords(cancer)}`] : []),
  ];
  return parts.join(". ");
}
