"use client";

import { type SubmitEvent, useState } from "react";
import { FormProblem } from "@/components/alerts/form-problem";
import { type AlertForm, useAlertChange } from "@/components/alerts/use-alert-change";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";

/** A clinician takes the alert for less urgent than the rules do. Folded away: it is the exception. */
export function StepDownForm({ alert, onSaved }: AlertForm) {
  const { busy, problems, general, send } = useAlertChange(alert, "step-down", onSaved);
  const [open, setOpen] = useState(false);
  const [offered, setOffered] = useState(alert.stepDownTo);
  const gone = offered.filter((tier) => !alert.stepDownTo.includes(tier));

  const cancel = () => {
    setOpen(false);
    onSaved();
  };
  const stepDown = async (form: HTMLFormElement) => {
    const typed = Object.fromEntries(new FormData(form));
    if (await send({ tier: "", ...typed }, form)) setOpen(false);
  };
  const start = () => {
    setOffered(alert.stepDownTo);
    setOpen(true);
  };
  if (!open) {
    return (
      <Button type="button" variant="quiet" small fit onClick={start}>
        Step the level down
      </Button>
    );
  }
  return (
    <form
      method="post"
      noValidate
      className="space-y-4"
      aria-label="Step the level down"
      onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
        event.preventDefault();
        void stepDown(event.currentTarget);
      }}
    >
      <FormProblem words={general} />
      <div role="status">
        {gone.length > 0 && (
          <Notice tone="warning" title={`This alert is ${TIER_WORDS[alert.tier]} now`}>
            {`It cannot be stepped down to ${gone.map((tier) => TIER_WORDS[tier]).join(" or ")} any more.`}
          </Notice>
        )}
      </div>
      <RadioGroup
        name="tier"
        id="step-down-tier"
        label="Step down to"
        hint="What the rules gave stays beside it, with your name and reason. A new red flag raises it again."
        layout="row"
        options={alert.stepDownTo.map((tier) => ({ value: tier, label: TIER_WORDS[tier] }))}
        error={problems["tier"]}
      />
      <TextArea
        name="reason"
        id="step-down-reason"
        label="Why"
        error={problems["reason"]}
        autoComplete="off"
      />
      <div className="flex flex-wrap gap-3">
        <Button busy={busy}>Step down</Button>
        <Button type="button" variant="secondary" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
