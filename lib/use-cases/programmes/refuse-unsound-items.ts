import "server-only";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";
import { checkItems, type ItemProblem } from "@/lib/domain/programmes/check-items";
import { AppError } from "@/lib/errors";

const WORDS: Readonly<Record<ItemProblem["kind"], string>> = {
  dose: "This dose is out of bounds.",
  side: "This exercise does not have that side.",
  twice: "This exercise is in the programme twice.",
};

/** Throws "invalid" when an item may not stand whatever the reason; fields `items.<index>` hold the reason in words. */
export function refuseUnsoundItems(items: readonly ProgrammeItem[]): void {
  const fields: Record<string, string> = {};
  for (const { index, kind } of checkItems(items)) fields[`items.${index}`] ??= WORDS[kind];
  const named = Object.keys(fields);
  if (named.length > 0) throw new AppError("invalid", `unsound items: ${named.join(", ")}`, fields);
}
