"use client";

import { useEffect, useState } from "react";
import { forgetNote, readLeftNote } from "@/components/notes/left-note";
import { differences, Version } from "@/components/notes/note-conflict";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { NoteDraft } from "@/lib/contracts/note";

type LeftNoteWordsProps = {
  /** Who reads: nobody else of this browser sees what they left. */
  readonly owner: string;
  readonly note: { readonly id: string; readonly draft: NoteDraft };
};

/** In a note that was signed meanwhile: what this person had written when they left it, and what is not in it. */
export function LeftNoteWords({ owner, note: { id, draft } }: LeftNoteWordsProps) {
  const [mine, setMine] = useState<NoteDraft | null>(null);
  useEffect(() => {
    // Only the browser knows: the page is drawn without it first.
    const timer = setTimeout(() => setMine(readLeftNote(owner, id)?.draft ?? null));
    return () => clearTimeout(timer);
  }, [owner, id]);
  const others = mine === null ? [] : differences(mine, draft);
  if (others.length === 0) return null;
  const letGo = () => {
    forgetNote(owner, id);
    setMine(null);
  };
  return (
    <Notice
      tone="warning"
      title="What you wrote when you left this note was not saved before it was signed"
      action={
        <Button type="button" variant="secondary" onClick={letGo}>
          I have what I need
        </Button>
      }
    >
      <p>Copy what is needed, then add it as an addendum.</p>
      <div className="mt-3 space-y-3">
        {others.map(([name, words]) => (
          <Version key={name} heading={`${name}: as you wrote it`} words={words} />
        ))}
      </div>
    </Notice>
  );
}
