"use client";

import { useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SlotFields, type SlotFieldsProps } from "@/components/visits/slot-fields";
import { focusFirstWrong } from "@/lib/client/focus-first-wrong";
import { type Problem, problemWords, sendJson } from "@/lib/client/send-json";
import { useFreshPage } from "@/lib/client/use-fresh-page";

type Props = Omit<SlotFieldsProps, "errors" | "booked"> & {
  readonly visitId: string;
  readonly version: number;
};

/** Gives a booked visit another time, type or clinician. */
export function RebookForm({ visitId, version, ...slot }: Props) {
  const { waits, fresh } = useFreshPage();
  const [state, setState] = useState<"ready" | "busy" | "moved" | Problem>("ready");
  const busy = state === "busy" || waits;
  const problem = typeof state === "object" ? state : null;
  const errors = problem?.fields ?? {};
  const items = Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }));

  const save = async (form: HTMLFormElement) => {
    const { clinicianId, ...typed } = Object.fromEntries(new FormData(form));
    setState("busy");
    const body = { ...typed, version, clinicianId: clinicianId === "" ? null : clinicianId };
    const sent = await sendJson("POST", `/api/visits/${visitId}/slot`, body);
    flushSync(() => setState(sent.ok ? "moved" : sent.problem));
    if (!sent.ok) focusFirstWrong(form);
    // Changed meanwhile: the page shows how it stands now, and the form keeps what was typed.
    if (sent.ok || sent.problem.code === "conflict") fresh();
  };

  return (
    <form
      method="post"
      noValidate
      className="space-y-6"
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      {state === "moved" && !waits && (
        <Notice tone="success" title="The visit is moved" announce="politely" />
      )}
      <ErrorSummary title="There is a problem" items={items} />
      {problem && items.length === 0 && <Notice tone="error" title={problemWords(problem)} announce="now" />}
      <SlotFields {...slot} errors={errors} booked />
      <Button variant="secondary" busy={busy}>
        {busy ? "Saving…" : "Move the visit"}
      </Button>
    </form>
  );
}
