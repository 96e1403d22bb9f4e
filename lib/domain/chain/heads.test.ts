import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareHeads, type Head, withHead } from "@/lib/domain/chain/heads";

const head = (number: number, at: string): Head => ({ number, hash: `hash ${number}`, at });
const every5Minutes = (count: number): readonly Head[] => {
  const from = Date.UTC(2026, 0, 1);
  let kept: readonly Head[] = [];
  for (let number = 1; number <= count; number += 1)
    kept = withHead(kept, head(number, new Date(from + number * 300_000).toISOString()));
  return kept;
};

describe("the heads that are kept", () => {
  it("are the first, each day's last, and the newest dozen", () => {
    const kept = every5Minutes(288 * 3 + 100);
    const numbers = kept.map(({ number }) => number);
    expect(numbers.slice(0, 4)).toEqual([1, 287, 575, 863]);
    expect(numbers.slice(4)).toEqual(Array.from({ length: 12 }, (_, at) => 953 + at));
  });

  it("are few after a year", () => {
    expect(every5Minutes(288 * 365).length).toBeLessThan(380);
  });
});

describe("a chain against its heads", () => {
  const kept = [head(1, "2026-01-01T00:00:00Z"), head(5, "2026-01-01T00:05:00Z")];
  const hashes = new Map(kept.map(({ number, hash }) => [number, hash]));
  const kinds = (begun: number, of: ReadonlyMap<number, string>) =>
    compareHeads(kept, begun, of).map(({ kind, number }) => `${kind} ${number}`);

  it.each([
    ["agrees", 1, hashes, []],
    ["was made anew", 1, new Map([...hashes, [5, "another"]]), ["head-differs 5"]],
    ["was cut short", 1, new Map([[1, "hash 1"]]), ["head-missing 5"]],
    ["begins elsewhere", 3, hashes, ["begun-elsewhere 3"]],
  ])("%s", (_what, begun, of, found) => {
    expect(kinds(begun, of)).toEqual(found);
  });

  it("never agrees where any kept hash is another (property)", () => {
    fc.assert(
      fc.property(fc.constantFrom(...kept), fc.string(), (changed, hash) => {
        fc.pre(hash !== changed.hash);
        expect(kinds(1, new Map([...hashes, [changed.number, hash]]))).toEqual([
          `head-differs ${changed.number}`,
        ]);
      }),
    );
  });
});
