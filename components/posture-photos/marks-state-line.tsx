import type { MarksState } from "@/components/posture-photos/save-marks";
import { Button, LinkButton } from "@/components/ui/button";
import { problemWords } from "@/lib/client/send-json";

function wordsOf(state: MarksState): string {
  switch (state.kind) {
    case "untouched":
      return "Each landmark is saved as you put it";
    case "waiting":
      return "Not saved yet…";
    case "saving":
      return "Saving…";
    case "saved":
      return "Saved";
    case "offline":
      return "Not saved: you’re offline. The landmarks are kept on this page.";
    case "failed":
      return `Not saved. ${Object.values(state.problem.fields)[0] ?? problemWords(state.problem)}`;
  }
}

const isQuicker = (state: MarksState): boolean =>
  state.kind === "failed" && state.problem.code === "conflict";

export type MarksStateLineProps = { readonly state: MarksState; readonly onRetry: () => void };

/** Whether the landmarks stand in the record. */
export function MarksStateLine({ state, onRetry }: MarksStateLineProps) {
  const isBad = state.kind === "offline" || state.kind === "failed";
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p role="status" className={isBad ? "font-semibold text-error" : "text-muted"}>
        {wordsOf(state)}
      </p>
      {isBad && (
        <Button type="button" variant="secondary" small onClick={onRetry}>
          {isQuicker(state) ? "Put mine in place of theirs" : "Try again"}
        </Button>
      )}
      {/* A plain link: the page is drawn anew, with what the record holds. */}
      {isQuicker(state) && (
        <LinkButton href="" variant="quiet" small>
          See theirs
        </LinkButton>
      )}
    </div>
  );
}
