"use client";

import type { TimelineEventWords } from "@/components/timeline/event-words";

export type TimelineLine = TimelineEventWords & { readonly id: string; readonly at: string };

/** Rendered from its lines alone: as elements of the server's they were sent twice, and made up most of the page. */
export function TimelineList({ lines }: { readonly lines: readonly TimelineLine[] }) {
  return (
    <ol className="ruled">
      {lines.map(({ id, at, title, detail, href }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-4 py-2">
          <span className="w-48 shrink-0 text-muted tabular">{at}</span>
          <span className="min-w-0">
            {href === null ? (
              <span className="font-semibold">{title}</span>
            ) : (
              <a href={href} className="font-semibold">
                {title}
              </a>
            )}
            {detail !== "" && <span className="text-muted"> · {detail}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
