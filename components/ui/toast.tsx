"use client";

import { useEffect, useState } from "react";
import { CloseIcon } from "@/components/ui/icons";

export type ToastProps = {
  /** Null shows nothing. Only for undo and small confirmations; what needs action stands in the page. */
  readonly message: string | null;
  readonly onDismiss: () => void;
  readonly dismissLabel: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  readonly seconds?: number | undefined;
};

/** One small message at the foot of the window. Waits while it is pointed at or has the focus. */
export function Toast({ message, onDismiss, dismissLabel, action, seconds = 8 }: ToastProps) {
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (message === null || held) return;
    const timer = setTimeout(onDismiss, seconds * 1000);
    return () => clearTimeout(timer);
  }, [message, held, onDismiss, seconds]);

  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-4 z-40 flex justify-center px-4">
      {message !== null && (
        <div
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
          className="pointer-events-auto flex items-center gap-2 rounded-door bg-text py-2 ps-4 pe-2 text-canvas shadow-card"
        >
          <span>{message}</span>
          {action !== undefined && (
            <button type="button" className="min-h-(--target) px-3 font-bold underline" onClick={action.run}>
              {action.label}
            </button>
          )}
          <button
            type="button"
            className="grid size-(--target) place-items-center"
            onClick={onDismiss}
            aria-label={dismissLabel}
          >
            <CloseIcon />
          </button>
        </div>
      )}
    </div>
  );
}
