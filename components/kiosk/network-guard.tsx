"use client";

import { useEffect, useState } from "react";
import type { Obstacle } from "@/components/kiosk/ask-server";
import { holdPage } from "@/components/kiosk/hold-page";
import { NetworkNote, type NetworkWords } from "@/components/kiosk/network-note";

/** Says why a link or a button of this page leads nowhere just now. */
export function NetworkGuard({ words }: { readonly words: NetworkWords }) {
  const [behind, setBehind] = useState<Obstacle | null>(null);
  useEffect(() => holdPage(setBehind), []);
  return (
    <div role="alert" className="sticky top-2 z-10 empty:hidden">
      <NetworkNote behind={behind} words={words} />
    </div>
  );
}
