import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteRange } from "@/lib/domain/files/byte-range";

describe("a range of a file", () => {
  it.each([
    [null, { kind: "whole" }],
    ["bytes=0-", { kind: "part", first: 0, last: 99 }],
    ["bytes=10-19", { kind: "part", first: 10, last: 19 }],
    ["bytes=90-500", { kind: "part", first: 90, last: 99 }],
    ["bytes=-10", { kind: "part", first: 90, last: 99 }],
    ["bytes=-500", { kind: "part", first: 0, last: 99 }],
    ["bytes=100-", { kind: "beyond" }],
    ["bytes=-0", { kind: "beyond" }],
    ["bytes=20-10", { kind: "whole" }],
    ["bytes=0-1,5-6", { kind: "whole" }],
    ["lines=1-2", { kind: "whole" }],
    ["bytes=-", { kind: "whole" }],
  ])("%s of 100 bytes", (header, expected) => {
    expect(byteRange(header, 100)).toEqual(expected);
  });

  it("never leaves the file, whatever is asked", () => {
    const bound = fc.oneof(fc.constant(""), fc.nat().map(String));
    fc.assert(
      fc.property(bound, bound, fc.integer({ min: 1, max: 10_000 }), (from, to, total) => {
        const range = byteRange(`bytes=${from}-${to}`, total);
        if (range.kind !== "part") return;
        expect(range.first).toBeGreaterThanOrEqual(0);
        expect(range.last).toBeGreaterThanOrEqual(range.first);
        expect(range.last).toBeLessThan(total);
      }),
    );
  });
});
