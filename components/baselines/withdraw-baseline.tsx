"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { problemWords, sendJson } from "@/lib/client/send-json";

type WithdrawBaselineProps = { readonly baselineId: string; readonly item: string };

/** Ends a baseline before its time; a new examination sets it again. */
export function WithdrawBaseline({ baselineId, item }: WithdrawBaselineProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const withdraw = async () => {
    setBusy(true);
    const sent = await sendJson("POST", `/api/baselines/${baselineId}/withdraw`, {});
    setBusy(false);
    setProblem(sent.ok ? null : problemWords(sent.problem));
    if (sent.ok) router.refresh();
  };
  return (
    <div className="mt-1">
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
