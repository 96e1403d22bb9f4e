import type { ViewNoteReply } from "@/lib/contracts/note";

/** The patient's own account, as they gave it: a quote, never edited. */
export function QuoteBlock({ quote }: Pick<ViewNoteReply, "quote">) {
  if (!quote) return <p className="text-door-small text-muted">No intake was handed in for this visit.</p>;
  return (
    <figure className="rounded-md border-s-4 border-primary bg-surface-2 px-4 py-2">
      <figcaption className="text-door-small text-muted">From the intake, {quote.from}</figcaption>
      <blockquote>
        <dl className="mt-1 grid gap-x-4 gap-y-0.5 sm:grid-cols-[max-content_1fr]">
          {quote.lines.map(({ label, words }) => (
            <div key={label} className="contents">
              <dt className="text-muted">{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </blockquote>
    </figure>
  );
}
