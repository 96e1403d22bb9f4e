import type { Problem, Sent } from "@/lib/client/send-json";
import type { NoteDraft, SaveNoteReply, ViewNoteReply } from "@/lib/contracts/note";

export type SaveState =
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "waiting" }
  | { readonly kind: "saving" }
  | { readonly kind: "offline" }
  | { readonly kind: "failed"; readonly problem: Problem }
  | { readonly kind: "conflict"; readonly theirs: ViewNoteReply };

export type SaveQueueParts = {
  readonly version: number;
  readonly saved: NoteDraft;
  readonly savedAt: string;
  /** What stands on the page now. */
  readonly read: () => NoteDraft;
  readonly put: (draft: NoteDraft, version: number, leaving: boolean) => Promise<Sent<SaveNoteReply>>;
  readonly get: () => Promise<Sent<ViewNoteReply>>;
  /** A draft from the server in the order the page writes it, so that both compare as text. */
  readonly inOrder: (draft: NoteDraft) => NoteDraft;
  readonly onState: (state: SaveState) => void;
};

/**
 * Saves one draft, one request at a time, each over the version the last one made. A conflict stops it until a person
 * has chosen; an answer that got lost on the way back is not taken for somebody else's change.
 */
export class SaveQueue {
  #version: number;
  #saved: string;
  #savedAt: string;
  /** Sent without an answer: it may or may not stand on the server. */
  readonly #unanswered = new Set<string>();
  #line: Promise<boolean> = Promise.resolve(true);
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

  /** Something on the page is not on the server. */
  get isBehind(): boolean {
    return JSON.stringify(this.#parts.read()) !== this.#saved;
  }

  /** Somebody else's version waits for a choice: saving again does not help. */
  get isInConflict(): boolean {
    return this.#theirs !== null;
  }

  /** Saves what stands on the page, after whatever is under way. True when the server then has all of it. */
  save(leaving = false): Promise<boolean> {
    this.#line = this.#line.then(() => this.#push(leaving));
    return this.#line;
  }

  /**
   * Goes on from what was put on this page of a draft left before: its last save may have come or not. Where somebody
   * saved in between it is a conflict like any other.
   */
  resume(left: { readonly version: number; readonly draft: NoteDraft }): Promise<boolean> {
    if (this.isBehind) {
      this.#version = left.version;
      this.#unanswered.add(JSON.stringify(left.draft));
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
    this.#version = theirs.version;
    this.#saved = JSON.stringify(this.#parts.inOrder(theirs.draft));
    this.#savedAt = theirs.savedAt;
  }

  async #push(leaving: boolean): Promise<boolean> {
    const { read, put, onState } = this.#parts;
    if (this.#theirs) return false;
    const draft = read();
    const text = JSON.stringify(draft);
    if (text === this.#saved) {
      onState({ kind: "saved", at: this.#savedAt });
      return true;
    }
    onState({ kind: "saving" });
    const sent = await put(draft, this.#version, leaving);
    if (!sent.ok) return this.#refused(sent.problem, text);
    this.#unanswered.clear();
    this.#version = sent.reply.version;
    this.#saved = text;
    this.#savedAt = sent.reply.savedAt;
    onState(this.isBehind ? { kind: "waiting" } : { kind: "saved", at: this.#savedAt });
    return true;
  }

  async #refused(problem: Problem, text: string): Promise<boolean> {
    const { onState } = this.#parts;
    if (problem.status === 409) return this.#compare(problem);
    if (problem.status === 0) this.#unanswered.add(text);
    onState(problem.status === 0 ? { kind: "offline" } : { kind: "failed", problem });
    return false;
  }

  async #compare(problem: Problem): Promise<boolean> {
    const { get, inOrder, onState } = this.#parts;
    const sent = await get();
    if (!sent.ok) {
      onState(sent.problem.status === 0 ? { kind: "offline" } : { kind: "failed", problem });
      return false;
    }
    const theirs = sent.reply;
    const isMine = this.#unanswered.has(JSON.stringify(inOrder(theirs.draft))) && theirs.signed === null;
    if (isMine) {
      this.#unanswered.clear();
      this.#adopt(theirs);
      return this.#push(false);
    }
    this.#theirs = theirs;
    onState({ kind: "conflict", theirs });
    return false;
  }
}
