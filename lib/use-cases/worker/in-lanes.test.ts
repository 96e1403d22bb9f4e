import { describe, expect, it } from "vitest";
import { inLanes, inTurn } from "@/lib/use-cases/worker/in-lanes";

describe("several lists, in turn", () => {
  it.each([
    [[], []],
    [[[], []], []],
    [
      [["a1", "a2", "a3"], [], ["b1"], ["c1", "c2"]],
      ["a1", "b1", "c1", "a2", "c2", "a3"],
    ],
  ])("%j: %j", (lists, all) => {
    expect(inTurn(lists)).toEqual(all);
  });
});

describe("in lanes", () => {
  it("each is done once, so many at a time, and one that hangs keeps its own lane alone", async () => {
    const begun: number[] = [];
    let letGo: () => void = () => undefined;
    const hangs = new Promise<void>((resolve) => (letGo = resolve));
    let most = 0;
    let under = 0;
    let ended = 0;
    const all = inLanes([0, 1, 2, 3, 4], 2, async (one) => {
      begun.push(one);
      under += 1;
      most = Math.max(most, under);
      await (one === 0 ? hangs : Promise.resolve());
      under -= 1;
      ended += 1;
      if (ended === 4) letGo();
    });
    await all;
    expect(begun).toEqual([0, 1, 2, 3, 4]);
    expect(most).toBe(2);
  });

  it("no further one is begun once it is told to stop; what was begun is finished", async () => {
    const ended: number[] = [];
    await inLanes(
      [0, 1, 2, 3],
      2,
      (one) => Promise.resolve(void ended.push(one)),
      () => ended.length < 2,
    );
    expect(ended).toEqual([0, 1]);
  });
});
