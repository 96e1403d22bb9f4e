"use client";

import { ErrorPanel, type ErrorPageProps } from "@/components/shell/error-panel";

/** Breaks inside the door's frame, so that its help stays where it is. */
export default function KioskError({ error, reset }: ErrorPageProps) {
  return <ErrorPanel error={error} reset={reset} homeHref="/kiosk" />;
}
