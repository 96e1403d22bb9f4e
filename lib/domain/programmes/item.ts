import type { Dose } from "@/lib/domain/exercises/dose";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import type { Side } from "@/lib/domain/exercises/side";

/** One line of a programme: what, how much, which side. */
export type ProgrammeItem = {
  readonly exerciseId: ExerciseId;
  readonly dose: Dose;
  readonly side: Side;
  /** The clinic's own words for it; the rules go by the exercise. */
  readonly own?: { readonly versionId: string } | null | undefined;
};
