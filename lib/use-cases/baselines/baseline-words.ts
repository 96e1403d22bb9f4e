import "server-only";
import type { ChartBaseline } from "@/lib/contracts/baseline";
import type { BaselineRow } from "@/lib/data/check-ins/baselines";
import { ITEM_WORDS } from "@/lib/domain/baselines/item-words";
import type { ChangeKey } from "@/lib/domain/triage/answers";
import { calendarDay, plainDate } from "@/lib/domain/visits/clinic-time";
import { triageWords } from "@/lib/i18n/clinic-lines";

function whyEnded({ endedWhy, endedBy }: BaselineRow): string {
  switch (endedWhy) {
    case "replaced":
      return `replaced by a newer one, ${endedBy ?? "somebody"}`;
    case "withdrawn":
      return `withdrawn by ${endedBy ?? "somebody"}`;
    default:
      return `the patient answered “${triageWords(`answers.change.${endedWhy ?? ""}`) ?? "changed"}”`;
  }
}

function standing(row: BaselineRow, timeZone: string): string {
  if (row.endedAt) return `Ended ${calendarDay(row.endedAt, timeZone)}: ${whyEnded(row)}`;
  return row.counts ? `Counts until ${plainDate(row.until)}` : `Expired after ${plainDate(row.until)}`;
}

/** One baseline as the chart shows it. */
export function baselineInWords(row: BaselineRow, timeZone: string): ChartBaseline {
  return {
    ...{ id: row.id, finding: row.finding, note: row.note, counts: row.counts },
    item: row.item in ITEM_WORDS ? ITEM_WORDS[row.item as ChangeKey] : row.item,
    examined: `Examined ${plainDate(row.examinedOn)} by ${row.setBy}`,
    standing: standing(row, timeZone),
  };
}
