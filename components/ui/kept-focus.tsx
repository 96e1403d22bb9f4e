"use client";

import type { ReactNode } from "react";
import { useKeptFocus } from "@/components/ui/use-kept-focus";

type KeptFocusProps = {
  /** What is named inside; another word for it is when something may be gone. */
  readonly shown: string;
  readonly label: string;
  readonly children: ReactNode;
};

/** Around a list whose entries go by a press within: the focus stays with the list when its entry is gone. */
export function KeptFocus({ shown, label, children }: KeptFocusProps) {
  const { kept, pressed } = useKeptFocus(shown);
  return (
    <div {...kept} role="group" aria-label={label} onFocus={pressed}>
      {children}
    </div>
  );
}
