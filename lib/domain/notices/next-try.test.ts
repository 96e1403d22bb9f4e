import { expect, it } from "vitest";
import { nextTry } from "@/lib/domain/notices/next-try";

const lastAt = new Date("2026-03-29T00:59:50Z");
const after = (tries: number) => (nextTry({ tries, lastAt }).getTime() - lastAt.getTime()) / 1_000;

it.each([
  [1, 15],
  [2, 30],
  [3, 60],
  [6, 480],
  [7, 600],
  [11, 600],
  [12, 1_800],
  [40, 1_800],
])("after %i tries a notice waits %s s", (tries, seconds) => expect(after(tries)).toBe(seconds));

it("makes a channel that is down known within two minutes: the second try comes in the first", () => {
  const [longestTry, sweep] = [10, 30];
  expect(longestTry + after(1) + sweep + longestTry).toBeLessThan(120);
});
