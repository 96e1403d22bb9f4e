"use client";

import { useState } from "react";
import { ChartForm } from "@/components/patients/chart-form";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { type Measure, MEASURE_KEYS, measureOf, MEASURES, MODE_WORDS } from "@/lib/domain/outcomes/measures";

type EnterScoreProps = { readonly patientId: string; readonly today: string };

const MEASURE_OPTIONS = [
  { value: "", label: "Choose a questionnaire" },
  ...MEASURE_KEYS.map((value) => ({ value, label: MEASURES[value].name })),
];
const MODE_OPTIONS = Object.entries(MODE_WORDS).map(([value, label]) => ({ value, label }));

/** A clinician enters a result from paper. */
export function EnterScore({ patientId, today }: EnterScoreProps) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState("");
  const close = () => {
    setOpen(false);
    setChosen("");
  };
  if (!open) {
    return (
      <p className="mt-4">
        <Button type="button" variant="secondary" small fit onClick={() => setOpen(true)}>
          Enter a score
        </Button>
      </p>
    );
  }
  return (
    <ChartForm
      path={`/api/patients/${patientId}/outcome-scores`}
      title="Enter a score"
      save="Save this score"
      onClose={close}
    >
      {(errors) => (
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            name="measure"
            label="Questionnaire"
            options={MEASURE_OPTIONS}
            value={chosen}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
            error={errors["measure"]}
          />
          <ScoreFields measure={measureOf(chosen)} errors={errors} />
          <TextField
            name="takenOn"
            type="date"
            label="Day it was filled in"
            defaultValue={today}
            max={today}
            error={errors["takenOn"]}
          />
          <SelectField
            name="mode"
            label="How it was filled in"
            options={MODE_OPTIONS}
            error={errors["mode"]}
          />
          <TextField
            name="language"
            label="Language"
            width="half"
            defaultValue="English"
            error={errors["language"]}
          />
        </div>
      )}
    </ChartForm>
  );
}

type ScoreFieldsProps = {
  readonly measure: Measure | undefined;
  readonly errors: Readonly<Record<string, string>>;
};

function ScoreFields({ measure, errors }: ScoreFieldsProps) {
  const unit = measure?.unit === "%" ? " percent" : "";
  return (
    <>
      <TextField
        name="score"
        label="Score"
        width="short"
        inputMode="numeric"
        hint={measure && `0 to ${measure.highest}${unit}`}
        error={errors["score"]}
        autoComplete="off"
      />
      {measure?.subscale && (
        <TextField
          name="subscore"
          label={measure.subscale.name}
          width="short"
          inputMode="numeric"
          hint={`0 to ${measure.subscale.highest}`}
          error={errors["subscore"]}
          autoComplete="off"
        />
      )}
    </>
  );
}
