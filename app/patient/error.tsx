"use client";

import { ErrorPanel, type ErrorPageProps } from "@/components/shell/error-panel";

/**
 * Breaks inside the door's frame, so that its help stays where it is. Its way home is an address that the worker keeps: the
 * door's bare one is outside its scope, and without a network led to the browser's own error.
 */
export default function PatientError({ error, reset }: ErrorPageProps) {
  return <ErrorPanel error={error} reset={reset} homeHref="/patient/today" />;
}
