import type { Cue } from "@/lib/domain/player/cues";
import type { LoggedSide } from "@/lib/domain/exercises/side";

/** Where a patient is in an item. Times are milliseconds of one clock; the clock itself is passed in. */
export type Player = {
  /** Place in the cues; their number when all are done. */
  readonly at: number;
  /** Of this cue, until `since`. */
  readonly spent: number;
  /** Running since then; null when paused. */
  readonly since: number | null;
  /** Repetitions counted in this cue. */
  readonly counted: number;
  /** What each cue so far added to the amount done. */
  readonly done: readonly number[];
};

/** With a metronome the repetitions are timed too; without one each is a tap. */
export type Pace = { readonly cues: readonly Cue[]; readonly metronome: boolean };

const SECOND = 1000;
/** Back within the first two seconds of a cue means the one before it. */
const JUST_BEGUN = 2 * SECOND;

export const atStart: Player = { at: 0, spent: 0, since: null, counted: 0, done: [] };

export const isOver = ({ cues }: Pace, { at }: Player): boolean => at >= cues.length;

/** How long a cue lasts; null when only the patient ends it. */
function lengthOf({ work }: Cue, metronome: boolean): number | null {
  if (work.kind === "time") return work.seconds * SECOND;
  return work.kind === "count" && metronome ? work.count * work.secondsEach * SECOND : null;
}

function amountIn({ work, adds }: Cue, { spent, counted }: Pick<Player, "spent" | "counted">): number {
  if (work.kind !== "time") return Math.min(counted, adds);
  const seconds = Math.min(Math.floor(spent / SECOND), work.seconds);
  // A held repetition counts once it is whole; seconds count one by one.
  return adds === work.seconds ? seconds : seconds === work.seconds ? adds : 0;
}

function withAdded({ at, done }: Player, added: number): readonly number[] {
  return Array.from({ length: Math.max(done.length, at + 1) }, (_, place) =>
    Math.max(done[place] ?? 0, place === at ? added : 0),
  );
}

/** Keeps what this cue added (the most of several tries) and goes to another. */
function moved(pace: Pace, player: Player, at: number, whole: boolean): Player {
  const cue = pace.cues[player.at];
  const done = cue ? withAdded(player, whole ? cue.adds : amountIn(cue, player)) : player.done;
  const since = at >= pace.cues.length ? null : player.since;
  return { at: Math.min(at, pace.cues.length), spent: 0, counted: 0, since, done };
}

/** The same moment later: cues whose time is over are done, one after another. */
export function settled(pace: Pace, player: Player, now: number): Player {
  let { since, ...next }: Player = player;
  if (since === null) return player;
  let left = next.spent + Math.max(0, now - since);
  for (;;) {
    const cue = pace.cues[next.at];
    if (!cue) return { ...next, since: null };
    const length = lengthOf(cue, pace.metronome);
    if (length === null || left < length)
      return { ...next, ...within(cue, left, next.counted, pace), since: now };
    left -= length;
    ({ since, ...next } = moved(pace, { ...next, since: now }, next.at + 1, true));
  }
}

function within({ work }: Cue, spent: number, counted: number, { metronome }: Pace) {
  const timed = work.kind === "count" && metronome;
  return { spent, counted: timed ? Math.floor(spent / (work.secondsEach * SECOND)) : counted };
}

/** Starts, or goes on after a pause. */
export const started = (pace: Pace, player: Player, now: number): Player =>
  player.since === null && !isOver(pace, player) ? { ...player, since: now } : player;

/** Opens an item: goes on with it, or begins it once more when it was done to its end; what was done stays. */
export const opened = (pace: Pace, player: Player, now: number): Player =>
  started(pace, isOver(pace, player) ? { ...atStart, done: player.done } : player, now);

export function paused(pace: Pace, player: Player, now: number): Player {
  return { ...settled(pace, player, now), since: null };
}

/** One repetition more; the last one, or a distance walked, goes on. Nothing while the clock counts, or on a pause. */
export function tapped(pace: Pace, player: Player, now: number): Player {
  const here = settled(pace, player, now);
  const cue = pace.cues[here.at];
  if (!cue || here.since === null || lengthOf(cue, pace.metronome) !== null) return here;
  const counted = here.counted + 1;
  const whole = cue.work.kind === "distance" || (cue.work.kind === "count" && counted >= cue.work.count);
  return whole ? moved(pace, here, here.at + 1, true) : { ...here, counted };
}

/** On to the next cue; what was done of this one stays. */
export function skipped(pace: Pace, player: Player, now: number): Player {
  const here = settled(pace, player, now);
  return isOver(pace, here) ? here : moved(pace, here, here.at + 1, false);
}

/** To the start of this cue, or, when it has only just begun, of the one before. */
export function steppedBack(pace: Pace, player: Player, now: number): Player {
  const here = settled(pace, player, now);
  const begun = here.counted > 0 || here.spent > JUST_BEGUN;
  return moved(pace, here, Math.max(0, begun ? here.at : here.at - 1), false);
}

/** The metronome switched on or off in the middle of a cue: the repetitions so far stay counted. */
export function switched(from: Pace, player: Player, now: number): Player {
  const here = settled(from, player, now);
  const work = from.cues[here.at]?.work;
  return work?.kind === "count" ? { ...here, spent: here.counted * work.secondsEach * SECOND } : here;
}

/** Whole seconds left of a timed cue, counting down to 1; null when the patient ends it. */
export function secondsLeft({ cues, metronome }: Pace, { at, spent }: Player): number | null {
  const cue = cues[at];
  const length = cue ? lengthOf(cue, metronome) : null;
  return length === null ? null : Math.ceil((length - spent) / SECOND);
}

/** How far this cue is, 0 to 1. */
export function fractionDone({ cues, metronome }: Pace, { at, spent, counted }: Player): number {
  const cue = cues[at];
  if (!cue) return 1;
  const length = lengthOf(cue, metronome);
  if (length !== null) return Math.min(1, spent / length);
  return cue.work.kind === "count" ? counted / cue.work.count : 0;
}

/** What was done and what the dose asks for on one side, in the dose's unit. */
export function amountOf({ cues }: Pace, player: Player, side: LoggedSide) {
  const here = cues[player.at];
  const done = here ? withAdded(player, amountIn(here, player)) : player.done;
  const own = cues.map((cue, place) => ({ cue, place })).filter(({ cue }) => cue.side === side);
  return {
    amount: own.reduce((sum, { place }) => sum + (done[place] ?? 0), 0),
    target: own.reduce((sum, { cue }) => sum + cue.adds, 0),
  };
}
