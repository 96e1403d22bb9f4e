import { expect, it } from "vitest";
import { tellApart, timesInTurn } from "@/lib/testing/tell-apart";

it.each([
  [[1, 2, 3], [1, 2, 3], 0.5],
  [[4, 5, 6], [1, 2, 3], 1],
  [[1, 2, 3], [4, 5, 6], 0],
  [[1, 3], [2, 4], 0.25],
  [[5, 5], [5, 5, 5], 0.5],
])("%j beside %j: %f", (these, those, area) => {
  expect(tellApart(these, those)).toBe(area);
});

it("tells a door that works longer for those it knows from one that does not", async () => {
  const work = (steps: number) => () => {
    let sum = 0;
    for (let step = 0; step < steps; step += 1) sum += Math.sqrt(step);
    return Promise.resolve(sum);
  };
  const leaking = await timesInTurn(400, work(200_000), work(100_000));
  expect(tellApart(leaking.known, leaking.unknown)).toBeGreaterThan(0.75);
});
