import { exerciseById, type ExerciseId } from "@/lib/domain/exercises/exercise";

export const WHYS = ["warm-up", "hips-first", "compensation", "threshold", "too-far"] as const;
export type Why = (typeof WHYS)[number];

/** A clinic's own words for some of the reasons. */
export type WhyWords = Readonly<Partial<Record<Why, string>>>;
export const LONGEST_WHY = 300;

type Category = ReturnType<typeof exerciseById>["category"];

const WHY_OF_CATEGORY: Readonly<Record<Category, Why | null>> = {
  "dynamic-warm-up": "warm-up",
  "static-stretch": "too-far",
  mobility: "too-far",
  strength: "compensation",
  "motor-control": "compensation",
  aerobic: null,
  "soft-tissue": null,
};
const WALKS: ReadonlySet<ExerciseId> = new Set(["AE01", "AE02"]);

/** The short reason that fits an exercise (seeds S0-05, S0-26, S1-08, S1-12, S3-11); null where none does. */
export function whyOf(id: ExerciseId): Why | null {
  if (WALKS.has(id)) return "threshold";
  const { category, regions } = exerciseById(id);
  const why = WHY_OF_CATEGORY[category];
  return why === "too-far" && regions.includes("hip") ? "hips-first" : why;
}
