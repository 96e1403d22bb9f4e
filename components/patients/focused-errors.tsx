"use client";

import { useEffect, useRef } from "react";
import { ErrorSummary, type ErrorSummaryProps } from "@/components/ui/error-summary";

/** An error summary that appears on an open page and takes the focus. Give it a `key` that changes with each refusal. */
export function FocusedErrors(props: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>("[role=alert]")?.focus();
  }, []);
  return (
    <div ref={box}>
      <ErrorSummary {...props} />
    </div>
  );
}
