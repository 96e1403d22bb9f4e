import type { FindingSide, Grade, PostureFinding } from "@/lib/domain/visit-notes/posture";

export type Point = { readonly x: number; readonly y: number };

/** Both views stand in a box of this size, the plumb line in its middle. */
export const PLUMB_WIDTH = 120;
export const PLUMB_HEIGHT = 300;
const MIDDLE = PLUMB_WIDTH / 2;
const at = (x: number, y: number): Point => ({ x: MIDDLE + x, y });

/** Seen from the patient's right side, facing right: forward is to the right. */
const FROM_SIDE = {
  ear: at(0, 34),
  shoulder: at(0, 70),
  thoracic: at(-9, 95),
  lumbar: at(4, 130),
  hip: at(0, 160),
  "pelvis-front": at(13, 152),
  "pelvis-back": at(-13, 152),
  knee: at(1, 222),
  ankle: at(-3, 280),
} as const;

/** Seen from behind: the patient's left is on the left. */
const FROM_BEHIND = {
  head: at(0, 28),
  "head-turn": at(0, 28),
  "left-shoulder": at(-27, 72),
  "right-shoulder": at(27, 72),
  thoracic: at(0, 95),
  lumbar: at(0, 130),
  "left-hip": at(-16, 158),
  "right-hip": at(16, 158),
  "pelvis-turn": at(0, 158),
  "left-knee": at(-14, 222),
  "right-knee": at(14, 222),
  "left-ankle": at(-12, 276),
  "right-ankle": at(12, 276),
  "left-toe": at(-16, 290),
  "right-toe": at(16, 290),
} as const;

type SidePoint = keyof typeof FROM_SIDE;
type BehindPoint = keyof typeof FROM_BEHIND;
export type PlumbFigure = {
  readonly side: Readonly<Record<SidePoint, Point>>;
  readonly behind: Readonly<Record<BehindPoint, Point>>;
};
export const LEVEL: PlumbFigure = { side: FROM_SIDE, behind: FROM_BEHIND };

/** How far a point goes from the line: drawn to be seen, not measured. */
const STEPS: Readonly<Record<Grade, number>> = { mild: 5, moderate: 9, marked: 13 };

type Shift =
  | { readonly side: SidePoint; readonly x?: number; readonly y?: number }
  | { readonly behind: BehindPoint; readonly x?: number; readonly y?: number };
type Sides = readonly ("left" | "right")[];
type Move = (sides: Sides) => readonly Shift[];

const outward = (side: "left" | "right") => (side === "left" ? -1 : 1);
const forward =
  (...points: readonly SidePoint[]): Move =>
  () =>
    points.map((side) => ({ side, x: 1 }));
const backward =
  (...points: readonly SidePoint[]): Move =>
  () =>
    points.map((side) => ({ side, x: -1 }));
const toItsSide =
  (behind: BehindPoint): Move =>
  (sides) =>
    sides.map((side) => ({ behind, x: outward(side) }));
const up =
  (part: "shoulder" | "hip"): Move =>
  (sides) =>
    sides.map((side) => ({ behind: `${side}-${part}`, y: -1 }) as const);
const aside =
  (part: "knee" | "ankle" | "toe", way: 1 | -1): Move =>
  (sides) =>
    sides.map((side) => ({ behind: `${side}-${part}`, x: way * outward(side) }) as const);

/** What a direction of a region does to the figure. */
const MOVES: Readonly<Record<string, Move>> = {
  "head forward": forward("ear"),
  "head tilted": toItsSide("head"),
  "head rotated": toItsSide("head-turn"),
  "shoulders rounded": forward("shoulder"),
  "shoulders high": up("shoulder"),
  "thoracic kyphotic": backward("thoracic"),
  "thoracic flat": forward("thoracic"),
  "thoracic curved": toItsSide("thoracic"),
  "lumbar lordotic": forward("lumbar"),
  "lumbar flat": backward("lumbar"),
  "lumbar shifted": toItsSide("lumbar"),
  "pelvis anterior-tilt": () => [
    { side: "pelvis-front", y: 1 },
    { side: "pelvis-back", y: -1 },
  ],
  "pelvis posterior-tilt": () => [
    { side: "pelvis-front", y: -1 },
    { side: "pelvis-back", y: 1 },
  ],
  "pelvis high": up("hip"),
  "pelvis rotated": toItsSide("pelvis-turn"),
  "knees hyperextended": backward("knee"),
  "knees flexed": forward("knee"),
  "knees valgus": aside("knee", -1),
  "knees varus": aside("knee", 1),
  "feet flat": aside("ankle", -1),
  "feet high-arch": aside("ankle", 1),
  "feet turned-out": aside("toe", 1),
  "feet turned-in": aside("toe", -1),
};

const sidesOf = (side: FindingSide | null): Sides =>
  side === "both" ? ["left", "right"] : side === null ? [] : [side];

/** The plumb-line figure with every finding drawn into it. Rounded shoulders and knees bent or pushed back are one line, whichever side it is. */
export function plumbFigure(findings: readonly PostureFinding[]): PlumbFigure {
  const side: Record<SidePoint, Point> = { ...FROM_SIDE };
  const behind: Record<BehindPoint, Point> = { ...FROM_BEHIND };
  for (const finding of findings) {
    const step = STEPS[finding.grade];
    for (const shift of MOVES[`${finding.region} ${finding.direction}`]?.(sidesOf(finding.side)) ?? []) {
      const by = (from: Point) => ({ x: from.x + (shift.x ?? 0) * step, y: from.y + (shift.y ?? 0) * step });
      if ("side" in shift) side[shift.side] = by(side[shift.side]);
      else behind[shift.behind] = by(behind[shift.behind]);
    }
  }
  return { side, behind };
}
