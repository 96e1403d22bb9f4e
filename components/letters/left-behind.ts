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

const NAMES = ["recipient", "subject", "text"] as const;
const keyOf = (owner: string, letterId: string) => `plumbline-letter:${owner}:${letterId}`;

export const leaveBehind = (owner: string, letterId: string, left: LeftBehind): void =>
  writeTab(keyOf(owner, letterId), JSON.stringify(left));

/** These words need nobody any more: they stand in the record, or their writer let them go. Others stay. */
export function forgetLeft(owner: string, letterId: string, left: LeftBehind): void {
  const key = keyOf(owner, letterId);
  if (readTab(key) === JSON.stringify(left)) writeTab(key, null);
}

function readLeft(owner: string, letterId: string): LeftBehind | null {
  const kept = readTab(keyOf(owner, letterId));
  return kept === null ? null : (JSON.parse(kept) as LeftBehind);
}

/** What the page shows is what was left, or what a save from there made; else somebody else has changed it. */
const isOurs = (left: LeftBehind, shown: ShownDraft): boolean =>
  left.version === shown.version || (shown.savedKey !== null && left.over.includes(shown.savedKey));

/** What this person left in this tab, once, to go on from. Null where nobody did, or somebody else has changed it since. */
export function takeUp(owner: string, letterId: string, shown: ShownDraft): LeftBehind | null {
  const left = readLeft(owner, letterId);
  if (left === null || !isOurs(left, shown)) return null;
  forgetLeft(owner, letterId, left);
  return left;
}

/** What was left and can not go on, since a colleague changed or signed the letter: its writer alone has it still. */
export function leftAside(
  owner: string,
  letter: ShownDraft & LetterWords & { readonly id: string },
  isOpen: boolean,
): LeftBehind | null {
  const left = readLeft(owner, letter.id);
  if (left === null || (isOpen && isOurs(left, letter))) return null;
  if (NAMES.some((name) => left.words[name] !== letter[name])) return left;
  forgetLeft(owner, letter.id, left);
  return null;
}
