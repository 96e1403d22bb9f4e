"use client";

import { useEffect, useRef } from "react";
import { Notice } from "@/components/ui/notice";

/** Stands on the page once a tablet was revoked. The row whose button had the focus is gone, so this takes it. */
export function KioskRevoked() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="success" announce="politely" title="The tablet is revoked">
        It shows nothing any more, and needs a new code to work again.
      </Notice>
    </div>
  );
}
