import type { DraftItem } from "@/components/programmes/programme-draft";
import type { DoseField } from "@/lib/domain/exercises/dose";
import { isTimedInMinutes } from "@/lib/domain/exercises/timed-in-minutes";

/** Where the words for one number of this item stand: its time may be in minutes, and what is repeated has a name. */
export function doseFieldKey(
  { exerciseId, repeatFor = "ways" }: Pick<DraftItem, "exerciseId" | "repeatFor">,
  field: DoseField,
): string {
  if (field === "repeatCount") return repeatFor;
  return field === "seconds" && isTimedInMinutes(exerciseId) ? "minutes" : field;
}
