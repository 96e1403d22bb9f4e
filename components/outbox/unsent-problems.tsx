"use client";

import { useEffect, useRef, useState } from "react";
import { type MarkedProblem, MarkedProblems } from "@/components/ui/marked-problems";
import { fieldsOf } from "@/lib/client/outbox/fields-of";
import { missingFields, type UnsentForm } from "@/lib/domain/outbox/unsent-form";

type UnsentProblemsProps = {
  readonly kind: UnsentForm["kind"];
  readonly title: string;
  /** "Error: {title}" */
  readonly pageTitle: string;
  /** What the summary says of each field. */
  readonly words: Readonly<Record<string, string>>;
  /** What stands beside each, where that is something else. */
  readonly beside?: string;
};

/** Stands in a form on a kept page: says without a network what the server says with one. */
export function UnsentProblems({ kind, title, pageTitle, words, beside }: UnsentProblemsProps) {
  const here = useRef<HTMLDivElement>(null);
  const [items, setItems] = useState<readonly MarkedProblem[]>([]);
  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    const onSubmit = (event: Event) => {
      if (navigator.onLine) return;
      const missing = missingFields({ kind }, fieldsOf(form));
      setItems(missing.map((fieldId) => ({ fieldId, beside, message: words[fieldId] ?? title })));
      if (missing.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
    };
    form.addEventListener("submit", onSubmit);
    return () => form.removeEventListener("submit", onSubmit);
  }, [kind, title, words, beside]);
  return (
    <div ref={here} className={items.length === 0 ? "hidden" : "mb-6"}>
      {items.length > 0 && <MarkedProblems title={title} pageTitle={pageTitle} items={items} />}
    </div>
  );
}
