import type { Dose, DoseWork } from "@/lib/domain/exercises/dose";
import type { LoggedSide } from "@/lib/domain/exercises/side";

/** What the patient is asked to do at one moment. `easy` lets go between two holds. */
export type Phase = "ready" | "hold" | "move" | "easy" | "rest" | "other-side" | "next-way";

/** How a moment ends: by the clock, by counting (each about so many seconds), or when the patient says so. */
export type Work =
  | { readonly kind: "time"; readonly seconds: number }
  | { readonly kind: "count"; readonly count: number; readonly secondsEach: number }
  | { readonly kind: "distance"; readonly metres: number };

export type Cue = {
  readonly phase: Phase;
  readonly side: LoggedSide;
  /** 1 is the first; both sides of a pair are in the same set. */
  readonly set: number;
  readonly work: Work;
  /** What a whole cue adds to the amount done, in the dose's unit; 0 for pauses. */
  readonly adds: number;
};

// Our own judgement of an unhurried pace; the clinician's dose sets everything else.
const READY_SECONDS = 5;
const CHANGE_SECONDS = 6;
const EASY_SECONDS = 3;
const REST_SECONDS = 15;
const SECONDS_PER_REP = 4;
const SECONDS_PER_BREATH = 7;

type At = Pick<Cue, "side" | "set">;
const pause = (at: At, phase: Phase, seconds: number): Cue => ({
  ...at,
  phase,
  work: { kind: "time", seconds },
  adds: 0,
});

/** One item as a row of cues: each set does the first side, then the other; rests come between sets. */
export function cuesOf(dose: Dose, sides: readonly LoggedSide[]): readonly Cue[] {
  const cues: Cue[] = [];
  for (let set = 1; set <= dose.sets; set += 1)
    sides.forEach((side, place) => {
      const at = { side, set };
      cues.push(before(at, place, dose), ...workOfSet(at, dose));
    });
  return cues;
}

function before(at: At, place: number, { restSeconds }: Dose): Cue {
  if (place > 0) return pause(at, "other-side", CHANGE_SECONDS);
  return at.set === 1
    ? pause(at, "ready", READY_SECONDS)
    : pause(at, "rest", Math.max(restSeconds ?? REST_SECONDS, 1));
}

function workOfSet(at: At, { work, repeat }: Dose): readonly Cue[] {
  return Array.from({ length: repeat?.count ?? 1 }, (_, time) => [
    ...(time === 0 ? [] : [pause(at, "next-way", CHANGE_SECONDS)]),
    ...cuesOfWork(at, work),
  ]).flat();
}

function cuesOfWork(at: At, work: DoseWork): readonly Cue[] {
  const time = (phase: "hold" | "move", seconds: number, adds: number): Cue => ({
    ...at,
    phase,
    work: { kind: "time", seconds },
    adds,
  });
  const counted = (count: number, secondsEach: number): Cue => ({
    ...at,
    phase: "move",
    work: { kind: "count", count, secondsEach },
    adds: count,
  });
  switch (work.kind) {
    case "hold":
      return [time("hold", work.holdSeconds, work.holdSeconds)];
    case "time":
      return [time("move", work.seconds, work.seconds)];
    case "breaths":
      return [counted(work.breaths, SECONDS_PER_BREATH)];
    case "distance":
      return [{ ...at, phase: "move", work: { kind: "distance", metres: work.metres }, adds: work.metres }];
    case "reps": {
      const { reps, holdSeconds } = work;
      if (holdSeconds === undefined) return [counted(reps, SECONDS_PER_REP)];
      return Array.from({ length: reps }, (_, rep) => [
        ...(rep === 0 ? [] : [pause(at, "easy", EASY_SECONDS)]),
        time("hold", holdSeconds, 1),
      ]).flat();
    }
  }
}
