import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CATALOGUE } from "@/lib/domain/exercises/exercise";
import { RADIUS } from "@/lib/domain/exercises/figures/body";
import { drawingOf } from "@/lib/domain/exercises/figures/drawing";
import { FIGURES } from "@/lib/domain/exercises/figures/figures";
import { FRAME_NAMES, type FrameName } from "@/lib/domain/exercises/figures/pose";
import { placeOf, type Skeleton } from "@/lib/domain/exercises/figures/skeleton";
import { faultsOf } from "@/lib/domain/exercises/figures/testdata/faults-of";
import {
  readDrawings,
  readNoDrawings,
  visibleTint,
} from "@/lib/domain/exercises/figures/testdata/visible-tint";
import { timelineOf } from "@/lib/domain/exercises/figures/timeline";
import { length, subtract } from "@/lib/domain/exercises/figures/vector";
import words from "@/messages/en/figures.json";

const ids = CATALOGUE.map(({ id }) => id);

/** Every bone from joint to joint: on the trunk from each level to the next, on a limb to the joint below. */
const BONES: readonly (readonly [FrameName, FrameName])[] = FRAME_NAMES.flatMap((bone, at) => {
  const next = FRAME_NAMES[at + 1];
  const isEnd = bone === "head" || /^(toes|hand)/.test(bone);
  return next === undefined || isEnd ? [] : [[bone, next] as const];
});

/** Muscles that tighten, where nothing goes anywhere. */
const STILL: ReadonlySet<string> = new Set(["NK05"]);

/** Thousandths of a picture: less than this is a speck. */
const TINTED = 0.8;

/** Centimetres: a point further than this from its hinted way is somewhere else. */
const MOST_BESIDE = 8;

const lengthsOf = ({ bones }: Skeleton): number[] =>
  BONES.map(([from, to]) => length(subtract(bones[to].origin, bones[from].origin)));

beforeAll(readDrawings);
afterAll(readNoDrawings);

describe("the figures", () => {
  it("are 98, one for each exercise of the catalogue and no other", () => {
    expect(ids).toHaveLength(98);
    expect(Object.keys(FIGURES).toSorted()).toEqual(ids.toSorted());
  });

  it.each(ids)("%s is posed as a body can be: reach, floor, contact, joints", (id) => {
    expect(faultsOf(FIGURES[id])).toEqual([]);
  });

  it.each(ids)("%s keeps every bone as long as it is", (id) => {
    const [first, ...rest] = timelineOf(FIGURES[id]).samples.map(({ moment }) => moment.skeleton);
    expect(first).toBeDefined();
    const long = first ? lengthsOf(first) : [];
    for (const skeleton of rest) {
      for (const [at, now] of lengthsOf(skeleton).entries()) expect(now).toBeCloseTo(long[at] ?? 0, 6);
    }
  });

  it.each(ids)("%s ends its loop where it began, and moves in between", (id) => {
    const { timeline, layersAt } = drawingOf(FIGURES[id]);
    const [first, last] = [timeline.samples[0], timeline.samples.at(-1)];
    expect(last?.moment.pose).toEqual(first?.moment.pose);
    const outlines = timeline.samples.map(({ moment }) => JSON.stringify(layersAt(moment.skeleton)));
    expect(outlines.at(-1)).toBe(outlines[0]);
    expect(new Set(outlines).size).toBeGreaterThan(2);
    expect(timeline.samples.map(({ seconds }) => seconds)).toEqual(
      timeline.samples.map(({ seconds }) => seconds).toSorted((one, other) => one - other),
    );
  });

  it.each(ids)("%s is described: start, movement and end", (id) => {
    const { start, move, end } = words.exercise[id];
    for (const text of [start, move, end]) expect(text).toMatch(/^[A-Z].{8,110}\.$/);
    expect(new Set([start, move, end]).size).toBe(3);
  });

  it.each(["LS03", "LS06", "DW01"] as const)("%s moves an arm and the opposite leg", (id) => {
    const { samples } = timelineOf(FIGURES[id]);
    const travel = (bone: FrameName) => {
      const places = samples.map(({ moment }) => moment.skeleton.bones[bone].origin);
      // To the keyframe where the movement has got furthest.
      return places.map((place) => length(subtract(place, places[0] ?? place)));
    };
    const far = samples.findIndex(({ keyframe }) => keyframe === 1);
    const gone = (bone: FrameName) => travel(bone)[far] ?? 0;
    expect(gone("handL") > gone("handR")).toBe(gone("footR") > gone("footL"));
    expect(Math.abs(gone("handL") - gone("handR"))).toBeGreaterThan(10);
    expect(Math.abs(gone("footL") - gone("footR"))).toBeGreaterThan(10);
  });

  it("show the right side at work where sides are done apart, so that the mirror shows the left", () => {
    const wrong = CATALOGUE.filter(({ id, sided }) => {
      const { tint, flipped } = FIGURES[id];
      const oneSided = tint.filter((muscle) => /[RL]$/.test(muscle));
      return sided && oneSided.length > 0 && !oneSided.some((muscle) => muscle.endsWith(flipped ? "L" : "R"));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("are described nowhere but there", () => {
    expect(Object.keys(words.exercise).toSorted()).toEqual(ids.toSorted());
  });

  it.each(ids)("%s shows what works, and hints the way of what moves", (id) => {
    expect(FIGURES[id].tint).not.toEqual([]);
    const { traces } = drawingOf(FIGURES[id]);
    expect(traces.length > 0).toBe(!STILL.has(id));
  });

  it.each(ids)(
    "%s lets the tint be seen: in the picture to know it by, and in two of three stills",
    async (id) => {
      expect(await visibleTint(id, "thumbnail")).toBeGreaterThan(TINTED);
      const stills = await Promise.all(
        (["still-1", "still-2", "still-3"] as const).map((picture) => visibleTint(id, picture)),
      );
      expect(stills.filter((share) => share > TINTED).length).toBeGreaterThanOrEqual(2);
    },
  );

  it("hint a way that the picture to know it by is on", () => {
    const besides = ids.filter((id) => {
      const { trace = [], traceTo = 1, stills, telling = 3 } = FIGURES[id];
      const { samples, stops } = timelineOf(FIGURES[id]);
      const shown = stops[stills?.[telling - 1] ?? 1];
      if (shown === undefined) return true;
      const until = samples.findIndex(({ keyframe }) => keyframe === traceTo);
      const way = samples.slice(0, until < 0 ? samples.length : until + 1);
      return trace.some((spot) => {
        const here = placeOf(shown.bones, spot);
        return way.every(
          ({ moment }) => length(subtract(placeOf(moment.skeleton.bones, spot), here)) > MOST_BESIDE,
        );
      });
    });
    expect(besides).toEqual([]);
  });

  it.each(["LS08", "LS09", "LS10", "LS11", "ST02", "LM05"] as const)("%s rests on its elbows", (id) => {
    const bones = timelineOf(FIGURES[id]).stops[1]?.bones;
    const elbows = (["R", "L"] as const).map((side) => bones?.[`forearm${side}`].origin[1] ?? Infinity);
    const carrying = /^LS0[89]$/.test(id) ? elbows.slice(1) : elbows;
    for (const height of carrying) expect(Math.abs(height - RADIUS.elbow)).toBeLessThan(1.5);
  });

  it("hint only at points that stand on the body", () => {
    for (const id of ids) {
      const { trace = [] } = FIGURES[id];
      const bones = timelineOf(FIGURES[id]).stops[0]?.bones;
      for (const spot of trace) expect(bones && placeOf(bones, spot).every(Number.isFinite)).toBe(true);
    }
  });
});
