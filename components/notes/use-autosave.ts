"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { type NoteFormValues, toDraft, toForm } from "@/components/notes/note-form-values";
import { forgetNote, leaveNote, readLeftNote } from "@/components/notes/left-note";
import { SaveQueue, type SaveState } from "@/components/notes/save-queue";
import { watchLeaving } from "@/components/session/watch-leaving";
import { getJson, sendJson } from "@/lib/client/send-json";
import type { SaveNoteReply, ViewNoteReply } from "@/lib/contracts/note";

/** After the last key, so that one pause is one save. */
const PAUSE_MS = 500;
const RETRY_MS = 10_000;

export type Autosave = { readonly state: SaveState; readonly queue: SaveQueue };

/** Saves the form half a second after typing stops, on leaving, and again when the network is back. */
export function useAutosave(
  form: UseFormReturn<NoteFormValues>,
  note: ViewNoteReply,
  owner: string,
): Autosave {
  const [state, setState] = useState<SaveState>({ kind: "saved", at: note.savedAt });
  const { getValues } = form;
  const [first] = useState(note);

  const queue = useMemo(() => {
    const url = `/api/notes/${first.id}`;
    return new SaveQueue({
      version: first.version,
      saved: toDraft(toForm(first.draft)),
      savedAt: first.savedAt,
      read: () => toDraft(getValues()),
      put: (draft, over, keepalive) =>
        sendJson<SaveNoteReply>("PUT", url, { ...draft, patientId: first.patientId, ...over }, { keepalive }),
      get: () => getJson<ViewNoteReply>(url, { background: true }),
      inOrder: (draft) => toDraft(toForm(draft)),
      onState: setState,
    });
  }, [first, getValues]);

  useSaveOnPause(form, queue, setState);
  useLeaving(form, queue, { owner, noteId: first.id });
  useRetry(queue, state.kind === "offline" || state.kind === "failed");
  return { state, queue };
}

function useSaveOnPause(
  form: UseFormReturn<NoteFormValues>,
  queue: SaveQueue,
  setState: (state: (now: SaveState) => SaveState) => void,
): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { subscribe } = form;
  useEffect(() => {
    const stop = subscribe({
      formState: { values: true },
      callback: () => {
        if (!queue.isBehind) return;
        setState((now) => (now.kind === "saved" ? { kind: "waiting" } : now));
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void queue.save(), PAUSE_MS);
      },
    });
    return () => {
      clearTimeout(timer.current);
      stop();
    };
  }, [subscribe, queue, setState]);
}

/** Saves on leaving, by a link too, and keeps in the tab what has no answer: a refusal reaches a page that is gone. */
function useLeaving(
  { getValues, reset }: UseFormReturn<NoteFormValues>,
  queue: SaveQueue,
  { owner, noteId }: { readonly owner: string; readonly noteId: string },
): void {
  useEffect(() => {
    const left = readLeftNote(owner, noteId);
    forgetNote(owner, noteId);
    if (left !== null) {
      reset(toForm(left.draft));
      void queue.resume(left);
    }
    const leave = () => {
      if (!queue.isBehind) return;
      const sent = queue.leave();
      leaveNote(owner, noteId, { ...queue.base, draft: toDraft(getValues()) });
      void sent.then((isSaved) => {
        if (isSaved && !queue.isBehind) forgetNote(owner, noteId);
      });
    };
    const stop = watchLeaving({ isBehind: () => queue.isBehind, hold: leave, leave });
    return () => {
      stop();
      leave();
    };
  }, [queue, getValues, reset, owner, noteId]);
}

function useRetry(queue: SaveQueue, isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    const retry = () => void queue.save();
    const timer = setInterval(retry, RETRY_MS);
    window.addEventListener("online", retry);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", retry);
    };
  }, [queue, isNeeded]);
}
