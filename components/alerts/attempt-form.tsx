"use client";

import type { SubmitEvent } from "react";
import { FormProblem } from "@/components/alerts/form-problem";
import { type AlertForm, useAlertChange } from "@/components/alerts/use-alert-change";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import type { AttemptResult } from "@/lib/domain/alerts/resolution";

const RESULTS: readonly { readonly value: AttemptResult; readonly label: string }[] = [
  { value: "no-answer", label: "No answer" },
  { value: "left-message", label: "Left a message" },
  { value: "spoke", label: "Spoke" },
];

/** One attempt to reach the patient, written down with this person's name and the time. */
export function AttemptForm({ alert, onSaved }: AlertForm) {
  const { busy, problems, general, send } = useAlertChange(alert, "attempts", onSaved);

  const record = async (form: HTMLFormElement) => {
    const typed = Object.fromEntries(new FormData(form));
    if (await send({ result: "", ...typed }, form)) form.reset();
  };
  return (
    <form
      method="post"
      noValidate
      className="space-y-4"
      onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
        event.preventDefault();
        void record(event.currentTarget);
      }}
    >
      <FormProblem words={general} />
      <RadioGroup
        name="result"
        id="attempt"
        label="I rang just now"
        layout="row"
        options={RESULTS}
        error={problems["result"]}
      />
      <TextField
        name="note"
        id="attempt-note"
        label="Note"
        optional="optional"
        error={problems["note"]}
        autoComplete="off"
      />
      <Button variant="secondary" busy={busy}>
        Record the attempt
      </Button>
    </form>
  );
}
