"use client";

import { useEffect, useState, type SubmitEvent } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { focusFirstWrong } from "@/lib/client/focus-first-wrong";
import { problemWords, sendJson } from "@/lib/client/send-json";

type Shown = { readonly code: string; readonly expiresAt: string };

/** Makes a pairing code and shows it, here alone, until a tablet was paired by it or it is over. */
export function PairingCode({ paired }: { readonly paired: readonly string[] }) {
  const [shown, setShown] = useState<(Shown & { readonly before: readonly string[] }) | null>(null);
  const [error, setError] = useState<string | undefined>();
  const [isBusy, setIsBusy] = useState(false);

  const make = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = new FormData(form).get("name");
    setIsBusy(true);
    const sent = await sendJson<Shown>("POST", "/api/kiosks/pairing-codes", { name });
    flushSync(() => {
      setIsBusy(false);
      setError(sent.ok ? undefined : (sent.problem.fields["name"] ?? problemWords(sent.problem)));
      if (sent.ok) setShown({ ...sent.reply, before: paired });
    });
    if (!sent.ok) focusFirstWrong(form);
  };

  return (
    <>
      <form
        method="post"
        onSubmit={(event) => void make(event)}
        noValidate
        className="flex flex-wrap items-end gap-3"
      >
        <TextField
          name="name"
          label="Name of the tablet"
          defaultValue="Front desk tablet"
          maxLength={60}
          width="half"
          className="max-sm:basis-full"
          error={error}
          autoComplete="off"
        />
        <Button busy={isBusy}>Make a pairing code</Button>
      </form>
      {shown &&
        (paired.some((id) => !shown.before.includes(id)) ? (
          <Notice tone="success" title="The tablet is paired" announce="politely" />
        ) : (
          <ShownCode key={shown.code} {...shown} />
        ))}
    </>
  );
}

const secondsLeft = (expiresAt: string) =>
  Math.max(0, Math.ceil((Date.parse(expiresAt) - Date.now()) / 1000));
const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

function ShownCode({ code, expiresAt }: Shown) {
  const [left, setLeft] = useState(() => secondsLeft(expiresAt));

  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsLeft(expiresAt)), 500);
    return () => clearInterval(timer);
  }, [expiresAt]);

  if (left === 0) {
    return (
      <Notice tone="warning" title="That code is over" announce="politely">
        Make a new one when the tablet is at hand.
      </Notice>
    );
  }
  return (
    <Notice title={`On the tablet, open ${location.host}/kiosk and type this code`} announce="politely">
      <p className="tabular text-[2.75rem]/[1.2] font-bold tracking-[0.12em]">
        {code.slice(0, 3)} {code.slice(3)}
      </p>
      <p>
        It works once, for another <span className="tabular">{clock(left)}</span>. It is shown here only.
      </p>
    </Notice>
  );
}
