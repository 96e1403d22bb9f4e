"use client";

import { useState } from "react";
import { ChartForm } from "@/components/patients/chart-form";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { ITEM_WORDS } from "@/lib/domain/baselines/item-words";

type SetBaselineProps = {
  readonly patientId: string;
  readonly today: string;
  /** The ids of those that stand above it, with spaces between. */
  readonly seen: string;
};

const ITEMS = [
  { value: "", label: "Choose a symptom" },
  ...Object.entries(ITEM_WORDS).map(([value, label]) => ({ value, label })),
];

/** Confirms one symptom from an examination. */
export function SetBaseline({ patientId, today, seen }: SetBaselineProps) {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <p className="mt-4">
        <Button type="button" variant="secondary" small fit onClick={() => setOpen(true)}>
          Confirm a baseline
        </Button>
      </p>
    );
  }
  return (
    <ChartForm
      path={`/api/patients/${patientId}/baselines`}
      with={{ seen }}
      title="Confirm a baseline"
      save="Confirm this baseline"
      onClose={() => setOpen(false)}
    >
      {(errors) => (
        <>
          <SelectField name="item" label="Symptom" options={ITEMS} error={errors["item"]} />
          <TextField
            name="examinedOn"
            type="date"
            label="Day of the examination"
            hint="It counts for 90 days from then (fewer where the clinic has set that), or until the patient says that it changed."
            defaultValue={today}
            max={today}
            error={errors["examinedOn"]}
          />
          <TextArea name="finding" label="What you found" error={errors["finding"]} autoComplete="off" />
          <TextArea name="note" label="Note" optional="optional" error={errors["note"]} autoComplete="off" />
        </>
      )}
    </ChartForm>
  );
}
