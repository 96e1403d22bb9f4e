import { readTab, writeTab } from "@/lib/client/tab-store";
import type { Base } from "@/components/notes/save-queue";
import type { NoteDraft } from "@/lib/contracts/note";

/** How a note stood in a tab that was left before the server had said that it has all of it. */
export type LeftNote = Base & { readonly draft: NoteDraft };

const keyOf = (owner: string, noteId: string) => `plumbline-note:${owner}:${noteId}`;

export const leaveNote = (owner: string, noteId: string, left: LeftNote): void =>
  writeTab(keyOf(owner, noteId), JSON.stringify(left));

export const forgetNote = (owner: string, noteId: string): void => writeTab(keyOf(owner, noteId), null);

/** What this person left of it in this tab; null where nothing. */
export function readLeftNote(owner: string, noteId: string): LeftNote | null {
  const kept = readTab(keyOf(owner, noteId));
  // A tab may hold what was left before saves had names.
  return kept === null ? null : { over: [], ...(JSON.parse(kept) as Omit<LeftNote, "over">) };
}
