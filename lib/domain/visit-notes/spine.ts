const numbered = (letter: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `${letter}${from + at}`);

/** From the head down: occiput, neck, chest and low back, sacrum, the two sacroiliac joints as one place, coccyx. */
export const SPINE_SEGMENTS: readonly string[] = [
  ...numbered("C", 0, 7),
  ...numbered("T", 1, 12),
  ...numbered("L", 1, 5),
  ...["sacrum", "sacroiliac", "coccyx"],
];

/** How a segment was treated; the clinic's own way stands in the plan's words. */
export const TECHNIQUES = {
  manipulation: "manipulation (high velocity)",
  drop: "drop table",
  instrument: "instrument",
  mobilisation: "mobilisation",
  "flexion-distraction": "flexion-distraction",
  "soft-tissue": "soft tissue",
} as const;
export type Technique = keyof typeof TECHNIQUES;
export const TECHNIQUE_IDS = Object.keys(TECHNIQUES) as readonly Technique[];

/** The patient's own side. */
export const ADJUSTED_SIDES = ["left", "right", "both"] as const;
export type AdjustedSide = (typeof ADJUSTED_SIDES)[number];

export type Adjustment = {
  readonly segment: string;
  readonly technique: Technique;
  readonly side: AdjustedSide;
};

const WORDS: Readonly<Record<string, string>> = {
  C0: "C0 (occiput)",
  sacrum: "Sacrum",
  sacroiliac: "Sacroiliac joint",
  coccyx: "Coccyx",
};
export const segmentWord = (segment: string): string => WORDS[segment] ?? segment;

const byPlace = (one: Adjustment, other: Adjustment) =>
  SPINE_SEGMENTS.indexOf(one.segment) - SPINE_SEGMENTS.indexOf(other.segment);

/** With one segment taken in, changed, or taken out when it is null; from the head down, each segment once. */
export function withAdjustment(
  all: readonly Adjustment[],
  segment: string,
  next: Adjustment | null,
): readonly Adjustment[] {
  const rest = all.filter((one) => one.segment !== segment);
  return (next === null ? rest : [...rest, next]).toSorted(byPlace);
}

/** "L5: manipulation (high velocity), left" */
export function adjustmentInWords({ segment, technique, side }: Adjustment): string {
  return `${segmentWord(segment)}: ${TECHNIQUES[technique]}, ${side === "both" ? "both sides" : side}`;
}
