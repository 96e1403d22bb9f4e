"use client";

import { useKeptFocus } from "@/components/ui/use-kept-focus";
import { MOVE_WORDS, nextStep } from "@/components/today/visit-words";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { VisitMove } from "@/lib/domain/visits/visit-status";

export type VisitActionsProps = {
  readonly visit: {
    readonly moves: readonly VisitMove[];
    readonly patient: { readonly name: string };
  };
  readonly busy: boolean;
  /** The page is about this visit: its next step is what one most likely came for. */
  readonly strong?: boolean | undefined;
  readonly onMove: (move: VisitMove) => void;
};

/** The legal moves of one visit, the usual one first; each names the patient to screen readers. */
export function VisitActions({ visit, busy, strong = false, onMove }: VisitActionsProps) {
  const { kept, pressed } = useKeptFocus(visit.moves.join());
  return (
    <div
      {...kept}
      role="group"
      aria-label={`Visit of ${visit.patient.name}`}
      className="flex flex-wrap gap-x-4 gap-y-1.5 @min-[38rem]:justify-end whitespace-nowrap xl:flex-nowrap"
    >
      {visit.moves.map((move) => (
        <Button
          key={move}
          type="button"
          small
          variant={move === nextStep(visit.moves) ? (strong ? "primary" : "secondary") : "quiet"}
          busy={busy}
          onClick={() => {
            pressed();
            onMove(move);
          }}
        >
          {MOVE_WORDS[move].button}
          <VisuallyHidden>: {visit.patient.name}</VisuallyHidden>
        </Button>
      ))}
    </div>
  );
}
