import { AEROBIC } from "@/lib/domain/exercises/catalogue/aerobic";
import { MOBILITY } from "@/lib/domain/exercises/catalogue/mobility";
import { MOTOR_CONTROL } from "@/lib/domain/exercises/catalogue/motor-control";
import { SOFT_TISSUE } from "@/lib/domain/exercises/catalogue/soft-tissue";
import { STATIC_STRETCH } from "@/lib/domain/exercises/catalogue/static-stretch";
import { STRENGTH } from "@/lib/domain/exercises/catalogue/strength";
import { WARM_UP } from "@/lib/domain/exercises/catalogue/warm-up";
import type { Dose, DoseRange } from "@/lib/domain/exercises/dose";
import { readDose } from "@/lib/domain/exercises/read-dose";
import type { Side } from "@/lib/domain/exercises/side";
import type { WrittenExercise } from "@/lib/domain/exercises/written-exercise";

const BY_CATEGORY = {
  "soft-tissue": SOFT_TISSUE,
  "dynamic-warm-up": WARM_UP,
  mobility: MOBILITY,
  "motor-control": MOTOR_CONTROL,
  strength: STRENGTH,
  aerobic: AEROBIC,
  "static-stretch": STATIC_STRETCH,
} as const;

export type ExerciseCategory = keyof typeof BY_CATEGORY;
export const EXERCISE_CATEGORIES = Object.keys(BY_CATEGORY) as readonly ExerciseCategory[];

type IdIn<Category> = Category extends Category ? keyof Category & string : never;
export type ExerciseId = IdIn<(typeof BY_CATEGORY)[ExerciseCategory]>;

/** A catalogue entry: facts and default dose. Its words stand in messages/<locale>/exercises.json under the id. */
export type Exercise = Omit<WrittenExercise, "dose" | "sides"> & {
  readonly id: ExerciseId;
  readonly category: ExerciseCategory;
  /** Done one side at a time, so left and right are logged apart. */
  readonly sided: boolean;
  readonly defaultDose: Dose;
  /** The ranges of the source; the default dose takes the low end. */
  readonly doseRange: DoseRange;
  /** null: the source says "affected side", so the clinician must choose. */
  readonly defaultSide: Side | null;
};

const DEFAULT_SIDE = { each: "each", affected: null, both: "both" } as const;

/** All 98 exercises of the clinical catalogue, by category and then id. */
export const CATALOGUE: readonly Exercise[] = EXERCISE_CATEGORIES.flatMap((category) =>
  Object.entries<WrittenExercise>(BY_CATEGORY[category]).map(([id, { dose, sides, ...facts }]) => {
    const { defaultDose, doseRange } = readDose(dose);
    const sided = sides !== "both";
    const defaultSide = DEFAULT_SIDE[sides];
    return { id: id as ExerciseId, category, sided, defaultDose, doseRange, defaultSide, ...facts };
  }),
);

const BY_ID: ReadonlyMap<string, Exercise> = new Map(CATALOGUE.map((exercise) => [exercise.id, exercise]));

export function isExerciseId(value: string): value is ExerciseId {
  return BY_ID.has(value);
}

/** The catalogue entry; every id of the type has one. */
export function exerciseById(id: ExerciseId): Exercise {
  const exercise = BY_ID.get(id);
  if (!exercise) throw new Error(`no exercise ${id} in the catalogue`);
  return exercise;
}
