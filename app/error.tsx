"use client";

import { ErrorPanel } from "@/components/shell/error-panel";

type ErrorPageProps = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <main className="px-4">
      <ErrorPanel reference={error.digest} retry={reset} />
    </main>
  );
}
