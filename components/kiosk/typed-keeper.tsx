"use client";

import { useEffect, useRef, useState } from "react";
import type { Obstacle } from "@/components/kiosk/ask-server";
import { keepTyped } from "@/components/kiosk/keep-typed";
import { NetworkNote, type NetworkWords } from "@/components/kiosk/network-note";

/** Inside a form: while the network is gone it keeps what was typed, says so, and sends it when the network is back. */
export function TypedKeeper({ words }: { readonly words: NetworkWords }) {
  const note = useRef<HTMLDivElement>(null);
  const [behind, setBehind] = useState<Obstacle | null>(null);
  useEffect(() => {
    const form = note.current?.closest("form");
    return form ? keepTyped(form, setBehind) : undefined;
  }, []);
  return (
    <div ref={note} role="status" className="sticky bottom-2 z-10">
      <NetworkNote behind={behind} words={words} />
    </div>
  );
}
