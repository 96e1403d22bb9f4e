import { describe, expect, it } from "vitest";
import { changed, type PoseChange } from "@/lib/domain/exercises/figures/pose";
import { ALL_FOURS, STANDING } from "@/lib/domain/exercises/figures/postures";
import { faultsOf } from "@/lib/domain/exercises/figures/testdata/faults-of";
import type { WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

const standing = (...poses: readonly PoseChange[]): WrittenFigure => ({
  view: "side",
  base: STANDING,
  frames: poses.map((pose) => ({ pose })),
  ground: ["footR", "footL"],
  tint: [],
});

describe("what no body could do", () => {
  it.each([
    ["standing", standing({})],
    ["sitting back a little", standing({}, { pelvis: { at: [-14, 74, 0], pitch: 30 } })],
    ["on all fours", { ...standing({}), base: ALL_FOURS, ground: ["shankR", "shankL", "handR", "handL"] }],
  ] as [string, WrittenFigure][])("is not found in %s (control)", (_name, figure) => {
    expect(faultsOf(figure)).toEqual([]);
  });

  it.each([
    [
      "a floor that a foot goes through",
      { pelvis: { at: [0, 84, 0] as const }, legR: { foot: [0, -4, 9] as const } },
      /under the floor/,
    ],
    ["hips too high for the feet", { pelvis: { at: [0, 99, 0] as const } }, /foot R misses its place/],
    ["a hand that cannot get there", { armR: { hand: [90, 140, 18] as const } }, /hand R misses its place/],
    ["a knee bent the wrong way", { legR: { foot: null, knee: -20 } }, /knee R at -20/],
    ["a hip beyond its range", { legR: { foot: null, flex: -60 } }, /hip R flex at -60/],
    ["a back folded in two", { lumbar: { flex: 90 } }, /lumbar flex at 90/],
    ["a head turned round", { neck: { turn: 120 } }, /neck turn at 120/],
    ["an elbow bent back", { armL: { elbow: -30 } }, /elbow L at -30/],
    ["a foot bent back on its shin", { legR: { foot: null, ankle: 80 } }, /ankle R at 80/],
  ] as [string, PoseChange, RegExp][])("is found: %s", (_name, pose, fault) => {
    expect(faultsOf(standing(pose)).join("\n")).toMatch(fault);
  });

  it("is found in a foot that slides while it carries weight", () => {
    const figure = standing(
      { pelvis: { at: [0, 84, 0] } },
      { pelvis: { at: [0, 84, 0] }, legR: { foot: [20, 0, 9] } },
    );
    expect(faultsOf(figure).join("\n")).toMatch(/footR slides 20/);
  });

  it("is found in a body that hangs in the air", () => {
    const base = changed(STANDING, {
      legR: { foot: null },
      legL: { foot: null },
      pelvis: { at: [0, 120, 0] },
    });
    expect(faultsOf({ ...standing({}), base, ground: [] }).join("\n")).toMatch(/floats/);
  });
});
