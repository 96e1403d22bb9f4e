"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";

export type LeaveWords = {
  readonly title: string;
  readonly noNetwork: string;
  /** "{count} answers ..." */
  readonly kept: string;
  readonly keptOne: string;
  readonly leave: string;
  readonly stay: string;
};

type LeaveDialogProps = {
  /** How many answers are not sent. */
  readonly left: number;
  readonly words: LeaveWords;
  readonly onLeave: () => void;
  readonly onStay: () => void;
};

/** Says what signing out does while something is not sent, or while there is no network. */
export function LeaveDialog({ left, words, onLeave, onStay }: LeaveDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="leave-title"
      onClose={onStay}
      className="m-auto w-[min(32rem,calc(100vw-2rem))] space-y-4 rounded-door border border-line bg-surface p-5 text-text backdrop:bg-black/50"
    >
      <h2 id="leave-title">{words.title}</h2>
      <p>{words.noNetwork}</p>
      {left > 0 && <p>{left === 1 ? words.keptOne : words.kept.replace("{count}", `${left}`)}</p>}
      <Button type="button" onClick={onLeave}>
        {words.leave}
      </Button>
      <Button type="button" variant="secondary" onClick={onStay}>
        {words.stay}
      </Button>
    </dialog>
  );
}
