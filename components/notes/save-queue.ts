import type { Problem, Sent } from "@/lib/client/send-json";
import type { NoteDraft, SaveNoteReply, ViewNoteReply } from "@/lib/contracts/note";

export type SaveState =
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "waiting" }
  | { readonly kind: "saving" }
  | { readonly kind: "offline" }
  | { readonly kind: "failed"; readonly problem: Problem }
  | { readonly kind: "conflict"; readonly theirs: ViewNoteReply };

/** What a save goes over: the version last heard of, or what one of the page's own saves without an answer made. */
export type Base = { readonly version: number; readonly over: readonly string[] };

export type SaveQueueParts = {
  readonly version: number;
  readonly saved: NoteDraft;
  readonly savedAt: string;
  /** What stands on the page now. */
  readonly read: () => NoteDraft;
  /** `key` names this save: its answer may never come. */
  readonly put: (
    draft: NoteDraft,
    over: Base & { readonly key: string },
    leaving: boolean,
  ) => Promise<Sent<SaveNoteReply>>;
  readonly get: () => Promise<Sent<ViewNoteReply>>;
  /** A draft from the server in the order the page writes it, so that both compare as text. */
  readonly inOrder: (draft: NoteDraft) => NoteDraft;
  readonly onState: (state: SaveState) => void;
};

/** So many saves may wait for an answer; of older ones it is known by then what became of them. */
const MOST_OVER = 8;

/**
 * Saves one draft, one request at a time, each over the version the last one made. A conflict stops it until a person
 * has chosen; an answer that got lost on the way back is not taken for somebody else's change.
 */
export class SaveQueue {
  #version: number;
  #saved: string;
  #savedAt: string;
  /** Sent without an answer: each may or may not stand on the server. */
  #over: readonly string[] = [];
  #line: Promise<boolean> = Promise.resolve(true);
  #leaving: { readonly text: string; readonly sent: Promise<boolean> } | null = null;
  #theirs: ViewNoteReply | null = null;
  readonly #parts: SaveQueueParts;

  constructor(parts: SaveQueueParts) {
    this.#parts = parts;
    this.#version = parts.version;
    this.#saved = JSON.stringify(parts.saved);
    this.#savedAt = parts.savedAt;
  }

  get version(): number {
    return this.#version;
  }

  /** What this page goes on from, also when it is opened again. */
  get base(): Base {
    return { version: this.#version, over: this.#over };
  }

  /** Something on the page is not on the server; while a save has no answer, nobody here knows what stands there. */
  get isBehind(): boolean {
    return this.#over.length > 0 || JSON.stringify(this.#parts.read()) !== this.#saved;
  }

  /** Somebody else's version waits for a choice: saving again does not help. */
  get isInConflict(): boolean {
    return this.#theirs !== null;
  }

  /** Saves what stands on the page, after whatever is under way. True when the server then has all of it. */
  save(): Promise<boolean> {
    this.#line = this.#line.then(() => this.#push(false));
    return this.#line;
  }

  /** The same, at once: a page that goes does not live until what is under way is answered. */
  leave(): Promise<boolean> {
    const text = JSON.stringify(this.#parts.read());
    if (this.#leaving?.text !== text) {
      const sent = this.#push(true);
      this.#leaving = { text, sent };
      void sent.then(() => (this.#leaving = null));
    }
    return this.#leaving.sent;
  }

  /**
   * Goes on from what was put on this page of a draft left before: its last saves may have come or not. Where somebody
   * saved in between it is a conflict like any other.
   */
  resume(left: Base): Promise<boolean> {
    if (this.isBehind) {
      this.#version = left.version;
      this.#over = left.over;
    }
    return this.save();
  }

  /** After a conflict: what stands on this page replaces the saved version that was shown. */
  keepMine(): Promise<boolean> {
    if (this.#theirs) this.#adopt(this.#theirs);
    return this.save();
  }

  /** After a conflict: the saved version was put on this page. */
  tookTheirs(): void {
    const theirs = this.#theirs;
    if (!theirs) return;
    this.#adopt(theirs);
    this.#parts.onState({ kind: "saved", at: theirs.savedAt });
  }

  #adopt(theirs: ViewNoteReply): void {
    this.#theirs = null;
    this.#over = [];
    this.#stands(JSON.stringify(this.#parts.inOrder(theirs.draft)), theirs);
  }

  #stands(text: string, { version, savedAt }: SaveNoteReply): void {
    this.#version = version;
    this.#saved = text;
    this.#savedAt = savedAt;
  }

  async #push(leaving: boolean): Promise<boolean> {
    const { read, put, onState } = this.#parts;
    if (this.#theirs) return false;
    const draft = read();
    if (!this.isBehind) return this.#accepted();
    onState({ kind: "saving" });
    const key = crypto.randomUUID();
    const over = { ...this.base, key };
    this.#over = [...this.#over, key].slice(-MOST_OVER);
    const sent = await put(draft, over, leaving);
    if (!sent.ok) return this.#refused(sent.problem, key);
    this.#over = this.#over.filter((one) => one !== key && !over.over.includes(one));
    // One that was sent on leaving may have overtaken this.
    if (sent.reply.version > this.#version) this.#stands(JSON.stringify(draft), sent.reply);
    return this.#accepted();
  }

  #accepted(): true {
    this.#parts.onState(this.isBehind ? { kind: "waiting" } : { kind: "saved", at: this.#savedAt });
    return true;
  }

  async #refused(problem: Problem, key: string): Promise<boolean> {
    const { onState } = this.#parts;
    if (problem.status === 409) return this.#compare(problem, key);
    // Refused by the server, it stands nowhere; a fault of it, or of the way there, may have come after the writing.
    if (problem.status > 0 && problem.status < 500) this.#over = this.#over.filter((one) => one !== key);
    onState(problem.status === 0 ? { kind: "offline" } : { kind: "failed", problem });
    return false;
  }

  async #compare(problem: Problem, key: string): Promise<boolean> {
    const { get, onState } = this.#parts;
    const sent = await get();
    if (!sent.ok) {
      onState(sent.problem.status === 0 ? { kind: "offline" } : { kind: "failed", problem });
      return false;
    }
    const theirs = sent.reply;
    const isMine = theirs.savedKey !== null && this.#over.includes(theirs.savedKey);
    const isKnown = isMine || theirs.version === this.#version;
    if (isKnown && theirs.signed === null) {
      this.#over = this.#over.filter((one) => one !== key);
      if (isMine) this.#adopt(theirs);
      return this.#push(false);
    }
    this.#theirs = theirs;
    onState({ kind: "conflict", theirs });
    return false;
  }
}
