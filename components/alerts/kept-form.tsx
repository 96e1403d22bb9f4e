"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type Props = {
  /** Whether this reader may take this step with the alert as it is now. */
  readonly may: boolean;
  readonly children: (onSaved: () => void) => ReactNode;
};

/** A form about an alert. Once somebody has typed in it, a colleague's step that closes it takes nothing of that away. */
export function KeptForm({ may, children }: Props) {
  const [typed, setTyped] = useState(false);
  const putAway = () => setTyped(false);
  if (!may && !typed) return null;
  return (
    <div className="space-y-3" onInput={() => setTyped(true)}>
      {!may && (
        <Notice
          tone="warning"
          title="Somebody else changed this alert meanwhile"
          announce="politely"
          action={
            <Button type="button" variant="secondary" small onClick={putAway}>
              Put this form away
            </Button>
          }
        >
          What you typed below is not saved. Copy what is still needed.
        </Notice>
      )}
      {children(putAway)}
    </div>
  );
}
