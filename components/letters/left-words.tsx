"use client";

import { useEffect, useState } from "react";
import {
  forgetLeft,
  leftAside,
  type LeftBehind,
  type LetterWords,
  type ShownDraft,
} from "@/components/letters/left-behind";
import { TypedWords } from "@/components/letters/typed-words";
import { Button } from "@/components/ui/button";

type LeftWordsProps = {
  /** Who writes: nobody else of this browser sees what they left. */
  readonly owner: string;
  readonly letter: ShownDraft & LetterWords & { readonly id: string };
  readonly isOpen: boolean;
};

/** What this person had written when they left the letter, where the save was refused over a colleague's. */
export function LeftWords({ owner, letter, isOpen }: LeftWordsProps) {
  const [left, setLeft] = useState<LeftBehind | null>(null);
  const { id, version, savedKey, recipient, subject, text } = letter;
  useEffect(() => {
    const shown = { id, version, savedKey, recipient, subject, text };
    // Only the browser knows: the page is drawn without it first.
    const timer = setTimeout(() => setLeft(leftAside(owner, shown, isOpen)));
    return () => clearTimeout(timer);
  }, [owner, id, version, savedKey, recipient, subject, text, isOpen]);
  if (left === null) return null;
  const letGo = () => {
    forgetLeft(owner, id, left);
    setLeft(null);
  };
  return (
    <TypedWords
      title="What you wrote when you left this letter"
      lead="A colleague changed or signed it meanwhile, and yours was not saved over theirs. Copy what you need."
      typed={(name) => left.words[name]}
      footer={
        <Button type="button" variant="secondary" onClick={letGo}>
          I have what I need
        </Button>
      }
    />
  );
}
