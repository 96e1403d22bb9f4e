import { forgetLeft, leaveBehind, type LeftBehind, type LetterWords } from "@/components/letters/left-behind";
import { sendJson } from "@/lib/client/send-json";
import { watchLeaving } from "@/components/session/watch-leaving";
import type { SaveLetterReply } from "@/lib/contracts/letter";

const PAUSE_MS = 1_000;
const RETRY_MS = 10_000;
/** So many saves may wait for an answer; of older ones it is known by then what became of them. */
const MOST_OVER = 8;
const NAMES = ["recipient", "subject", "text"] as const;

export type LetterState =
  | "waiting"
  | "saving"
  | "offline"
  | "refused"
  | "conflict"
  | { readonly savedAt: string };

const fieldOf = (form: HTMLFormElement, name: string) =>
  form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement;
const eachName = (read: (name: string) => string) =>
  Object.fromEntries(NAMES.map((name) => [name, read(name)])) as LetterWords;
const readWords = (form: HTMLFormElement) => eachName((name) => fieldOf(form, name).value);
/** As the server sent them: what was typed before the script came is not saved yet. A field knows one end of line. */
export const sentWords = (form: HTMLFormElement) =>
  eachName((name) => fieldOf(form, name).defaultValue.replaceAll(/\r\n?/g, "\n"));

type Saving = {
  readonly owner: string;
  readonly letterId: string;
  /** The words that stand in the record, as text; empty where none do. */
  readonly saved: string;
  /** What this tab left of the letter the last time. */
  readonly left: LeftBehind | null;
  readonly tell: (state: LetterState) => void;
};

/** Saves a form a second after typing stops and when it is left; answers how to end that. */
export function saveWhileTyping(
  form: HTMLFormElement,
  { owner, letterId, saved: stored, left, tell }: Saving,
): () => void {
  const version = fieldOf(form, "version");
  const overField = fieldOf(form, "over");
  let saved = stored;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> | null = null;
  /** Not by itself any more: a form was sent, or a colleague saved first. */
  let stopped = false;
  let isConflict = false;
  let isGone = false;
  const over = () => overField.value.split(" ").filter((key) => key !== "");
  const setOver = (keys: readonly string[]) => {
    overField.value = keys.slice(-MOST_OVER).join(" ");
  };

  /** While a save has no answer, nobody here knows what stands in the record. */
  const isBehind = () => !stopped && (over().length > 0 || JSON.stringify(readWords(form)) !== saved);

  /** What this tab keeps, until the record has it. */
  let kept: LeftBehind | null = null;
  const keep = () => {
    kept = { version: Number(version.value), over: over(), words: readWords(form) };
    leaveBehind(owner, letterId, kept);
  };
  const forget = () => {
    if (kept !== null) forgetLeft(owner, letterId, kept);
  };

  /** Names this save before it goes: its answer may never come. */
  const send = (words: LetterWords, keepalive: boolean) => {
    const key = crypto.randomUUID();
    const body = { version: Number(version.value), over: over(), key, ...words };
    setOver([...over(), key]);
    return sendJson<SaveLetterReply>("PUT", `/api/letters/${letterId}`, body, { keepalive });
  };
  /** Answers after how long to try again what is not saved; null: not before something is typed. */
  const push = async (): Promise<number | null> => {
    const words = readWords(form);
    tell("saving");
    const sent = await send(words, false);
    if (sent.ok) {
      saved = JSON.stringify(words);
      version.value = String(sent.reply.version);
      setOver([]);
      if (isBehind()) tell("waiting");
      else {
        forget();
        tell({ savedAt: sent.reply.savedAt });
      }
      return PAUSE_MS;
    }
    const { status } = sent.problem;
    if (status === 422) setOver(over().slice(0, -1));
    stopped = isConflict = status === 409;
    tell(stopped ? "conflict" : status === 0 ? "offline" : "refused");
    return status === 0 ? RETRY_MS : null;
  };
  const save = (): void => {
    if (underWay !== null || !isBehind()) return;
    underWay = push().then((wait) => {
      underWay = null;
      if (wait !== null && !isGone && isBehind()) later(wait);
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
    isConflict = false;
    if (underWay === null) return;
    event.preventDefault();
    void underWay.then(() => form.requestSubmit(event.submitter));
  };
  /** No answer reaches a page that is gone: whoever opens the letter here next goes on from what was sent. */
  const onLeave = () => {
    if (!isConflict && !isBehind()) return;
    const sent = isConflict ? null : send(readWords(form), true);
    keep();
    // A link within the portal leaves this script alive, to hear that nothing needs to be kept.
    void sent?.then(({ ok }) => {
      if (ok) forget();
    });
  };
  /** What is not known to stand in the record is in this tab alone, which may be about to close: it is sent, and kept here. */
  const hold = () => {
    save();
    keep();
  };
  form.addEventListener("input", onInput);
  form.addEventListener("submit", onSubmit);
  const stopWatching = watchLeaving({ isBehind: () => isConflict || isBehind(), hold, leave: onLeave });
  if (left !== null) {
    for (const name of NAMES) fieldOf(form, name).value = left.words[name];
    setOver(left.over);
  }
  if (isBehind()) onInput();
  return () => {
    isGone = true;
    clearTimeout(timer);
    onLeave();
    form.removeEventListener("input", onInput);
    form.removeEventListener("submit", onSubmit);
    stopWatching();
  };
}
