"use client";

import { useEffect, useRef, useState } from "react";
import { keepTyped } from "@/components/kiosk/keep-typed";
import { NetworkNote } from "@/components/kiosk/network-note";

export type TypedKeeperProps = { readonly title: string; readonly text: string };

/** Inside a form: while the network is gone it keeps what was typed, says so, and sends it when the network is back. */
export function TypedKeeper({ title, text }: TypedKeeperProps) {
  const note = useRef<HTMLDivElement>(null);
  const [isWaiting, setIsWaiting] = useState(false);
  useEffect(() => {
    const form = note.current?.closest("form");
    return form ? keepTyped(form, setIsWaiting) : undefined;
  }, []);
  return (
    <div ref={note} role="status">
      {isWaiting && <NetworkNote title={title} text={text} />}
    </div>
  );
}
