"use client";

import { useEffect, useState } from "react";
import { holdPage } from "@/components/kiosk/hold-page";
import { NetworkNote } from "@/components/kiosk/network-note";

export type NetworkGuardProps = { readonly title: string; readonly text: string };

/** Says why a link or a button of this page leads nowhere just now. */
export function NetworkGuard({ title, text }: NetworkGuardProps) {
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => holdPage(setIsHeld), []);
  return (
    <div role="alert" className="sticky top-2 z-10 empty:hidden">
      {isHeld && <NetworkNote title={title} text={text} />}
    </div>
  );
}
