"use client";

import type { ViewNoteReply } from "@/lib/contracts/note";
import { carriedOver, insertPiece } from "@/lib/domain/visit-notes/open-marks";
import type { NoteText } from "@/lib/domain/visit-notes/visit-note";

export type InsertPieceProps = {
  /** The text area it writes into; its id is the same. */
  readonly field: NoteText;
  readonly title: string;
  readonly note: Pick<ViewNoteReply, "lastTime" | "snippets">;
  readonly onInsert: (text: string) => void;
};

/** Puts a snippet, or what stood here last time, where the cursor was; the cursor then stands on the first gap. */
export function InsertPiece({ field, title, note, onInsert }: InsertPieceProps) {
  const { lastTime, snippets } = note;
  const earlier = lastTime?.[field].trim() ?? "";
  if (earlier === "" && snippets.length === 0) return null;
  const put = (piece: string) => {
    const box = document.getElementById(field);
    if (!(box instanceof HTMLTextAreaElement)) return;
    const { text, from, to } = insertPiece(box.value, box.selectionEnd, piece);
    onInsert(text);
    box.focus();
    box.setSelectionRange(from, to);
  };
  return (
    <select
      aria-label={`Put into ${title}`}
      className="compact-select"
      value=""
      onChange={({ currentTarget: { value } }) => {
        const snippet = snippets.find(({ id }) => id === value);
        if (value === "last-time" && lastTime) put(carriedOver(earlier, lastTime.day));
        else if (snippet) put(snippet.text);
      }}
    >
      <option value="" disabled>
        Put in…
      </option>
      {earlier !== "" && <option value="last-time">What stood here on {lastTime?.day}</option>}
      {snippets.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
