"use client";

import { useState } from "react";
import { useRefreshAlerts } from "@/components/alerts/alert-queries";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { problemWords, sendJson } from "@/lib/client/send-json";
import type { AlertDetail } from "@/lib/contracts/alert";

/** What the alert holds back, and the separate, deliberate step that lets it go. */
export function ProgrammeHold({ alert }: { readonly alert: AlertDetail }) {
  const refresh = useRefreshAlerts();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const [busy, setBusy] = useState(false);
  const resume = async () => {
    setBusy(true);
    const sent = await sendJson("POST", `/api/clinic/alerts/${alert.id}/resume-programme`, {});
    await refresh();
    setBusy(false);
    setAsking(false);
    setProblem(sent.ok ? null : (sent.problem.fields["programme"] ?? problemWords(sent.problem)));
  };
  return (
    <Card title="Programme">
      <p>{alert.programmeWords}</p>
      {alert.resumeWaitsFor !== null && <p className="mt-2 text-muted">{alert.resumeWaitsFor}</p>}
      {alert.may.resume && !asking && (
        <Button type="button" variant="secondary" className="mt-4" onClick={() => setAsking(true)}>
          Resume the programme
        </Button>
      )}
      {alert.may.resume && asking && (
        <div className="mt-4 space-y-3" role="group" aria-label="Resume the programme">
          <p className="font-semibold">
            {alert.patient.name} may then do all exercises again, today. Have you decided this?
          </p>
          <div className="flex flex-wrap gap-3">
            <Button type="button" busy={busy} onClick={() => void resume()}>
              Yes, resume it
            </Button>
            <Button type="button" variant="secondary" onClick={() => setAsking(false)}>
              Keep it held
            </Button>
          </div>
        </div>
      )}
      {problem !== null && (
        <p role="alert" className="mt-3 font-semibold text-error">
          {problem}
        </p>
      )}
    </Card>
  );
}
