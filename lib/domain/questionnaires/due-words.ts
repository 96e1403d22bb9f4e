import type { AskedKey } from "@/lib/domain/questionnaires/questionnaires";
import type { DueMeasure } from "@/lib/domain/questionnaires/schedule";

const SHORT: Readonly<Record<AskedKey, string>> = {
  pain: "Pain",
  psfs: "PSFS",
  groc: "Rating of change",
  "phq-2": "PHQ-2",
  "phq-4": "PHQ-4",
  rmdq: "RMDQ",
};

export const shortName = (key: AskedKey): string => SHORT[key];

/** "Measures overdue: PSFS, RMDQ"; the overdue alone where there are some. Null where nothing is due. */
export function dueWords(due: readonly Pick<DueMeasure, "measure" | "overdue">[]): string | null {
  const late = due.filter(({ overdue }) => overdue);
  const told = late.length > 0 ? late : due;
  if (told.length === 0) return null;
  return `Measures ${late.length > 0 ? "overdue" : "due"}: ${told.map(({ measure }) => shortName(measure)).join(", ")}`;
}
