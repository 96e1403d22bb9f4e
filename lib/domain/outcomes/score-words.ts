import { ndiBand } from "@/lib/domain/outcomes/disability";
import type { Point, RecordedKey } from "@/lib/domain/outcomes/measure-record";
import { phq4Band } from "@/lib/domain/outcomes/phq";
import { startBackRisk } from "@/lib/domain/outcomes/start-back";
import { plainDate } from "@/lib/domain/visits/clinic-time";

export const dayWords = (on: string) => plainDate(new Date(on));
/** With its sign; a true minus, as wide as the plus. */
export const signed = (score: number) => (score > 0 ? `+${score}` : String(score).replace("-", "\u2212"));
export const rounded = (score: number) => Math.round(score * 10) / 10;

const BAND = {
  none: "no disability",
  mild: "mild",
  moderate: "moderate",
  severe: "severe",
  complete: "complete",
} as const;

/** A score as the table says it. */
export function pointWords(key: RecordedKey, { score, subscore }: Point): string {
  if (key === "groc") return signed(score);
  if (key === "odi") return `${score}%`;
  if (key === "psfs") return String(rounded(score));
  if (key === "phq-4") return `${score}, ${phq4Band(score)}`;
  if (key === "ndi") return `${score}, ${BAND[ndiBand(score)]}`;
  if (key !== "start-back" || subscore === null) return String(score);
  return `${score}, ${startBackRisk(score, subscore)} risk, ${subscore} in items 5 to 9`;
}

/** What a point's row says: its score, and whether staff amended the answer. */
export const tableWords = (key: RecordedKey, point: Point) =>
  `${pointWords(key, point)}${point.amended ? " (amended)" : ""}`;
