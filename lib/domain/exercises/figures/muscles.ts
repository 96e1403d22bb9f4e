import type { FrameName } from "@/lib/domain/exercises/figures/pose";
import type { Vec } from "@/lib/domain/exercises/figures/vector";

/** A part of the body that works or is stretched: a rounded patch laid through points of its bones. */
export type Muscle = { readonly through: readonly (readonly [FrameName, Vec])[]; readonly r: number };

const sided = (side: "R" | "L", z: 1 | -1) =>
  ({
    [`glute${side}`]: {
      through: [
        ["pelvis", [-5.6, -3, 7 * z]],
        ["pelvis", [-5, 4, 7 * z]],
      ],
      r: 5.6,
    },
    // The same muscle where the thigh is in front of the hip and would hide it.
    [`buttock${side}`]: {
      through: [
        ["pelvis", [-5, 3, 7 * z]],
        ["pelvis", [-5.6, -3, 7 * z]],
        [`thigh${side}`, [-4.5, -4, 0.5 * z]],
      ],
      r: 5,
    },
    [`sideHip${side}`]: {
      through: [
        ["pelvis", [-1, 5, 9 * z]],
        [`thigh${side}`, [0, -4, 2 * z]],
      ],
      r: 5.2,
    },
    [`hipFront${side}`]: {
      through: [
        ["pelvis", [5, 4, 7 * z]],
        [`thigh${side}`, [3.6, -14, 0]],
      ],
      r: 4,
    },
    [`quad${side}`]: {
      through: [
        [`thigh${side}`, [3.2, -9, 0]],
        [`thigh${side}`, [1.9, -35, 0]],
      ],
      r: 4.6,
    },
    [`ham${side}`]: {
      through: [
        [`thigh${side}`, [-3.4, -9, 0]],
        [`thigh${side}`, [-1.9, -35, 0]],
      ],
      r: 4.4,
    },
    [`groin${side}`]: {
      through: [
        [`thigh${side}`, [0.5, -6, -3 * z]],
        [`thigh${side}`, [0.5, -28, -2 * z]],
      ],
      r: 4.4,
    },
    [`knee${side}`]: {
      through: [
        [`shank${side}`, [0.6, 1, 0]],
        [`shank${side}`, [0.6, -2, 0]],
      ],
      r: 4.8,
    },
    [`calf${side}`]: {
      through: [
        [`shank${side}`, [-2, -6, 0]],
        [`shank${side}`, [-1, -26, 0]],
      ],
      r: 3.8,
    },
    [`ankle${side}`]: {
      through: [
        [`foot${side}`, [0.5, 3, 0]],
        [`foot${side}`, [1.5, -2, 0]],
      ],
      r: 3.6,
    },
    [`nerve${side}`]: {
      through: [
        ["pelvis", [-7, 0, 7 * z]],
        [`thigh${side}`, [-4, -10, 0]],
        [`thigh${side}`, [-3, -36, 0]],
        [`shank${side}`, [-2, -20, 0]],
      ],
      r: 2.2,
    },
    [`shoulder${side}`]: {
      through: [
        [`arm${side}`, [0, 0, 0]],
        [`arm${side}`, [0, -8, 0]],
      ],
      r: 5.2,
    },
    [`blade${side}`]: {
      through: [
        ["chest", [-4, 2, 8 * z]],
        ["chestMid", [-5, 2, 7 * z]],
      ],
      r: 4.6,
    },
    [`chest${side}`]: {
      through: [
        ["chest", [3.4, 0, 4 * z]],
        ["chest", [2, 2, 11 * z]],
      ],
      r: 4.4,
    },
    [`flank${side}`]: {
      through: [
        ["lumbarLow", [0, 0, 8 * z]],
        ["chestLow", [0, 4, 9 * z]],
      ],
      r: 4.4,
    },
    [`neckSide${side}`]: {
      through: [
        ["chest", [-2, 7, 6 * z]],
        ["neck", [-0.5, 4, 2.8 * z]],
      ],
      r: 2.8,
    },
    [`neckBack${side}`]: {
      through: [
        ["chest", [-3, 7, 4 * z]],
        ["neck", [-2.4, 5, 1.4 * z]],
      ],
      r: 2.8,
    },
  }) as const satisfies Record<string, Muscle>;

const MIDDLE = {
  lowBack: {
    through: [
      ["pelvis", [-6, 8, 0]],
      ["lumbarHigh", [-4.8, 0, 0]],
      ["chestLow", [-4.8, 2, 0]],
    ],
    r: 4.4,
  },
  midBack: {
    through: [
      ["chestLow", [-5, 2, 0]],
      ["chestMid", [-5.2, 2, 0]],
      ["chest", [-3.6, 3, 0]],
    ],
    r: 4.4,
  },
  belly: {
    through: [
      ["lumbarLow", [4.8, -3, 0]],
      ["lumbarHigh", [4.8, 3, 0]],
      ["chestLow", [5, 4, 0]],
    ],
    r: 4.4,
  },
  neckFront: {
    through: [
      ["neck", [3, 0, 0]],
      ["neck", [3, 5, 0]],
    ],
    r: 2.6,
  },
  neckNape: {
    through: [
      ["chest", [-3.5, 8, 0]],
      ["neck", [-2.6, 7, 0]],
    ],
    r: 3,
  },
} as const satisfies Record<string, Muscle>;

export const MUSCLES = { ...MIDDLE, ...sided("R", 1), ...sided("L", -1) } as unknown as Readonly<
  Record<MuscleName, Muscle>
>;
type SidedName =
  | "glute"
  | "buttock"
  | "sideHip"
  | "hipFront"
  | "quad"
  | "ham"
  | "groin"
  | "knee"
  | "calf"
  | "ankle"
  | "nerve"
  | "shoulder"
  | "blade"
  | "chest"
  | "flank"
  | "neckSide"
  | "neckBack";
export type MuscleName = keyof typeof MIDDLE | `${SidedName}${"R" | "L"}`;
