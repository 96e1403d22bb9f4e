import type { Outcome } from "@/lib/domain/exercises/read-item-log";

/** How a session that is over is spoken of: nobody is praised for what hurt, nor for nothing. */
export type HowItEnded = "well" | "hurt" | "ended";

type Session = {
  /** Something of it was stopped because it hurt. */
  readonly hurt: boolean;
  readonly outcomes: readonly (Outcome | null)[];
};

export function howItEnded({ hurt, outcomes }: Session): HowItEnded {
  if (hurt) return "hurt";
  return outcomes.some((outcome) => outcome === "done" || outcome === "part") ? "well" : "ended";
}
