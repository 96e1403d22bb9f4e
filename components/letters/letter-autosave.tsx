"use client";

import { useEffect, useRef, useState } from "react";
import { takeUp } from "@/components/letters/left-behind";
import { type LetterState, saveWhileTyping, sentWords } from "@/components/letters/save-while-typing";

const WORDS = {
  waiting: "Not saved yet…",
  saving: "Saving…",
  offline: "Not saved: you’re offline. Your words are kept on this page.",
  refused: "Not saved. Press “Save the draft” to see why.",
  conflict:
    "Not saved: a colleague changed or signed this letter meanwhile. Open it anew to compare: your words are kept in this tab.",
} as const;

type LetterAutosaveProps = {
  /** Who writes: nobody else of this browser goes on from what they left. */
  readonly owner: string;
  readonly letterId: string;
  readonly version: number;
  readonly savedKey: string | null;
  /** The words stand in the record as the page shows them; false: they were refused, and are not saved yet. */
  readonly isStored: boolean;
};

/**
 * Saves the form it stands in a second after typing stops, one request at a time, each over the version the last one
 * made. A button waits for the save under way, so that it is not refused by it. A letter left while it saves, by
 * a link too, goes on from there when it is opened again in the same tab. Without a script the buttons save.
 */
export function LetterAutosave({ owner, letterId, version, savedKey, isStored }: LetterAutosaveProps) {
  const line = useRef<HTMLParagraphElement>(null);
  const [state, setState] = useState<LetterState | null>(null);
  useEffect(() => {
    const form = line.current?.closest("form");
    if (!form) return undefined;
    const left = takeUp(owner, letterId, { version, savedKey });
    return saveWhileTyping(form, {
      ...{ owner, letterId, tell: setState },
      saved: isStored ? JSON.stringify(sentWords(form)) : "",
      // What was refused says more than what was left before it.
      left: isStored ? left : null,
    });
  }, [owner, letterId, version, savedKey, isStored]);
  const isBad = state === "offline" || state === "refused" || state === "conflict";
  return (
    <p ref={line} role="status" className={isBad ? "font-semibold text-error" : "text-muted"}>
      {state !== null && (typeof state === "string" ? WORDS[state] : `Saved ${state.savedAt}`)}
    </p>
  );
}
