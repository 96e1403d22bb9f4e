/** A score from which it matters, and the words beside it. */
export type Mark = Readonly<{ at: number; words: string }>;
export type Verdict = "better" | "worse" | "unclear";
/** What the points of a measure say. */
export type Reading = Readonly<{
  sentence: string;
  detail: string;
  verdict: Verdict | null;
  marks: readonly Mark[];
}>;

/** Which side of a mark is which. */
export const RATING = { better: "Better from", worse: "Worse from" } as const;
