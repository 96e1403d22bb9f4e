import { RMDQ_ITEMS } from "@/lib/domain/questionnaires/questionnaires";

export const ITEM_MAX_LENGTH = 200;

/** The items of a pasted text, one a line; a number or a dash before a line is not part of it. */
export function pastedItems(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:\d{1,2}[.):]?|[-*•])\s+/u, "").trim())
    .filter((line) => line !== "");
}

/** What is wrong with the items, in a clinic's words; null when they can be asked. */
export function itemsProblem(items: readonly string[]): string | null {
  if (items.length !== RMDQ_ITEMS) return `Paste ${RMDQ_ITEMS} lines; there are ${items.length}`;
  if (items.some((item) => item.length > ITEM_MAX_LENGTH))
    return `Use ${ITEM_MAX_LENGTH} characters or fewer a line`;
  const distinct = new Set(items.map((item) => item.toLowerCase()));
  return distinct.size < items.length ? "Two lines are the same" : null;
}
