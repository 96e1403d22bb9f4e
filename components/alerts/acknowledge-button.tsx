"use client";

import { useState } from "react";
import { useRefreshAlerts } from "@/components/alerts/alert-queries";
import { Button } from "@/components/ui/button";
import { problemWords, sendJson } from "@/lib/client/send-json";
import type { AlertRow } from "@/lib/contracts/alert";

type Props = {
  readonly alert: Pick<AlertRow, "id" | "version" | "patient">;
  /** Called as it is pressed: it goes once the alert is taken on. */
  readonly onPress: () => void;
};

/** Takes an alert on, with this person's name and the time; says who was first when somebody was. */
export function AcknowledgeButton({ alert, onPress }: Props) {
  const refresh = useRefreshAlerts();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const acknowledge = async () => {
    onPress();
    setBusy(true);
    const { id, version } = alert;
    const sent = await sendJson("POST", `/api/clinic/alerts/${id}/acknowledge`, { version });
    await refresh();
    setBusy(false);
    setProblem(sent.ok ? null : (sent.problem.fields["version"] ?? problemWords(sent.problem)));
  };
  return (
    <>
      <Button type="button" busy={busy} onClick={() => void acknowledge()}>
        Acknowledge
        <span className="sr-only"> the alert of {alert.patient.name}</span>
      </Button>
      {problem !== null && (
        <p role="alert" className="max-w-xs font-semibold text-error">
          {problem}
        </p>
      )}
    </>
  );
}
