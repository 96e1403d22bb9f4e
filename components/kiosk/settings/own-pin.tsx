"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { problemWords, sendJson } from "@/lib/client/send-json";

/** Makes a new PIN for the tablets and shows it once. */
export function OwnPin({ hasPin }: { readonly hasPin: boolean }) {
  const [pin, setPin] = useState<string | null>(null);
  const [has, setHas] = useState(hasPin);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async (): Promise<void> => {
    setBusy(true);
    const sent = await sendJson<{ pin: string }>("POST", "/api/own-kiosk-pin", {});
    setBusy(false);
    setProblem(sent.ok ? null : problemWords(sent.problem));
    if (!sent.ok) return;
    setPin(sent.reply.pin);
    setHas(true);
  };
  return (
    <div className="space-y-4">
      <p>{has ? "You have one. A new one ends it." : "You have none yet."}</p>
      {problem !== null && <Notice tone="error" title={problem} announce="now" />}
      <Button type="button" variant="secondary" busy={busy} onClick={() => void make()}>
        {has ? "Make a new PIN" : "Make a PIN"}
      </Button>
      <Dialog
        open={pin !== null}
        onClose={() => setPin(null)}
        title="Your PIN for the tablets"
        closeLabel="Close"
        actions={
          <Button type="button" onClick={() => setPin(null)}>
            I know it now
          </Button>
        }
      >
        <p className="tabular text-[2.75rem]/[1.2] font-bold tracking-[0.12em]">
          {pin?.slice(0, 3)} {pin?.slice(3)}
        </p>
        <p>It is shown here only. Tell it to nobody: the list of kiosks names whose PIN was used.</p>
      </Dialog>
    </div>
  );
}
