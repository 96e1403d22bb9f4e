import { Badge } from "@/components/ui/badge";
import { classes } from "@/components/ui/classes";
import type { ShownMessage } from "@/lib/contracts/message";

type Props = {
  readonly messages: readonly ShownMessage[];
  readonly side: "clinic" | "patient";
  /** Who wrote it and when. */
  readonly head: (message: ShownMessage) => string;
  readonly words: { readonly label: string; readonly isNew: string };
  /** Over a message with urgent words; staff see which they are. */
  readonly urgent?: ((message: ShownMessage) => string | null) | undefined;
};

/** What was written, first to last; one's own side stands to the end. Text only, as it was typed. */
export function MessageList({ messages, side, head, words, urgent }: Props) {
  return (
    <ol aria-label={words.label} className="space-y-3">
      {messages.map((message) => {
        const own = (message.writer === null) === (side === "patient");
        const marked = urgent?.(message) ?? null;
        return (
          <li key={message.number} className={classes("flex", own && "justify-end")}>
            <article
              className={classes(
                "max-w-[36rem] min-w-0 rounded-door border p-4",
                own
                  ? "ms-8 border-primary bg-primary-tint text-on-primary-tint"
                  : "me-8 border-line bg-surface",
              )}
            >
              <p className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-door-small">
                <span className={own ? undefined : "text-muted"}>{head(message)}</span>
                {message.isNew && <Badge tone="info">{words.isNew}</Badge>}
                {marked !== null && <Badge tone="error">{marked}</Badge>}
              </p>
              <p className="break-words whitespace-pre-wrap text-text">{message.text}</p>
            </article>
          </li>
        );
      })}
    </ol>
  );
}
