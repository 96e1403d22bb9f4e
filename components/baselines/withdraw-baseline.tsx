"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { problemWords, sendJson } from "@/lib/client/send-json";
import { useFreshPage } from "@/lib/client/use-fresh-page";

type WithdrawBaselineProps = { readonly baselineId: string; readonly item: string };

/** Ends a baseline before its time; a new examination sets it again. */
export function WithdrawBaseline({ baselineId, item }: WithdrawBaselineProps) {
  const { waits, fresh } = useFreshPage();
  const [asking, setAsking] = useState(false);
  const busy = asking || waits;
  const [problem, setProblem] = useState<string | null>(null);

  const withdraw = async () => {
    setAsking(true);
    const sent = await sendJson("POST", `/api/baselines/${baselineId}/withdraw`, {});
    setAsking(false);
    setProblem(sent.ok ? null : problemWords(sent.problem));
    if (sent.ok) fresh();
  };
  return (
    <div className="mt-2">
      <Button type="button" variant="secondary" small fit busy={busy} onClick={() => void withdraw()}>
        Withdraw<VisuallyHidden> {item}</VisuallyHidden>
      </Button>
      {problem !== null && (
        <p role="alert" className="mt-1 font-semibold text-error">
          {problem}
        </p>
      )}
    </div>
  );
}
