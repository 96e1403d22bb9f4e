/** About 2.5 of 11 in low back pain (Bobos 2020). It leans to how today feels, so it is never used alone (Kamper 2009). */
export const GROC_MATTERS = 2.5;

/** The global rating of change, -5 much worse to 5 much better since the plan began: a change in itself. */
export function grocVerdict(score: number): "better" | "worse" | "unclear" {
  if (Math.abs(score) < GROC_MATTERS) return "unclear";
  return score > 0 ? "better" : "worse";
}
