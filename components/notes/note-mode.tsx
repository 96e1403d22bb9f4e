"use client";

import { useCallback, useSyncExternalStore } from "react";

/** Quick: the four texts. Full: the drawings, posture and tests too. Both write the same note. */
const MODES = { quick: "Quick", full: "Full" } as const;
type NoteMode = keyof typeof MODES;

/** A habit of this browser's reader; nothing of a patient. */
const KEY = "plumbline-note-mode";
const CHANGED = "plumbline-note-mode-changed";

function subscribe(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  window.addEventListener("storage", changed);
  return () => {
    window.removeEventListener(CHANGED, changed);
    window.removeEventListener("storage", changed);
  };
}

const kept = (): NoteMode => (localStorage.getItem(KEY) === "quick" ? "quick" : "full");

export function useNoteMode(): readonly [NoteMode, (mode: NoteMode) => void] {
  const mode = useSyncExternalStore(subscribe, kept, () => "full" as const);
  const change = useCallback((next: NoteMode) => {
    localStorage.setItem(KEY, next);
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return [mode, change];
}

type NoteModeSwitchProps = { readonly mode: NoteMode; readonly onChange: (mode: NoteMode) => void };

export function NoteModeSwitch({ mode, onChange }: NoteModeSwitchProps) {
  return (
    <fieldset className="flex flex-wrap items-center gap-1.5">
      <legend className="sr-only">How much of the note to show</legend>
      {(Object.keys(MODES) as NoteMode[]).map((one) => (
        <label key={one} className="tick-chip">
          <input
            type="radio"
            name="note-mode"
            value={one}
            checked={mode === one}
            onChange={() => onChange(one)}
            className="accent-primary"
          />
          {MODES[one]}
        </label>
      ))}
    </fieldset>
  );
}
