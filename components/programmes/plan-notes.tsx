"use client";

import type { Dispatch } from "react";
import type { Draft, DraftChange } from "@/components/programmes/programme-draft";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";

type PlanNotesProps = {
  readonly draft: Draft;
  readonly withReason: boolean;
  readonly change: Dispatch<DraftChange>;
};

/** What the patient reads above the programme, and what colleagues read beside the version. */
export function PlanNotes({ draft, withReason, change }: PlanNotesProps) {
  return (
    <>
      <TextArea
        name="noteToPatient"
        label="Note to the patient, above the programme"
        optional="optional"
        maxLength={500}
        value={draft.noteToPatient}
        onChange={({ target: { value } }) => change({ type: "set", field: "noteToPatient", value })}
      />
      {withReason && (
        <TextField
          name="reason"
          label="Why it changes, for colleagues"
          optional="optional"
          maxLength={300}
          value={draft.reason}
          onChange={({ target: { value } }) => change({ type: "set", field: "reason", value })}
        />
      )}
    </>
  );
}
