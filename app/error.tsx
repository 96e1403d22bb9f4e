"use client";

import { usePathname } from "next/navigation";
import { ErrorPanel, type ErrorPageProps } from "@/components/shell/error-panel";
import { HangingLine } from "@/components/shell/hanging-line";
import { STAFF_HELP } from "@/components/shell/staff-help";

/** Where a door's frame itself breaks. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const isStaff = usePathname().startsWith("/clinic");
  return (
    <main data-door="patient" className="px-4">
      <div className="mx-auto max-w-xl">
        <HangingLine drop="h-8" className="w-8" />
      </div>
      <ErrorPanel {...{ error, reset }} homeHref="/" {...(isStaff && { helpOf: () => STAFF_HELP })} />
    </main>
  );
}
