import { type BirthDateBoxes, readBirthDate } from "@/lib/domain/patients/birth-date";

/** How a file writes a date. */
export const DATE_ORDERS = ["mdy", "dmy", "ymd"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** Day, month and year of a written date; a part that is missing is empty. A time behind the date is left out. */
export function boxesOf(text: string, order: DateOrder): BirthDateBoxes {
  const [date = ""] = text.trim().split(/[T\s](?=\d{1,2}:)/);
  const parts = date.split(/[-/.\s,]+/).filter((part) => part !== "");
  if (parts.length > 3) return { day: "?", month: "?", year: "?" };
  const at = (letter: string) => parts[order.indexOf(letter)] ?? "";
  return { day: at("d"), month: at("m"), year: at("y") };
}

/** The order in which most of these are dates; null where several do as well (3/4/1961 is two days) or none does. */
export function likelyOrder(dates: readonly string[], today: string): DateOrder | null {
  const read = (order: DateOrder) =>
    dates.filter((date) => readBirthDate(boxesOf(date, order), today).ok).length;
  const best = DATE_ORDERS.toSorted((one, other) => read(other) - read(one));
  const [first, second] = best;
  if (first === undefined || second === undefined) return null;
  return read(first) > read(second) ? first : null;
}
