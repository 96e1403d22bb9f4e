"use client";

import { ErrorPanel, type ErrorPageProps } from "@/components/shell/error-panel";
import { HangingLine } from "@/components/shell/hanging-line";
import "./globals.css";

/** Stands in for the whole document when the root layout itself breaks. */
export default function GlobalError({ error, reset }: ErrorPageProps) {
  return (
    <html lang="en">
      <body data-door="patient">
        <main className="px-4">
          <div className="mx-auto max-w-xl">
            <HangingLine drop="h-8" className="w-8" />
          </div>
          <ErrorPanel error={error} reset={reset} homeHref="/" />
        </main>
      </body>
    </html>
  );
}
