import type { Dose } from "@/lib/domain/exercises/dose";
import type { Side } from "@/lib/domain/exercises/side";

/** What a page tells the phone about its session. */
export type LoggedSession = {
  readonly session: string;
  readonly versionId: string;
  readonly day: string;
  /** Which of that day's it is. */
  readonly round: number;
  /** What the clinic has been told hurts in it. */
  readonly stopped: readonly string[];
};

/** A session as a page of it has it. */
export type ShownSession = { readonly id: string } & Omit<LoggedSession, "session" | "stopped">;

/** The session of a page, with what hurt in it. */
export const loggedSession = (
  { id, versionId, day, round }: ShownSession,
  stops: readonly { readonly itemId: string }[],
): LoggedSession => ({
  ...{ session: id, versionId, day, round },
  stopped: stops.map(({ itemId }) => itemId),
});

/** And about the exercise whose form it shows, so that the answer can be kept there. */
export type LoggedItem = LoggedSession & {
  readonly itemId: string;
  readonly side: Side;
  readonly dose: Dose;
  /** Strength work after it needs it (DOSE-1). */
  readonly warmsUp: boolean;
};
