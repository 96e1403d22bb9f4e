import { Button } from "@/components/ui/button";
import { ClockIcon, TickIcon, WarningIcon } from "@/components/ui/icons/signs";
import { problemWords } from "@/lib/client/send-json";
import type { SaveState } from "@/components/notes/save-queue";

export type SaveStateLineProps = { readonly state: SaveState; readonly onRetry: () => void };

function wordsOf(state: SaveState): string {
  switch (state.kind) {
    case "saved":
      return `Saved ${state.at}`;
    case "waiting":
      return "Not saved yet…";
    case "saving":
      return "Saving…";
    case "offline":
      return "Not saved: you’re offline. Your words are kept on this page.";
    case "failed":
      return `Not saved. ${Object.values(state.problem.fields)[0] ?? problemWords(state.problem)} Your words are kept on this page`;
    case "conflict":
      return "Not saved: there is another version";
  }
}

/** Whether what stands on the page is safe, always in view. */
export function SaveStateLine({ state, onRetry }: SaveStateLineProps) {
  const isBad = state.kind === "offline" || state.kind === "failed" || state.kind === "conflict";
  const Icon = isBad ? WarningIcon : state.kind === "saved" ? TickIcon : ClockIcon;
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2">
      <p
        role="status"
        data-save-state={state.kind}
        className={`flex min-w-0 items-center gap-1.5 ${isBad ? "font-semibold text-error" : "text-muted"}`}
      >
        <Icon />
        <span>{wordsOf(state)}</span>
      </p>
      {state.kind === "conflict" && (
        <a href="#other-version" className="button button-secondary button-small">
          Compare and choose
        </a>
      )}
      {(state.kind === "offline" || state.kind === "failed") && (
        <Button type="button" variant="secondary" small onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}
