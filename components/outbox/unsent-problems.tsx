"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import type { MarkedProblem, MarkedProblemsProps } from "@/components/ui/marked-problems";
import type { UnsentForm } from "@/lib/domain/outbox/unsent-form";

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
  const [Marks, setMarks] = useState<ComponentType<MarkedProblemsProps> | null>(null);
  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    const over = new AbortController();
    const { signal } = over;
    // Needed where something is missing only: what is to be read needs none of it.
    const watch = async () => {
      const [{ MarkedProblems }, { fieldsOf }, { missingFields }] = await Promise.all([
        import("@/components/ui/marked-problems"),
        import("@/lib/client/outbox/fields-of"),
        import("@/lib/domain/outbox/unsent-form"),
      ]);
      if (signal.aborted) return;
      setMarks(() => MarkedProblems);
      const onSubmit = (event: Event) => {
        if (navigator.onLine) return;
        const missing = missingFields({ kind }, fieldsOf(form));
        setItems(missing.map((fieldId) => ({ fieldId, beside, message: words[fieldId] ?? title })));
        if (missing.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
      };
      form.addEventListener("submit", onSubmit, { signal });
    };
    watch().catch(() => undefined);
    return () => over.abort();
  }, [kind, title, words, beside]);
  return (
    <div ref={here} className={items.length === 0 ? "hidden" : "mb-6"}>
      {Marks && items.length > 0 && <Marks title={title} pageTitle={pageTitle} items={items} />}
    </div>
  );
}
