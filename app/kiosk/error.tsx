"use client";

import { ErrorPanel, type ErrorPageProps } from "@/components/shell/error-panel";
import { HangingLine } from "@/components/shell/hanging-line";

/** A page of the tablet brings its frame itself, which is gone with it: this one has as much of it as stands without the clinic's name. */
export default function KioskError({ error, reset }: ErrorPageProps) {
  return (
    <div data-door="kiosk" className="min-h-dvh">
      <main id="main" className="mx-auto w-full max-w-[52rem] px-5 pb-8">
        <div className="mx-auto max-w-xl">
          <HangingLine drop="h-8" className="w-8" />
        </div>
        <ErrorPanel {...{ error, reset }} homeHref="/kiosk" helpOf={({ errorAskDesk }) => errorAskDesk} />
      </main>
    </div>
  );
}
