"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { problemWords, sendJson } from "@/lib/client/send-json";
import type { DeskVisit } from "@/lib/contracts/visit";

type Made = { readonly code: string; readonly minutes: number };
const WAITS: readonly DeskVisit["status"][] = ["booked", "arrived"];

/** A code for the tablet, to hand over to whoever cannot or would rather not type their name there. */
export function VisitCode({ visit }: { readonly visit: DeskVisit }) {
  const [made, setMade] = useState<Made | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (!WAITS.includes(visit.status) || visit.intake === "done") return null;

  const make = async (): Promise<void> => {
    setBusy(true);
    const sent = await sendJson<Made>("POST", `/api/visits/${visit.id}/kiosk-code`, {});
    setBusy(false);
    setError(sent.ok ? null : problemWords(sent.problem));
    setMade(sent.ok ? sent.reply : null);
  };

  return (
    <>
      <Button
        type="button"
        small
        variant="quiet"
        className="whitespace-nowrap"
        busy={busy}
        onClick={() => void make()}
      >
        Tablet code
        <VisuallyHidden>: {visit.patient.name}</VisuallyHidden>
      </Button>
      {error !== null && <p role="alert">{error}</p>}
      <Dialog
        open={made !== null}
        onClose={() => setMade(null)}
        title={`Tablet code for ${visit.patient.name}`}
        closeLabel="Close"
        actions={
          <Button type="button" onClick={() => setMade(null)}>
            Done
          </Button>
        }
      >
        <p className="tabular text-[2.75rem]/[1.2] font-bold tracking-[0.12em]">
          {made?.code.slice(0, 3)} {made?.code.slice(3)}
        </p>
        <p>
          On the tablet: “I have a code”. It works once, for {made?.minutes} minutes, and is shown here only.
        </p>
      </Dialog>
    </>
  );
}
