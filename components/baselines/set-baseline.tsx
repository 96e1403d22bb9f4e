"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type Problem, problemWords, sendJson } from "@/lib/client/send-json";
import { ITEM_WORDS } from "@/lib/domain/baselines/item-words";

type SetBaselineProps = { readonly patientId: string; readonly today: string };

const ITEMS = [
  { value: "", label: "Choose a symptom" },
  ...Object.entries(ITEM_WORDS).map(([value, label]) => ({ value, label })),
];

/** Confirms one symptom from an examination. What was typed stays when it is refused. */
export function SetBaseline({ patientId, today }: SetBaselineProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const errors = problem?.fields ?? {};

  const save = async (form: HTMLFormElement) => {
    setBusy(true);
    const body = Object.fromEntries(new FormData(form));
    const sent = await sendJson("POST", `/api/patients/${patientId}/baselines`, body);
    setBusy(false);
    setProblem(sent.ok ? null : sent.problem);
    if (!sent.ok) return;
    setOpen(false);
    router.refresh();
  };

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
      <div className="flex flex-wrap gap-3">
        <Button disabled={busy}>{busy ? "Saving…" : "Confirm this baseline"}</Button>
        <Button type="button" variant="secondary" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
