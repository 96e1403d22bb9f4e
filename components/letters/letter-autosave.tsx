"use client";

import { useEffect, useRef, useState } from "react";
import { sendJson } from "@/lib/client/send-json";
import type { SaveLetterReply } from "@/lib/contracts/letter";

const PAUSE_MS = 1_000;
const RETRY_MS = 10_000;
const NAMES = ["recipient", "subject", "text"] as const;

type State = "waiting" | "saving" | "offline" | "refused" | "conflict" | { readonly savedAt: string };

const WORDS = {
  waiting: "Not saved yet…",
  saving: "Saving…",
  offline: "Not saved: you’re offline. Your words are kept on this page",
  refused: "Not saved. Press “Save the draft” to see why",
  conflict:
    "Not saved: a colleague changed or signed this letter meanwhile. Copy your words, then open it anew",
} as const;

const fieldOf = (form: HTMLFormElement, name: string) =>
  form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement;
const readWords = (form: HTMLFormElement) =>
  Object.fromEntries(NAMES.map((name) => [name, fieldOf(form, name).value]));
/** As the server sent them: what was typed before the script came is not saved yet. A field knows one end of line. */
const sentWords = (form: HTMLFormElement) =>
  Object.fromEntries(
    NAMES.map((name) => [name, fieldOf(form, name).defaultValue.replaceAll(/\r\n?/g, "\n")]),
  );

type LetterAutosaveProps = {
  readonly letterId: string;
  /** The words stand in the record as the page shows them; false: they were refused, and are not saved yet. */
  readonly isStored: boolean;
};

/**
 * Saves the form it stands in a second after typing stops, one request at a time, each over the version the last one
 * made. A button waits for the save under way, so that it is not refused by it. Without a script the buttons save.
 */
export function LetterAutosave({ letterId, isStored }: LetterAutosaveProps) {
  const line = useRef<HTMLParagraphElement>(null);
  const [state, setState] = useState<State | null>(null);
  useEffect(() => {
    const form = line.current?.closest("form");
    if (!form) return undefined;
    const saved = isStored ? JSON.stringify(sentWords(form)) : "";
    return saveWhileTyping(form, saved, `/api/letters/${letterId}`, setState);
  }, [letterId, isStored]);
  const isBad = state === "offline" || state === "refused" || state === "conflict";
  return (
    <p ref={line} role="status" className={isBad ? "font-semibold text-error" : "text-muted"}>
      {state !== null && (typeof state === "string" ? WORDS[state] : `Saved ${state.savedAt}`)}
    </p>
  );
}

function saveWhileTyping(
  form: HTMLFormElement,
  stored: string,
  url: string,
  tell: (state: State) => void,
): () => void {
  const version = fieldOf(form, "version");
  let saved = stored;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> | null = null;
  let stopped = false;
  const isBehind = () => !stopped && JSON.stringify(readWords(form)) !== saved;

  /** Answers after how long to try again what is not saved; null: not before something is typed. */
  const push = async (keepalive: boolean): Promise<number | null> => {
    const words = readWords(form);
    tell("saving");
    const body = { version: Number(version.value), ...words };
    const sent = await sendJson<SaveLetterReply>("PUT", url, body, { keepalive });
    if (sent.ok) {
      saved = JSON.stringify(words);
      version.value = String(sent.reply.version);
      tell(isBehind() ? "waiting" : { savedAt: sent.reply.savedAt });
      return PAUSE_MS;
    }
    const { status } = sent.problem;
    stopped = status === 409;
    tell(stopped ? "conflict" : status === 0 ? "offline" : "refused");
    return status === 0 ? RETRY_MS : null;
  };
  const save = (keepalive = false): void => {
    if (underWay !== null || !isBehind()) return;
    underWay = push(keepalive).then((wait) => {
      underWay = null;
      if (wait !== null && isBehind()) later(wait);
    });
  };
  const later = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(save, milliseconds);
  };

  const onInput = () => {
    if (stopped) return;
    tell("waiting");
    later(PAUSE_MS);
  };
  const onSubmit = (event: SubmitEvent) => {
    clearTimeout(timer);
    stopped = true;
    if (underWay === null) return;
    event.preventDefault();
    void underWay.then(() => form.requestSubmit(event.submitter));
  };
  const onLeave = () => save(true);
  form.addEventListener("input", onInput);
  form.addEventListener("submit", onSubmit);
  window.addEventListener("pagehide", onLeave);
  if (isBehind()) onInput();
  return () => {
    clearTimeout(timer);
    form.removeEventListener("input", onInput);
    form.removeEventListener("submit", onSubmit);
    window.removeEventListener("pagehide", onLeave);
  };
}
