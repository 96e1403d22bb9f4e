"use client";

import { useEffect, useId, useRef, type ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { CloseIcon } from "@/components/ui/icons/moves";

export type DialogProps = {
  readonly open: boolean;
  /** Called for Escape, the close button and the browser's own close requests. Set `open` to false in it. */
  readonly onClose: () => void;
  readonly title: string;
  readonly closeLabel: string;
  readonly children: ReactNode;
  /** Buttons, at the bottom. */
  readonly actions?: ReactNode;
  /** A decision that must be made: no close button, and Escape does nothing. */
  readonly required?: boolean | undefined;
  /** It stays near the top while what it holds grows and shrinks: a box one types in does not move from under the eyes. */
  readonly atTop?: boolean | undefined;
};

/** The browser's own modal dialog: it holds the focus and gives it back to what opened it. */
export function Dialog({
  open,
  onClose,
  title,
  closeLabel,
  children,
  actions,
  required = false,
  atTop = false,
}: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = box.current;
    if (!dialog || !open) return;
    dialog.showModal();
    return () => dialog.close();
  }, [open]);

  return (
    <dialog
      ref={box}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // A child's own cancel event (a file input has one) bubbles up to here.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        if (!required) onClose();
      }}
      onClose={() => {
        // Browsers let a second Escape close any dialog.
        if (!open) return;
        if (required) box.current?.showModal();
        else onClose();
      }}
      className={classes(
        atTop ? "mx-auto mt-[8dvh] max-h-[84dvh]" : "m-auto max-h-[calc(100dvh-2rem)]",
        "w-[min(36rem,calc(100vw-2rem))] rounded-door border border-line bg-surface p-0 whitespace-normal text-text shadow-card",
      )}
    >
      {open && (
        <div className="p-5 sm:p-6">
          <div className="flex items-start justify-between gap-4">
            <h2 id={titleId}>{title}</h2>
            {!required && (
              <button
                type="button"
                className="button button-quiet -my-1 -me-2"
                onClick={onClose}
                aria-label={closeLabel}
              >
                <CloseIcon />
              </button>
            )}
          </div>
          <div className="mt-3">{children}</div>
          {actions !== undefined && <div className="mt-6 flex flex-wrap gap-3">{actions}</div>}
        </div>
      )}
    </dialog>
  );
}
