import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeOf, placeText } from "@/lib/domain/timeline/timeline";

const moment = fc.date({ min: new Date("1990-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });

describe("a place in a timeline", () => {
  it("comes back from an address as it went in", () => {
    fc.assert(
      fc.property(moment, fc.uuid(), (at, id) => {
        expect(placeOf(placeText({ at, id }))).toEqual({ at, id });
      }),
    );
  });

  it.each([
    undefined,
    "",
    "yesterday",
    `2026-13-45T99:00:00.000Z_${randomUUID()}`,
    "2026-11-26T10:00:00.000Z_1",
  ])("is none in %j", (text) => {
    expect(placeOf(text)).toBeNull();
  });
});
