"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { FocusedErrors } from "@/components/patients/focused-errors";
import { Button, LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { type Problem, problemWords, sendJson } from "@/lib/client/send-json";
import type { AddVisitReply } from "@/lib/contracts/visit";
import { VISIT_KIND_WORDS, VISIT_KINDS } from "@/lib/domain/visits/visit-kinds";

export type VisitFormProps = {
  readonly patientId: string;
  /** The clinic's date now, YYYY-MM-DD, and the next full quarter hour, HH:MM. */
  readonly today: string;
  readonly nextQuarter: string;
  readonly clinicians: readonly { readonly id: string; readonly name: string }[];
};

/** Books a visit on the clinic's clock, today unless another day is chosen. */
export function VisitForm({ patientId, today, nextQuarter, clinicians }: VisitFormProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const errors = problem?.fields ?? {};
  const items = Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }));

  const save = async (form: HTMLFormElement) => {
    const { clinicianId, ...typed } = Object.fromEntries(new FormData(form));
    setBusy(true);
    setProblem(null);
    const body = { ...typed, patientId, clinicianId: clinicianId === "" ? null : clinicianId };
    const sent = await sendJson<AddVisitReply>("POST", "/api/visits", body);
    setBusy(false);
    if (sent.ok) router.push(sent.reply.isToday ? "/clinic/today" : `/clinic/patients/${patientId}/visits`);
    else setProblem(sent.problem);
  };

  return (
    <form
      method="post"
      noValidate
      className="max-w-xl space-y-6"
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      {items.length > 0 && <FocusedErrors title="There is a problem" items={items} />}
      {problem && items.length === 0 && <Notice tone="error" title={problemWords(problem)} announce="now" />}
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField name="day" type="date" label="Day" defaultValue={today} error={errors["day"]} />
        <TextField name="time" type="time" label="Time" defaultValue={nextQuarter} error={errors["time"]} />
      </div>
      <SelectField
        name="kind"
        label="What for"
        defaultValue="follow-up"
        error={errors["kind"]}
        options={VISIT_KINDS.map((value) => ({ value, label: VISIT_KIND_WORDS[value] }))}
      />
      <SelectField
        name="clinicianId"
        label="Clinician"
        error={errors["clinicianId"]}
        defaultValue={clinicians.length === 1 ? clinicians[0]?.id : ""}
        options={[
          { value: "", label: "Not assigned yet" },
          ...clinicians.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <div className="flex flex-wrap gap-2">
        <Button disabled={busy}>{busy ? "Saving…" : "Add visit"}</Button>
        <LinkButton variant="secondary" href={`/clinic/patients/${patientId}`}>
          Cancel
        </LinkButton>
      </div>
    </form>
  );
}
