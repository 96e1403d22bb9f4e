"use client";

import { useEffect, useRef } from "react";
import { watchIdle } from "@/components/kiosk/watch-idle";

export type IdleGuardProps = {
  readonly title: string;
  readonly text: string;
  readonly more: string;
  readonly finished: string;
  readonly staff: string;
};

/** Covers the page after a minute without a touch and clears it 20 seconds later. Without a script a refresh does both. */
export function IdleGuard({ title, text, more, finished, staff }: IdleGuardProps) {
  const cover = useRef<HTMLDialogElement>(null);
  const answer = useRef<HTMLButtonElement>(null);
  const done = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!cover.current || !answer.current || !done.current) return;
    return watchIdle(cover.current, answer.current, done.current);
  }, []);

  return (
    <dialog ref={cover} aria-labelledby="idle-title" aria-describedby="idle-text" className="kiosk-cover">
      <div className="mx-auto flex min-h-full max-w-[40rem] flex-col justify-center gap-6 p-6">
        <h2 id="idle-title" className="text-[2.5rem]/[1.2]">
          {title}
        </h2>
        <p id="idle-text">{text}</p>
        <button ref={answer} type="button" className="button button-primary kiosk-big">
          {more}
        </button>
        <button ref={done} type="button" className="button button-quiet -ms-(--pad) self-start">
          {finished}
        </button>
        <a href="/kiosk/staff" className="button button-quiet -ms-(--pad) self-start">
          {staff}
        </a>
      </div>
    </dialog>
  );
}
