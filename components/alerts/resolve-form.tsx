"use client";

import type { SubmitEvent } from "react";
import { FormProblem } from "@/components/alerts/form-problem";
import { type AlertForm, useAlertChange } from "@/components/alerts/use-alert-change";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type AlertOutcome, ATTEMPTS_BEFORE_UNREACHABLE, countedSince } from "@/lib/domain/alerts/resolution";

type Option = { readonly value: AlertOutcome; readonly label: string; readonly hint?: string };

function options({ failedAttempts, reopened }: AlertForm["alert"]["resolving"]): Option[] {
  return [
    { value: "spoke", label: "Spoke with the patient" },
    { value: "attended-emergency", label: "Attended an emergency department" },
    {
      value: "unreachable",
      label: "Unreachable after three tries",
      hint: `${failedAttempts} of ${ATTEMPTS_BEFORE_UNREACHABLE} recorded${countedSince(reopened)}. Write what was done then: emergency contact, welfare check.`,
    },
    { value: "other", label: "Other" },
  ];
}

/** How it ended, who reached the patient and when, and the next look. What was typed stays when it is refused. */
export function ResolveForm({ alert, onSaved }: AlertForm) {
  const { busy, problems, general, send } = useAlertChange(alert, "resolve", onSaved);
  const { staff, me, now, nextReview } = alert.resolving;

  const resolve = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    void send({ outcome: "", ...Object.fromEntries(new FormData(form)) }, form);
  };
  return (
    <form method="post" onSubmit={resolve} className="space-y-4" noValidate>
      <FormProblem words={general} />
      <RadioGroup
        name="outcome"
        label="How did it end?"
        options={options(alert.resolving)}
        error={problems["outcome"]}
      />
      <TextArea
        name="note"
        label="What was done, and what comes next"
        rows={4}
        error={problems["note"]}
        autoComplete="off"
      />
      <SelectField
        name="handledBy"
        label="Who reached the patient, or tried last"
        options={staff.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={me}
        error={problems["handledBy"]}
      />
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-1 2xl:grid-cols-2">
        <TextField
          name="handledAt"
          type="datetime-local"
          label="When"
          defaultValue={now}
          error={problems["handledAt"]}
        />
        <TextField
          name="nextReviewOn"
          type="date"
          label="Next review"
          defaultValue={nextReview}
          error={problems["nextReviewOn"]}
        />
      </div>
      <p className="text-door-small text-muted">
        The programme stays as it is. Resuming it is a step of its own.
      </p>
      <Button busy={busy}>Resolve the alert</Button>
    </form>
  );
}
