"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { flushSync } from "react-dom";
import { Button, LinkButton } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { leaveBooked } from "@/components/visits/just-booked";
import { PartlyBooked } from "@/components/visits/partly-booked";
import { SlotFields, type SlotFieldsProps } from "@/components/visits/slot-fields";
import { focusFirstWrong } from "@/lib/client/focus-first-wrong";
import { type Problem, problemWords, sendJson } from "@/lib/client/send-json";
import type { AddVisitReply } from "@/lib/contracts/visit";

export type VisitFormProps = Omit<SlotFieldsProps, "errors" | "booked"> & { readonly patientId: string };

/** Books a visit on the clinic's clock, once or on the same weekday for some weeks. */
export function VisitForm({ patientId, ...slot }: VisitFormProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [partly, setPartly] = useState<AddVisitReply | null>(null);
  const errors = problem?.fields ?? {};
  const items = Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }));

  const save = async (form: HTMLFormElement) => {
    const { clinicianId, times, ...typed } = Object.fromEntries(new FormData(form));
    setBusy(true);
    setProblem(null);
    const body = {
      ...{ ...typed, patientId, times: Number(times) },
      clinicianId: clinicianId === "" ? null : clinicianId,
    };
    const sent = await sendJson<AddVisitReply>("POST", "/api/visits", body);
    flushSync(() => {
      setBusy(false);
      if (!sent.ok) setProblem(sent.problem);
      else if (sent.reply.refused.length > 0) setPartly(sent.reply);
    });
    if (!sent.ok) focusFirstWrong(form);
    else if (sent.reply.refused.length === 0) {
      leaveBooked(sent.reply);
      router.push(sent.reply.isToday ? "/clinic/today" : `/clinic/patients/${patientId}/visits`);
    }
  };

  if (partly) return <PartlyBooked reply={partly} patientId={patientId} />;
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
      <ErrorSummary title="There is a problem" items={items} />
      {problem && items.length === 0 && <Notice tone="error" title={problemWords(problem)} announce="now" />}
      <SlotFields {...slot} errors={errors} />
      <TextField
        name="times"
        type="number"
        min={1}
        max={26}
        defaultValue="1"
        width="short"
        label="How many weeks in a row?"
        hint="Same weekday and time. 1 books this visit alone."
        error={errors["times"]}
      />
      <div className="flex flex-wrap gap-2">
        <Button busy={busy}>{busy ? "Saving…" : "Add visit"}</Button>
        <LinkButton variant="secondary" href={`/clinic/patients/${patientId}`}>
          Cancel
        </LinkButton>
      </div>
    </form>
  );
}
