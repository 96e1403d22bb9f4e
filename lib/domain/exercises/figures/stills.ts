import type { Skeleton } from "@/lib/domain/exercises/figures/skeleton";
import type { Timeline } from "@/lib/domain/exercises/figures/timeline";
import type { WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

/** Start, movement and end: the keyframes a figure names, or the first, half way to the second, and the second. */
export function stillsOf(
  { stills }: WrittenFigure,
  { stops, samples }: Timeline,
): readonly [Skeleton, Skeleton, Skeleton] {
  const [first] = stops;
  if (!first) throw new Error("a figure without keyframes");
  if (stills) {
    const [one, two, three] = stills;
    return [stops[one] ?? first, stops[two] ?? first, stops[three] ?? first];
  }
  const way = samples.filter(
    ({ keyframe, moment }, at) => keyframe === 0 && moment !== samples[0]?.moment && at > 0,
  );
  const between = way[Math.floor((way.length - 1) / 2)]?.moment.skeleton ?? first;
  return [first, between, stops[1] ?? first];
}
