import type { Exercise, ExerciseId } from "@/lib/domain/exercises/exercise";
import type { BodyPart } from "@/lib/domain/exercises/written-exercise";

export const JOINT_ROLES = ["mobility", "stability"] as const;
export type JointRole = (typeof JOINT_ROLES)[number];

/**
 * The joint-by-joint map (spec 4.2; a coaching heuristic without trial evidence): what a part of the body tends to need.
 * The neck stands in neither list, because the sources differ on it.
 */
const NEEDS: Readonly<Partial<Record<BodyPart, JointRole>>> = {
  ankle: "mobility",
  knee: "stability",
  hip: "mobility",
  lumbar: "stability",
  trunk: "stability",
  thoracic: "mobility",
  "shoulder-blade": "stability",
  shoulder: "mobility",
};

const ROLES: Readonly<Record<Exercise["roles"][number], JointRole | null>> = {
  aerobic: null,
  balance: "stability",
  comfort: null,
  control: "stability",
  "easy-motion": "mobility",
  extension: "mobility",
  mobility: "mobility",
  "movement-break": null,
  rest: null,
  "soft-tissue": null,
  stability: "stability",
  strength: "stability",
};

/** What an exercise gives the joints it is for: length and motion, control and strength, or both. */
export function jointRoles({ roles }: Pick<Exercise, "roles">): readonly JointRole[] {
  const given = new Set(roles.map((role) => ROLES[role]));
  return JOINT_ROLES.filter((role) => given.has(role));
}

/** What a part of the body tends to need; null where the map says nothing or its sources differ. */
export function needOf(part: BodyPart): JointRole | null {
  return NEEDS[part] ?? null;
}

/** The first choices of the map, by the part they are for. */
export const FIRST_CHOICES: Readonly<Partial<Record<BodyPart, readonly ExerciseId[]>>> = {
  ankle: ["AK01", "AK02", "DW10", "ST05"],
  knee: ["AK03", "AK04", "HS06"],
  hip: ["HM01", "HM04", "HM06", "HM12", "HS01", "HS03", "HS10"],
  lumbar: ["LS02", "LS03", "LS05", "LS08", "LS17"],
  thoracic: ["TM01", "TM02", "TM04"],
  "shoulder-blade": ["SH02", "SH04", "SH06"],
  shoulder: ["DW09", "SH01", "TM05"],
  neck: ["NK01", "NK06", "NK02"],
};

/** The parts of the body an exercise is a first choice for. */
export function firstChoiceFor(id: ExerciseId): readonly BodyPart[] {
  return (Object.keys(FIRST_CHOICES) as BodyPart[]).filter((part) => FIRST_CHOICES[part]?.includes(id));
}
