/** A session of a day that is over. */
export type Ended = {
  /** Which of its day's it was, 1 for the first. */
  readonly round: number;
  /** Something of it was left out because it hurt. */
  readonly hurt: boolean;
};

export type EndedSession = Ended & {
  readonly id: string;
  /** The key under which a phone may have begun it. */
  readonly key: string;
};

const afterAll = (ended: readonly Ended[]): number => Math.max(0, ...ended.map(({ round }) => round)) + 1;

/**
 * Which of the day's sessions that are not over is gone on with, of the newest first: none of a round that was done
 * elsewhere meanwhile.
 */
export const openSession = <Begun extends Pick<Ended, "round">>(
  begun: readonly Begun[],
  ended: readonly Ended[],
): Begun | undefined => begun.find(({ round }) => round >= afterAll(ended));

/**
 * Which round of the day comes next, of so many; null once the day is over: each was done, or something hurt in one. What
 * hurts is left out for the day (DOSE-9), and so is all that would be done once more.
 */
export function nextRound(rounds: number, ended: readonly Ended[]): number | null {
  const next = afterAll(ended);
  if (next === 1) return 1;
  return next > rounds || ended.some(({ hurt }) => hurt) ? null : next;
}
