import type { SwitchName } from "@/components/player/switches";
import type { LoggedSide } from "@/lib/domain/exercises/side";
import type { Phase } from "@/lib/domain/player/cues";

/** A unit behind a number that changes while it is looked at. */
export type OneOrMore = Readonly<Record<"one" | "other", string>>;

/** Every word the player shows, in the page's language: it carries no translator of its own. */
export type PlayerWords = {
  readonly start: string;
  readonly carryOn: string;
  readonly hurts: string;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly sides: Readonly<Record<LoggedSide, string>>;
  /** "Set 1 of 2", one for each set; empty where there is one set. */
  readonly sets: readonly string[];
  /** "of {count}" */
  readonly of: string;
  readonly metres: OneOrMore;
  readonly tap: string;
  readonly tapDistance: string;
  readonly seconds: OneOrMore;
  readonly pause: string;
  readonly goOn: string;
  readonly back: string;
  readonly skip: string;
  readonly stop: string;
  /** Said aloud at the end of the exercise. */
  readonly over: string;
  readonly paused: string;
  readonly pausedAway: string;
  readonly screenOff: string;
  readonly switches: Readonly<Record<SwitchName, string>>;
};
