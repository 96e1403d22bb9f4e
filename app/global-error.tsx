"use client";

import { ErrorPanel } from "@/components/shell/error-panel";
import "./globals.css";

type GlobalErrorProps = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void };

/** Stands in for the whole document when the root layout itself breaks. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="en">
      <body data-door="patient">
        <main className="px-4">
          <ErrorPanel reference={error.digest} retry={reset} />
        </main>
      </body>
    </html>
  );
}
