"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { type BrowserState, readBrowser, turnOff, turnOn } from "@/components/channels/own-browser";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

const WORDS: Readonly<Record<BrowserState, string>> = {
  unsupported:
    "This browser cannot show messages while the portal is closed. On an iPhone or iPad, add the portal to the home screen first.",
  blocked:
    "This browser was told not to show our messages. Allow them in its settings for this site, then come back.",
  off: "Off in this browser.",
  on: "On in this browser: it shows “Please open the portal”, also while the portal is closed.",
};

type Props = { readonly staffId: string; readonly publicKey: string };

/** Turns the messages of this very browser on or off. */
export function ThisBrowser({ staffId, publicKey }: Props) {
  const router = useRouter();
  const [state, setState] = useState<BrowserState | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let gone = false;
    void readBrowser().then((read) => {
      if (!gone) setState(read);
    });
    return () => {
      gone = true;
    };
  }, []);

  const change = async (work: () => Promise<string | null>) => {
    setBusy(true);
    setProblem(await work());
    setState(await readBrowser());
    setBusy(false);
    router.refresh();
  };
  return (
    <div className="space-y-3">
      <p role="status">{state === null ? "Looking at this browser …" : WORDS[state]}</p>
      {problem !== null && <Notice tone="error" title={problem} announce="now" />}
      {state === "off" && (
        <Button type="button" disabled={busy} onClick={() => void change(() => turnOn(staffId, publicKey))}>
          Turn on in this browser
        </Button>
      )}
      {state === "on" && (
        <Button
          type="button"
          variant="secondary"
          disabled={busy}
          onClick={() => void change(() => turnOff(staffId))}
        >
          Turn off in this browser
        </Button>
      )}
    </div>
  );
}
