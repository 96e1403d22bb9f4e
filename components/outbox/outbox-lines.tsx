"use client";

import { useEffect, useState } from "react";
import { LeaveDialog, type LeaveWords } from "@/components/outbox/leave-dialog";
import { NotFiledLines, type NotFiledWords } from "@/components/outbox/not-filed-lines";
import { watchOutbox } from "@/components/outbox/outbox-watch";
import type { Sender } from "@/lib/client/outbox/keep";
import { leaveThisPhone } from "@/lib/client/outbox/leave";
import { type OnPhone, sendOutbox } from "@/lib/client/outbox/send";

export type OutboxLinesProps = {
  readonly sender: Sender;
  readonly words: {
    readonly one: string;
    /** "{count} answers ..." */
    readonly many: string;
    readonly notFiled: NotFiledWords;
    readonly send: string;
    /** What the answers called for may be an emergency, and nothing on the phone can read them. */
    readonly told: string;
    readonly leave: LeaveWords;
  };
};

/** The form that was about to sign out, with what is not sent. */
type Leaving = { readonly left: number; readonly form: HTMLFormElement };

/** How many answers wait on this phone, and what signing out does while some do. */
export function OutboxLines({ sender, words }: OutboxLinesProps) {
  const [{ unsent: count, notFiled }, tell] = useState<OnPhone>({ unsent: 0, notFiled: [] });
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const { owner, grant } = sender;
  const { keyId, publicKey } = sender.key;
  useEffect(
    () =>
      watchOutbox({ owner, grant, key: { keyId, publicKey } }, tell, (left, form) =>
        setLeaving({ left, form }),
      ),
    [owner, grant, keyId, publicKey],
  );
  const leave = (form: HTMLFormElement) => void leaveThisPhone(form).catch(() => form.submit());
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
      <div role="status" data-outbox-lines>
        {count > 0 && (
          <p className="head-line bg-primary-tint">
            {count === 1 ? words.one : words.many.replace("{count}", `${count}`)}
            <button
              type="button"
              onClick={() => void sendOutbox(owner)}
              className="inline-flex min-h-(--target) items-center font-bold underline underline-offset-4"
            >
              {words.send}
            </button>
            <span data-told className="pb-1 font-semibold">
              {words.told}
            </span>
          </p>
        )}
        <NotFiledLines items={notFiled} words={words.notFiled} />
      </div>
    </>
  );
}
