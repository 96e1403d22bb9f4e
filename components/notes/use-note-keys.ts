"use client";

import { useEffect } from "react";
import { noteKey } from "@/components/notes/note-key";

const SECTIONS = ["subjective", "objective", "assessment", "plan"] as const;

/** The section the focus is in, or before the first. */
function currentSection(): number {
  const inside = document.activeElement?.closest("[data-section]");
  return SECTIONS.findIndex((section) => section === inside?.getAttribute("data-section"));
}

function goTo(step: 1 | -1): void {
  const from = currentSection();
  const start = from === -1 && step === -1 ? 0 : from;
  const next = SECTIONS[(start + step + SECTIONS.length) % SECTIONS.length];
  if (next !== undefined) document.getElementById(next)?.focus();
}

/** F8 and Shift+F8 go through S, O, A and P; Ctrl+S saves now; Ctrl+Enter begins to sign. */
export function useNoteKeys(keys: { readonly onSave: () => void; readonly onSign: () => void }): void {
  const { onSave, onSign } = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const wish = noteKey(event, document.querySelector("dialog[open]") !== null);
      if (wish === null) return;
      event.preventDefault();
      if (wish.kind === "section") goTo(wish.step);
      else if (wish.kind === "save") onSave();
      else onSign();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [onSave, onSign]);
}
