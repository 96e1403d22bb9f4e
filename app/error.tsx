"use client";

import { ErrorPanel, type ErrorPageProps } from "@/components/shell/error-panel";
import { HangingLine } from "@/components/shell/hanging-line";

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <main data-door="patient" className="px-4">
      <HangingLine drop="h-8" className="mx-auto" />
      <ErrorPanel error={error} reset={reset} homeHref="/" />
    </main>
  );
}
