"use client";

import { Notice } from "@/components/ui/notice";
import { useFirstFocus } from "@/components/ui/use-first-focus";

/** Stands on the page once a tablet was revoked. The row whose button had the focus is gone, so this takes it. */
export function KioskRevoked() {
  const box = useFirstFocus<HTMLDivElement>();
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="success" announce="politely" title="The tablet is revoked">
        It shows nothing any more, and needs a new code to work again.
      </Notice>
    </div>
  );
}
