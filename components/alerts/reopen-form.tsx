"use client";

import type { SubmitEvent } from "react";
import { FormProblem } from "@/components/alerts/form-problem";
import { type AlertForm, useAlertChange } from "@/components/alerts/use-alert-change";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";

/** A resolution that did not hold. */
export function ReopenForm({ alert, onSaved }: AlertForm) {
  const { busy, problems, general, send } = useAlertChange(alert, "reopen", onSaved);

  const reopen = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    void send(Object.fromEntries(new FormData(form)), form);
  };
  return (
    <form method="post" noValidate className="space-y-4" onSubmit={reopen}>
      <FormProblem words={general} />
      <TextArea
        name="reason"
        id="reopen-reason"
        label="Why it has to be open again"
        hint="It then waits from its first step, and everybody on duty is told."
        error={problems["reason"]}
        autoComplete="off"
      />
      <Button variant="secondary" busy={busy}>
        Open it again
      </Button>
    </form>
  );
}
