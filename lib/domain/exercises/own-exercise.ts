import type { Dose } from "@/lib/domain/exercises/dose";
import { exerciseById, type Exercise, type ExerciseId } from "@/lib/domain/exercises/exercise";

/** A version of a clinic's own words for an exercise, as a plan keeps it: what its patient sees. */
export type OwnText = {
  readonly versionId: string;
  readonly name: string;
  readonly steps: readonly string[];
  readonly fault: string;
  readonly easier: string;
  /** Files that stand in place of the drawn figure. */
  readonly photoId: string | null;
  readonly videoId: string | null;
};

/** What of it a picture needs. */
export type OwnPicture = Pick<OwnText, "name" | "photoId" | "videoId"> & {
  /** What stands in place of its video on a page that is shown without a network. */
  readonly videoLater?: string;
};

/** An exercise of the clinic's own in its newest version. Every rule treats it as `basis`, an entry of the catalogue. */
export type OwnExercise = OwnText & {
  readonly id: string;
  readonly basis: ExerciseId;
  readonly number: number;
  /** This version and those before it. */
  readonly versionIds: readonly string[];
  readonly tags: readonly string[];
  readonly dose: Dose;
  readonly source: string;
  readonly licence: string;
  readonly retired: boolean;
};

/** An exercise as lists offer it: an entry of the catalogue, or one of the clinic's own with the facts of its basis. */
export type ListedExercise = Exercise & { readonly own: OwnExercise | null };

export function listedOwn(own: OwnExercise): ListedExercise {
  return { ...exerciseById(own.basis), defaultDose: own.dose, own };
}

/** A line of a plan or a list, whoever wrote its words. */
export type WordedItem<Id extends string = string> = {
  readonly exerciseId: Id;
  readonly own?: Pick<OwnText, "name" | "steps" | "fault" | "easier"> | null | undefined;
};

type CatalogueText = {
  readonly name: string;
  readonly cues: readonly string[];
  readonly faults: readonly string[];
  readonly easier: string;
};

/** The words shown for an item: the clinic's own where the plan has them, else those of the catalogue. */
export function shownText<Id extends string, Text extends CatalogueText>(
  words: Readonly<Record<Id, Text>>,
  { exerciseId, own }: WordedItem<Id>,
): Text {
  const text = words[exerciseId];
  if (!own) return text;
  const { name, steps, fault, easier } = own;
  return { ...text, name, cues: steps, faults: fault === "" ? [] : [fault], easier };
}

/** The clinic's own exercises as a template or an older plan names them: in the newest version, while in use. */
export function newestOwn(
  own: readonly OwnExercise[],
  named: { readonly versionId: string } | null | undefined,
): OwnExercise | null {
  if (!named) return null;
  return own.find(({ versionIds, retired }) => !retired && versionIds.includes(named.versionId)) ?? null;
}
