import type { Course } from "@/lib/domain/trends/course";

/** TR-01, TR-02: the starting score, then each check-in's score of this episode, then the present one. */
export function painScores({ start, checkIns }: Course, present: number): number[] {
  if (start === null) return [present];
  const began = Date.parse(start.at);
  const since = checkIns.filter(({ at }) => Date.parse(at) > began);
  return [start.pain, ...since.flatMap(({ pain }) => (pain === null ? [] : [pain])), present];
}

/** TR-04 to TR-06: percent better than the starting score (spec 6). Unknown where that was 0, or is the only one. */
export function improvedPercent(scores: readonly number[]): number | undefined {
  const [first = 0, ...later] = scores;
  const last = later.at(-1);
  return first === 0 || last === undefined ? undefined : ((first - last) / first) * 100;
}

/** The pain had gone (a score of 0 after a higher one) at some check-in of this episode. */
export function painWasGone({ start, checkIns, episode }: Course): boolean {
  if (episode?.reason === "came-back") return true;
  const stored = [start?.pain ?? null, ...checkIns.map(({ pain }) => pain)].filter((pain) => pain !== null);
  const rose = stored.findIndex((pain) => pain > 0);
  return rose !== -1 && stored.slice(rose).includes(0);
}
