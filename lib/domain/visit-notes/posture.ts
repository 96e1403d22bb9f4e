/** The plumb-line regions and what may be seen in each; `sided` directions name the side they go or stand out to. */
export const POSTURE_REGIONS = {
  head: { forward: "unsided", tilted: "sided", rotated: "sided" },
  shoulders: { rounded: "both-or-one", high: "sided" },
  thoracic: { kyphotic: "unsided", flat: "unsided", curved: "sided" },
  lumbar: { lordotic: "unsided", flat: "unsided", shifted: "sided" },
  pelvis: { "anterior-tilt": "unsided", "posterior-tilt": "unsided", high: "sided", rotated: "sided" },
  knees: { hyperextended: "both-or-one", flexed: "both-or-one", valgus: "both-or-one", varus: "both-or-one" },
  feet: {
    flat: "both-or-one",
    "high-arch": "both-or-one",
    "turned-out": "both-or-one",
    "turned-in": "both-or-one",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, SideRule>>>>;

/** unsided: no side is named. sided: left or right. both-or-one: left, right or both. */
export type SideRule = "unsided" | "sided" | "both-or-one";

type Regions = typeof POSTURE_REGIONS;
export type PostureRegion = keyof Regions;
export type PostureDirection = { [Region in PostureRegion]: keyof Regions[Region] & string }[PostureRegion];

export const GRADES = ["mild", "moderate", "marked"] as const;
export type Grade = (typeof GRADES)[number];

export type FindingSide = "left" | "right" | "both";

/** One deviation from the plumb line. `side` is null where the direction has none. */
export type PostureFinding = {
  readonly kind: "posture";
  readonly region: PostureRegion;
  readonly direction: PostureDirection;
  readonly grade: Grade;
  readonly side: FindingSide | null;
};

/** The rule for the side of a direction; null when the region does not know the direction. */
export function sideRule(region: PostureRegion, direction: string): SideRule | null {
  const directions: Readonly<Record<string, SideRule>> = POSTURE_REGIONS[region];
  return Object.hasOwn(directions, direction) ? (directions[direction] ?? null) : null;
}

const SIDES_BY_RULE: Readonly<Record<SideRule, readonly (FindingSide | null)[]>> = {
  unsided: [null],
  sided: ["left", "right"],
  "both-or-one": ["both", "left", "right"],
};

/** The sides that may be noted; a single null where none is named. */
export function postureSides(rule: SideRule): readonly (FindingSide | null)[] {
  return SIDES_BY_RULE[rule];
}
