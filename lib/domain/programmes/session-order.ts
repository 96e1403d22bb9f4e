import { exerciseById, type Exercise, type ExerciseId } from "@/lib/domain/exercises/exercise";

/** The parts of a session in the order they are done (DOSE-1). */
export const SESSION_ORDER = [
  { id: "soft-tissue", source: "DOSE-1; seed S2-12" },
  { id: "warm-up", source: "DOSE-1; seeds S0-22, S3-11" },
  { id: "control", source: "DOSE-1" },
  { id: "strength", source: "DOSE-1" },
  { id: "aerobic", source: "DOSE-1" },
  { id: "stretch", source: "DOSE-1; STRETCH_PRE (Behm 2016)" },
] as const;

export type SessionPart = (typeof SESSION_ORDER)[number]["id"];

const PART_OF_CATEGORY = {
  "soft-tissue": "soft-tissue",
  "dynamic-warm-up": "warm-up",
  mobility: "control",
  "motor-control": "control",
  strength: "strength",
  aerobic: "aerobic",
  "static-stretch": "stretch",
} as const satisfies Record<Exercise["category"], SessionPart>;

// DOSE-1 puts "aerobic or carry" in one place; the catalogue counts carries as strength.
const CARRIES: ReadonlySet<ExerciseId> = new Set(["LS16", "HS15"]);

/** The part of a session an exercise belongs to. */
export function sessionPart(id: ExerciseId): SessionPart {
  return CARRIES.has(id) ? "aerobic" : PART_OF_CATEGORY[exerciseById(id).category];
}

const PLACE: ReadonlyMap<SessionPart, number> = new Map(SESSION_ORDER.map(({ id }, index) => [id, index]));

/** The place of an exercise in a session, 0 for the first part. */
export function placeInSession(id: ExerciseId): number {
  return PLACE.get(sessionPart(id)) ?? SESSION_ORDER.length;
}

/** The items in the order of DOSE-1; items of one part keep the order they have. */
export function orderItems<Item extends { readonly exerciseId: ExerciseId }>(
  items: readonly Item[],
): readonly Item[] {
  return items.toSorted((one, other) => placeInSession(one.exerciseId) - placeInSession(other.exerciseId));
}
