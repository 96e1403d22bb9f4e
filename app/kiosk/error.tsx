"use client";

import { ErrorPanel, type ErrorPageProps } from "@/components/shell/error-panel";
import es from "@/messages/es/errors.json";

/** Breaks inside the door's frame, so that its help stays where it is. */
export default function KioskError({ error, reset }: ErrorPageProps) {
  return (
    <ErrorPanel
      {...{ error, reset }}
      homeHref="/kiosk"
      others={{ es }}
      helpOf={({ errorAskDesk }) => errorAskDesk}
    />
  );
}
