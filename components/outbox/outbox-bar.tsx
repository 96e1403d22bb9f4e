"use client";

import { useEffect, useState } from "react";
import { LeaveDialog, type LeaveWords } from "@/components/outbox/leave-dialog";
import type { Unsent } from "@/components/outbox/outbox-watch";
import type { Sender } from "@/lib/client/outbox/keep";

export type OutboxBarProps = {
  readonly sender: Sender;
  readonly words: {
    readonly one: string;
    /** "{count} answers ..." */
    readonly many: string;
    readonly refused: string;
    readonly send: string;
    readonly leave: LeaveWords;
  };
};

/** The form that was about to sign out, with what is not sent. */
type Leaving = { readonly left: number; readonly form: HTMLFormElement };

/** How many answers wait on this phone. What sends them is loaded once the page stands. */
export function OutboxBar({ sender, words }: OutboxBarProps) {
  const [{ count, refused }, tell] = useState<Unsent>({ count: 0, refused: 0 });
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const { owner, grant } = sender;
  const { keyId, publicKey } = sender.key;
  useEffect(() => {
    let end: (() => void) | null = null;
    let over = false;
    void import("@/components/outbox/outbox-watch").then(
      ({ watchOutbox }) => {
        if (!over)
          end = watchOutbox({ owner, grant, key: { keyId, publicKey } }, tell, (left, form) =>
            setLeaving({ left, form }),
          );
      },
      // Forms post by themselves.
      () => undefined,
    );
    return () => {
      over = true;
      end?.();
    };
  }, [owner, grant, keyId, publicKey]);
  const sendNow = () =>
    void import("@/lib/client/outbox/send")
      .then(({ sendOutbox }) => sendOutbox(owner))
      .catch(() => undefined);
  const leave = (form: HTMLFormElement) =>
    void import("@/lib/client/outbox/leave")
      .then(({ leaveThisPhone }) => leaveThisPhone(form))
      .catch(() => form.submit());
  return (
    <>
      {leaving && (
        <LeaveDialog
          left={leaving.left}
          words={words.leave}
          onLeave={() => leave(leaving.form)}
          onStay={() => setLeaving(null)}
        />
      )}
      <UnsentLines count={count} refused={refused} words={words} onSend={sendNow} />
    </>
  );
}

type UnsentLinesProps = Unsent & Pick<OutboxBarProps, "words"> & { readonly onSend: () => void };

function UnsentLines({ count, refused, words, onSend }: UnsentLinesProps) {
  return (
    <div role="status">
      {count > 0 && (
        <p className="mx-auto flex max-w-2xl flex-wrap items-center gap-x-3 bg-primary-tint px-4 py-2">
          {count === 1 ? words.one : words.many.replace("{count}", `${count}`)}
          <button
            type="button"
            onClick={onSend}
            className="inline-flex min-h-(--target) items-center font-bold underline underline-offset-4"
          >
            {words.send}
          </button>
        </p>
      )}
      {refused > 0 && (
        <p className="mx-auto max-w-2xl bg-warning-tint px-4 py-2 text-on-warning-tint">{words.refused}</p>
      )}
    </div>
  );
}
