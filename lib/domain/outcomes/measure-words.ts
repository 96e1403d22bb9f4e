import { signed } from "@/lib/domain/outcomes/score-words";
import { type Measure, measureOf } from "@/lib/domain/outcomes/measures";

/** What the patient answers that is no change since a first score. */
const OTHERS: Readonly<Record<string, { readonly name: string; readonly unit: string }>> = {
  pain: { name: "Pain now (NPRS)", unit: "of 10" },
  groc: { name: "Global Rating of Change (GROC)", unit: "on a scale from −5\u00A0to\u00A0+5" },
  "phq-2": { name: "Low mood screen (PHQ-2)", unit: "of 6" },
  "phq-4": { name: "Worry and mood screen (PHQ-4)", unit: "of 12" },
};

const otherOf = (key: string) => (Object.hasOwn(OTHERS, key) ? OTHERS[key] : undefined);

/** A stored measure's name as staff read it; its key where nothing else is known of it. */
export function measureName(key: string): string {
  return measureOf(key)?.name ?? otherOf(key)?.name ?? key;
}

/** "14 of 24", "38%", "+4 on a scale from −5\u00A0to\u00A0+5": a stored score with its scale, to a tenth. */
export function scoreOfInWords(key: string, score: number): string {
  const scale: Pick<Measure, "unit"> | undefined = measureOf(key) ?? otherOf(key);
  const rounded = Math.round(score * 10) / 10;
  if (!scale) return String(rounded);
  if (scale.unit === "%") return `${rounded}%`;
  return `${key === "groc" ? signed(rounded) : rounded} ${scale.unit}`;
}
