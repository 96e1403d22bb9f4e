"use client";

import { useEffect } from "react";

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
      const withCommand = event.ctrlKey || event.metaKey;
      if (event.key === "F8") goTo(event.shiftKey ? -1 : 1);
      else if (withCommand && event.key.toLowerCase() === "s") onSave();
      else if (withCommand && event.key === "Enter") onSign();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [onSave, onSign]);
}
