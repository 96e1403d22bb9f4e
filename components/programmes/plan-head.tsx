"use client";

import { type Dispatch, useState } from "react";
import { PHASE_WORDS } from "@/components/programmes/phase-words";
import type { Draft, DraftChange } from "@/components/programmes/programme-draft";
import { startDayDoubt } from "@/components/programmes/start-day-doubt";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { type Phase, PHASES } from "@/lib/domain/exercises/written-exercise";

type PlanHeadProps = {
  readonly draft: Draft;
  readonly minutes: number;
  readonly titleError: string | undefined;
  readonly phaseNow: Phase | null;
  readonly change: Dispatch<DraftChange>;
};

/** What the plan is called, which phase it is for, when it starts, and how long a session takes. */
export function PlanHead({ draft, minutes, titleError, phaseNow, change }: PlanHeadProps) {
  const [offered] = useState(draft.startsOn);
  const [opened] = useState(() => new Date());
  // The day a running plan began on is no slip.
  const doubt = draft.startsOn === offered ? null : startDayDoubt(draft.startsOn, opened);
  const count = draft.items.length;
  const phases = PHASES.map((value) => ({ value, label: PHASE_WORDS[value] }));
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id="plan-heading">The programme</h2>
        <p className="font-semibold">
          {count} {count === 1 ? "exercise" : "exercises"}, about {minutes} minutes a session
        </p>
      </div>
      <TextField
        name="title"
        label="Title, as the patient sees it"
        maxLength={80}
        error={titleError}
        value={draft.title}
        onChange={({ target: { value } }) => change({ type: "set", field: "title", value })}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          name="phase"
          label="Phase"
          hint={
            phaseNow
              ? `By time and pain: ${PHASE_WORDS[phaseNow].toLowerCase()}`
              : "Not known from the record"
          }
          options={draft.phase === "" ? [{ value: "", label: "Choose a phase" }, ...phases] : phases}
          value={draft.phase}
          onChange={({ target: { value } }) => change({ type: "phase", phase: value as Phase })}
        />
        <TextField
          name="startsOn"
          label="Starts on"
          type="date"
          hint="The first day the patient is asked to do it"
          value={draft.startsOn}
          onChange={({ target: { value } }) => change({ type: "set", field: "startsOn", value })}
        />
      </div>
      <div role="status">{doubt !== null && <Notice tone="warning" title={doubt} />}</div>
    </>
  );
}
