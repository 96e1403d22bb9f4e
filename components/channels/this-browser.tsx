"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import {
  type BrowserState,
  CLINIC_DOOR,
  type PushDoor,
  readBrowser,
  turnOff,
  turnOn,
} from "@/components/channels/own-browser";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

export type BrowserWords = Readonly<
  Record<BrowserState | "looking" | "turnOn" | "turnOff", string> & { failed?: string }
>;

const WORDS: BrowserWords = {
  looking: "Looking at this browser …",
  turnOn: "Turn on in this browser",
  turnOff: "Turn off in this browser",
  unsupported:
    "This browser cannot show messages while the portal is closed. On an iPhone or iPad, add the portal to the home screen first.",
  blocked:
    "This browser was told not to show our messages. Allow them in its settings for this site, then come back.",
  off: "Off in this browser.",
  on: "On in this browser: it shows “Please open the portal”, also while the portal is closed.",
};

type Props = {
  readonly door?: PushDoor;
  /** Whose messages they are: several people may share a browser. */
  readonly whose: string;
  readonly publicKey: string;
  readonly words?: BrowserWords;
};

/** Turns the messages of this very browser on or off. */
export function ThisBrowser({ door = CLINIC_DOOR, whose, publicKey, words = WORDS }: Props) {
  const router = useRouter();
  const [state, setState] = useState<BrowserState | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let gone = false;
    void readBrowser(door).then((read) => {
      if (!gone) setState(read);
    });
    return () => {
      gone = true;
    };
  }, [door]);

  const change = async (work: () => Promise<string | null>) => {
    setBusy(true);
    const refused = await work();
    setProblem(refused === null ? null : (words.failed ?? refused));
    setState(await readBrowser(door));
    setBusy(false);
    router.refresh();
  };
  return (
    <div className="space-y-3">
      <p role="status">{words[state ?? "looking"]}</p>
      {problem !== null && <Notice tone="error" title={problem} announce="now" />}
      {state === "off" && (
        <Button type="button" busy={busy} onClick={() => void change(() => turnOn(door, whose, publicKey))}>
          {words.turnOn}
        </Button>
      )}
      {state === "on" && (
        <Button
          type="button"
          variant="secondary"
          busy={busy}
          onClick={() => void change(() => turnOff(door, whose))}
        >
          {words.turnOff}
        </Button>
      )}
    </div>
  );
}
