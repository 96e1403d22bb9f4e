import { readTab, writeTab } from "@/lib/client/tab-store";

export type LetterWords = Readonly<Record<"recipient" | "subject" | "text", string>>;

/** How a letter stood in a tab that was left before the server had answered. */
export type LeftBehind = {
  /** The version the page last knew of. */
  readonly version: number;
  /** The saves that have no answer. */
  readonly over: readonly string[];
  readonly words: LetterWords;
};

/** The draft as the server shows it, and which save made it so. */
export type ShownDraft = { readonly version: number; readonly savedKey: string | null };

const keyOf = (owner: string, letterId: string) => `plumbline-letter:${owner}:${letterId}`;

export const leaveBehind = (owner: string, letterId: string, left: LeftBehind): void =>
  writeTab(keyOf(owner, letterId), JSON.stringify(left));

/**
 * What this person left in this tab, once. Null where nobody did, and where what the page shows is neither what was left
 * nor what a save from there made: then somebody else has changed it.
 */
export function takeUp(owner: string, letterId: string, shown: ShownDraft): LeftBehind | null {
  const kept = readTab(keyOf(owner, letterId));
  writeTab(keyOf(owner, letterId), null);
  if (kept === null) return null;
  const left = JSON.parse(kept) as LeftBehind;
  const isOurs =
    left.version === shown.version || (shown.savedKey !== null && left.over.includes(shown.savedKey));
  return isOurs ? left : null;
}
