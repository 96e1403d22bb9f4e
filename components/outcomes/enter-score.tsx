"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { type Problem, problemWords, sendJson } from "@/lib/client/send-json";
import { type Measure, MEASURE_KEYS, measureOf, MEASURES, MODE_WORDS } from "@/lib/domain/outcomes/measures";

type EnterScoreProps = { readonly patientId: string; readonly today: string };

const MEASURE_OPTIONS = [
  { value: "", label: "Choose a questionnaire" },
  ...MEASURE_KEYS.map((value) => ({ value, label: MEASURES[value].name })),
];
const MODE_OPTIONS = Object.entries(MODE_WORDS).map(([value, label]) => ({ value, label }));

/** A clinician enters a result from paper. What was typed stays when it is refused. */
export function EnterScore({ patientId, today }: EnterScoreProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [chosen, setChosen] = useState("");
  const errors = problem?.fields ?? {};

  const close = () => {
    setOpen(false);
    setChosen("");
    setProblem(null);
  };
  const save = async (form: HTMLFormElement) => {
    setBusy(true);
    const body = Object.fromEntries(new FormData(form));
    const sent = await sendJson("POST", `/api/patients/${patientId}/outcome-scores`, body);
    setBusy(false);
    setProblem(sent.ok ? null : sent.problem);
    if (!sent.ok) return;
    close();
    router.refresh();
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
    <form
      method="post"
      noValidate
      className="mt-4 space-y-4 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      {problem && Object.keys(errors).length === 0 && (
        <Notice tone="error" title={problemWords(problem)} announce="now" />
      )}
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
        <SelectField name="mode" label="How it was filled in" options={MODE_OPTIONS} error={errors["mode"]} />
        <TextField
          name="language"
          label="Language"
          width="half"
          defaultValue="English"
          error={errors["language"]}
        />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button disabled={busy}>{busy ? "Saving…" : "Save this score"}</Button>
        <Button type="button" variant="secondary" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
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
