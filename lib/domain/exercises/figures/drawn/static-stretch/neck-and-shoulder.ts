import { chair, stool } from "@/lib/domain/exercises/figures/furniture";
import { SITTING, STANDING } from "@/lib/domain/exercises/figures/postures";
import { changed } from "@/lib/domain/exercises/figures/pose";
import type { WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

export const STATIC_STRETCH_NECK_AND_SHOULDER = {
  NK03: {
    view: "front",
    base: changed(SITTING, { armR: { hand: ["pelvis", -2, -6, 18], elbowTo: [-0.5, 0, 1] } }),
    props: chair(),
    close: "upper",
    ground: [],
    tint: ["neckSideR"],
    front: ["armL"],
    frames: [
      { pose: { armL: { hand: ["head", 1, 16, 6], elbowTo: [0, 0.2, 1] } } },
      {
        pose: {
          thorax: { side: -2 },
          neck: { side: -36 },
          armL: { hand: ["head", 1, 16, 6], elbowTo: [0, 0.2, 1] },
        },
        hold: 2.2,
      },
    ],
    trace: [["head", 0, 24, 0]],
  },
  NK04: {
    view: "back",
    base: changed(SITTING, { armR: { hand: ["pelvis", -2, -6, 18], elbowTo: [-0.5, 0, 1] } }),
    props: stool(),
    close: "upper",
    ground: [],
    tint: ["neckBackR", "neckSideR"],
    front: ["armL"],
    frames: [
      { pose: { armL: { hand: ["head", -10, 12, 0], elbowTo: [0.4, 0.2, 1] } } },
      {
        pose: { neck: { flex: 40, turn: -40 }, armL: { hand: ["head", -10, 12, 0], elbowTo: [0.4, 0.2, 1] } },
        hold: 2.2,
      },
    ],
    trace: [["head", 16, 6, 0]],
  },
  SH01: {
    view: "quarter",
    base: changed(STANDING, {
      armR: { hand: [4, 168, 44], point: [0, 1, 0], elbowTo: [-0.4, -1, 1] },
      armL: { flex: 6, elbow: 14 },
      legL: { foot: [34, 0, -8], out: 0 },
      legR: { foot: [-16, 0, 8], out: 0 },
    }),
    props: [
      { kind: "box", at: [4, 0, 55], size: [10, 180, 8], of: "wood", layer: "behind" },
      { kind: "box", at: [4, 0, -55], size: [10, 180, 8], of: "wood", layer: "behind" },
      { kind: "box", at: [4, 180, 0], size: [10, 7, 118], of: "wood", layer: "behind" },
    ],
    ground: ["footR", "footL"],
    fixed: ["handR"],
    tint: ["chestR"],
    front: ["armR"],
    frames: [
      { pose: { pelvis: { at: [4, 86, 0] }, legR: { tilt: 6 } } },
      { pose: { pelvis: { at: [16, 83, 0], yaw: -6 }, legR: { tilt: 30 } }, hold: 2.4 },
    ],
    trace: [["chest", 14, -6, 0]],
  },
} as const satisfies Record<string, WrittenFigure>;
