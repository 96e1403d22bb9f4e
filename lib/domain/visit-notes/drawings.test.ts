import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BODY_REGIONS } from "@/lib/domain/body/body-regions";
import { FEELING_IDS, type PainMark, withPainMark } from "@/lib/domain/visit-notes/pain-marks";
import {
  ADJUSTED_SIDES,
  type Adjustment,
  adjustmentInWords,
  SPINE_SEGMENTS,
  TECHNIQUE_IDS,
  withAdjustment,
} from "@/lib/domain/visit-notes/spine";

const adjustment = fc.record({
  segment: fc.constantFrom(...SPINE_SEGMENTS),
  technique: fc.constantFrom(...TECHNIQUE_IDS),
  side: fc.constantFrom(...ADJUSTED_SIDES),
});
const mark = fc.record({
  region: fc.constantFrom(...BODY_REGIONS.map(({ id }) => id)),
  feeling: fc.constantFrom(...FEELING_IDS),
});

describe("the treated segments", () => {
  it("run from the occiput to the coccyx, 28 places, each named once", () => {
    expect(SPINE_SEGMENTS).toHaveLength(28);
    expect([SPINE_SEGMENTS[0], SPINE_SEGMENTS.at(-1)]).toEqual(["C0", "coccyx"]);
    const words = SPINE_SEGMENTS.map((segment) =>
      adjustmentInWords({ segment, technique: "drop", side: "left" }),
    );
    expect(new Set(words).size).toBe(28);
  });

  it("hold each segment once, as it was said last, from the head down", () => {
    fc.assert(
      fc.property(fc.array(adjustment), (said) => {
        const all = said.reduce<readonly Adjustment[]>(
          (now, one) => withAdjustment(now, one.segment, one),
          [],
        );
        const places = all.map(({ segment }) => SPINE_SEGMENTS.indexOf(segment));
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
        for (const one of all) expect(one).toEqual(said.findLast(({ segment }) => segment === one.segment));
        const first = all[0];
        if (first) expect(withAdjustment(all, first.segment, null)).toEqual(all.slice(1));
      }),
    );
  });
});

describe("the pain drawing", () => {
  it("holds each place once, as it was said last", () => {
    fc.assert(
      fc.property(fc.array(mark), (said) => {
        const all = said.reduce<readonly PainMark[]>(
          (now, { region, feeling }) => withPainMark(now, region, feeling),
          [],
        );
        expect(new Set(all.map(({ region }) => region)).size).toBe(all.length);
        for (const one of all) expect(one).toEqual(said.findLast(({ region }) => region === one.region));
        const first = all[0];
        if (first) expect(withPainMark(all, first.region, null)).toEqual(all.slice(1));
      }),
    );
  });
});
