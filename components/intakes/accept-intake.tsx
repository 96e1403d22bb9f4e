"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox-group";
import { Notice } from "@/components/ui/notice";
import { problemWords, sendJson } from "@/lib/client/send-json";
import type { AcceptIntakeReply, IntakeReview } from "@/lib/contracts/intake";

type AcceptIntakeProps = {
  readonly review: Pick<IntakeReview, "id" | "version" | "changes" | "accepted" | "mayAccept">;
  readonly patientId: string;
};

/** Takes the intake into the chart, with the detail changes that are ticked. */
export function AcceptIntake({ review, patientId }: AcceptIntakeProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [accepted, setAccepted] = useState(review.accepted);
  const [problem, setProblem] = useState<string | null>(null);

  const accept = async (form: HTMLFormElement) => {
    setBusy(true);
    const body = { patientId, version: review.version, details: new FormData(form).getAll("details") };
    const sent = await sendJson<AcceptIntakeReply>("POST", `/api/intakes/${review.id}/accept`, body);
    setBusy(false);
    setProblem(sent.ok ? null : problemWords(sent.problem));
    if (!sent.ok) return;
    setAccepted(sent.reply);
    router.refresh();
  };

  if (accepted) {
    return (
      <Notice tone="success" title="Accepted into the chart" announce="politely">
        By {accepted.by}, {accepted.at}.
      </Notice>
    );
  }
  return (
    <Card title="Accept into the chart">
      <form
        method="post"
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          void accept(event.currentTarget);
        }}
      >
        <p>
          History flags are added to the chart, and the sex where none is recorded. No flag recorded before is
          taken away.
        </p>
        {review.changes.length > 0 && (
          <fieldset className="choices">
            <legend className="field-label mb-1">
              The patient says otherwise than is recorded. Take over:
            </legend>
            {review.changes.map(({ field, label, from, to }) => (
              <Checkbox
                key={field}
                id={`details-${field}`}
                name="details"
                // Another sex may mean that somebody else answered: taking it over is a press of its own.
                checked={field !== "sex"}
                option={{
                  value: field,
                  label: (
                    <>
                      {label}: <strong>{to}</strong>
                    </>
                  ),
                  hint: `Recorded until now: ${from}`,
                }}
              />
            ))}
          </fieldset>
        )}
        {problem !== null && <Notice tone="error" title={problem} announce="now" />}
        {review.mayAccept ? (
          <Button busy={busy}>{busy ? "Accepting…" : "Accept into the chart"}</Button>
        ) : (
          <p className="text-muted">A clinician accepts it.</p>
        )}
      </form>
    </Card>
  );
}
