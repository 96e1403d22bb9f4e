"use client";

import { useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { focusFirstWrong } from "@/lib/client/focus-first-wrong";
import { type Problem, problemWords, sendJson } from "@/lib/client/send-json";
import { useFreshPage } from "@/lib/client/use-fresh-page";
import type { TreatmentBlockInWords } from "@/lib/contracts/treatment";

type LiftBlockProps = { readonly patientId: string; readonly block: TreatmentBlockInWords };

/** A clinician has reviewed what blocks treatment, and says what they found. */
export function LiftBlock({ patientId, block }: LiftBlockProps) {
  const { waits, fresh } = useFreshPage();
  const [asking, setAsking] = useState(false);
  const busy = asking || waits;
  const [problem, setProblem] = useState<Problem | null>(null);
  const error = problem?.fields["reason"];

  const lift = async (form: HTMLFormElement) => {
    setAsking(true);
    const { evidenceIds, history } = block;
    const body = { evidenceIds, history, reason: new FormData(form).get("reason") };
    const sent = await sendJson("POST", `/api/patients/${patientId}/treatment-lifts`, body);
    flushSync(() => {
      setAsking(false);
      setProblem(sent.ok ? null : sent.problem);
    });
    if (sent.ok) fresh();
    else focusFirstWrong(form);
  };
  return (
    <form
      method="post"
      noValidate
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void lift(event.currentTarget);
      }}
    >
      {problem && error === undefined && <Notice tone="error" title={problemWords(problem)} announce="now" />}
      <TextArea
        name="reason"
        id="lift-reason"
        label="I have reviewed this. What I found, and why treatment may go on"
        error={error}
        autoComplete="off"
      />
      <Button variant="secondary" busy={busy}>
        {busy ? "Lifting…" : "Lift the block"}
      </Button>
    </form>
  );
}
