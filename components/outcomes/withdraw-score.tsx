"use client";

import { useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { focusFirstWrong } from "@/lib/client/focus-first-wrong";
import { problemWords, sendJson } from "@/lib/client/send-json";
import { useFreshPage } from "@/lib/client/use-fresh-page";

type WithdrawScoreProps = { readonly scoreId: string; readonly name: string };

/** Takes back a score that was entered wrong, with why. */
export function WithdrawScore({ scoreId, name }: WithdrawScoreProps) {
  const { waits, fresh } = useFreshPage();
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const busy = asking || waits;
  const [problem, setProblem] = useState<string | null>(null);

  const withdraw = async (form: HTMLFormElement) => {
    setAsking(true);
    const body = Object.fromEntries(new FormData(form));
    const sent = await sendJson("POST", `/api/outcome-scores/${scoreId}/withdraw`, body);
    flushSync(() => {
      setAsking(false);
      setProblem(sent.ok ? null : (sent.problem.fields["reason"] ?? problemWords(sent.problem)));
    });
    if (sent.ok) fresh();
    else focusFirstWrong(form);
  };

  if (!open) {
    return (
      <Button type="button" variant="secondary" small fit onClick={() => setOpen(true)}>
        Withdraw<VisuallyHidden> {name}</VisuallyHidden>
      </Button>
    );
  }
  return (
    <form
      method="post"
      noValidate
      className="space-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        void withdraw(event.currentTarget);
      }}
    >
      <TextField
        name="reason"
        id={`why-${scoreId}`}
        label="Why it was wrong"
        error={problem ?? undefined}
        autoComplete="off"
      />
      <Button small fit busy={busy}>
        {busy ? "Withdrawing…" : "Withdraw it"}
      </Button>
    </form>
  );
}
