"use client";

import { type SubmitEvent, useState } from "react";
import { useRefreshAlerts } from "@/components/alerts/alert-queries";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { problemWords, sendJson } from "@/lib/client/send-json";
import type { AlertDetail, AlertOutcome } from "@/lib/contracts/alert";

const OUTCOMES: readonly { value: AlertOutcome; label: string; hint?: string }[] = [
  { value: "spoke", label: "Spoke with the patient" },
  { value: "attended-emergency", label: "Attended an emergency department" },
  {
    value: "unreachable",
    label: "Unreachable after three tries",
    hint: "Write what was done then: emergency contact, welfare check.",
  },
  { value: "other", label: "Other" },
];

type Problems = Readonly<Record<string, string>>;

/** How it ended: outcome and note, both needed. What was typed stays when it is refused. */
export function ResolveForm({ alert }: { readonly alert: AlertDetail }) {
  const refresh = useRefreshAlerts();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problems>({});

  const resolve = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    setBusy(true);
    const sent = await sendJson("POST", `/api/clinic/alerts/${alert.id}/resolve`, {
      version: alert.version,
      outcome: typed.get("outcome") ?? "",
      note: typed.get("note") ?? "",
    });
    await refresh();
    setBusy(false);
    if (sent.ok) return;
    const { fields } = sent.problem;
    setProblems(Object.keys(fields).length > 0 ? fields : { form: problemWords(sent.problem) });
  };
  const general = problems["form"] ?? problems["version"];
  return (
    <form method="post" onSubmit={(event) => void resolve(event)} className="space-y-4" noValidate>
      {general !== undefined && (
        <p role="alert" className="font-semibold text-error">
          {general}
        </p>
      )}
      <RadioGroup name="outcome" label="How did it end?" options={OUTCOMES} error={problems["outcome"]} />
      <TextArea
        name="note"
        label="What was done, and what comes next"
        rows={4}
        error={problems["note"]}
        autoComplete="off"
      />
      <p className="text-door-small text-muted">
        The programme stays as it is. Resuming it is a step of its own.
      </p>
      <Button disabled={busy}>Resolve the alert</Button>
    </form>
  );
}
