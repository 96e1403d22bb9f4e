"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { SoftLink } from "@/components/ui/soft-link";
import { MERGED_EVENT } from "@/lib/client/send-json";

const CHART = /^\/clinic\/patients\/[^/]+/;
const chartOf = (survivor: string) => `/clinic/patients/${survivor}`;

/** The same page of the other record, where the page is one of a record; else its overview. */
export const samePageOf = (path: string, survivor: string): string =>
  CHART.test(path) ? path.replace(CHART, chartOf(survivor)) : chartOf(survivor);

/** What was done to a record was refused since it has become part of another: says so, and leads there. */
export function MergedMeanwhile() {
  const path = usePathname();
  const isFormAgain = useSearchParams().get("joined") === "typed";
  const box = useRef<HTMLDivElement>(null);
  const [merged, setMerged] = useState<{ readonly at: string; readonly survivor: string } | null>(null);
  useEffect(() => {
    const hear = (event: Event) => setMerged({ at: path, survivor: (event as CustomEvent<string>).detail });
    window.addEventListener(MERGED_EVENT, hear);
    return () => window.removeEventListener(MERGED_EVENT, hear);
  }, [path]);
  const survivor = merged?.at === path ? merged.survivor : null;
  useEffect(() => {
    if (survivor !== null) box.current?.querySelector("a")?.focus();
  }, [survivor]);
  return (
    // On paper even an empty box is a page of its own before a sheet, whose pages have a name.
    <div ref={box} className="print:hidden">
      {isFormAgain && (
        <Notice
          tone="warning"
          announce="now"
          className="mb-4"
          title="The record you wrote on has become part of this one meanwhile"
        >
          What you did was not saved. Your form is here as you had filled it in: check that it is right for
          this record, then send it again.
        </Notice>
      )}
      {survivor !== null && (
        <Notice
          tone="warning"
          announce="now"
          className="mb-4"
          title="This record has become part of another meanwhile"
          action={<SoftLink href={samePageOf(path, survivor)}>Open the other record</SoftLink>}
        >
          What you did was not saved. What you typed below is still here: copy what is needed.
        </Notice>
      )}
    </div>
  );
}
