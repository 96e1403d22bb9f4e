import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { templateItem } from "@/lib/domain/programmes/templates/template";
import { PROGRAMME_TEMPLATES } from "@/lib/domain/programmes/templates";
import { versionDifference } from "@/lib/domain/programmes/version-difference";

const item = (...of: Parameters<typeof templateItem>) => ({ ...templateItem(...of), note: "", own: null });
const [bridge, walk, flexor] = [item("HS01"), item("AE01"), item("HM01")];

describe("what a version changed", () => {
  it("says nothing where nothing changed", () => {
    expect(versionDifference([bridge, walk], [bridge, walk])).toEqual([]);
  });

  it("names what came, went, and what it now asks for", () => {
    expect(versionDifference([bridge, walk], [item("HS01", { reps: 10 }), flexor])).toEqual([
      { kind: "dose", exerciseId: "HS01", own: null, from: "2 × 8, 2 days/week", to: "2 × 10, 2 days/week" },
      { kind: "added", exerciseId: "HM01", own: null, dose: "2 × 20 s/side, 3 days/week" },
      { kind: "removed", exerciseId: "AE01", own: null, dose: "1 × 4 min, 5 days/week" },
    ]);
  });

  it("counts a change of side as one of the dose, and sides apart as two items", () => {
    const [left, right] = [
      { ...flexor, side: "left" as const },
      { ...flexor, side: "right" as const },
    ];
    expect(versionDifference([flexor], [left])).toMatchObject([
      { kind: "dose", to: "2 × 20 s left, 3 days/week" },
    ]);
    expect(versionDifference([left, right], [left, right])).toEqual([]);
    expect(versionDifference([left, right], [right])).toMatchObject([{ kind: "removed" }]);
  });

  it("tells what moved up once, and a changed note", () => {
    expect(versionDifference([bridge, walk, flexor], [flexor, bridge, walk])).toEqual([
      { kind: "moved", exerciseId: "HM01", own: null, from: 3, to: 1 },
    ]);
    expect(versionDifference([bridge], [{ ...bridge, note: "Slowly" }])).toEqual([
      { kind: "note", exerciseId: "HS01", own: null, from: "", to: "Slowly" },
    ]);
  });

  it("tells when the words are the clinic's own, or others of its own, and keeps quiet while they stay", () => {
    const own = {
      versionId: "1",
      name: "Our bridge",
      steps: ["Lift"],
      fault: "",
      easier: "",
      photoId: null,
      videoId: null,
    };
    const ours = { ...bridge, own };
    expect(versionDifference([bridge], [ours])).toEqual([{ kind: "words", exerciseId: "HS01", own }]);
    expect(versionDifference([ours], [{ ...bridge, own: { ...own, versionId: "2" } }])).toHaveLength(1);
    expect(versionDifference([ours], [bridge])).toMatchObject([{ kind: "words", own: null }]);
    expect(versionDifference([ours], [ours])).toEqual([]);
  });

  it("finds nothing between a list and itself, and something between any two that differ", () => {
    const lists = fc
      .constantFrom(...PROGRAMME_TEMPLATES)
      .map(({ items }) => items.map((one) => ({ ...one, note: "", own: null })));
    fc.assert(
      fc.property(lists, lists, (one, other) => {
        expect(versionDifference(one, one)).toEqual([]);
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(versionDifference(one, other).length === 0).toBe(same);
      }),
    );
  });
});
