import { describe, expect, it } from "vitest";
import { warmsUpForStrength, warmUpMissing } from "@/lib/domain/programmes/warm-up-first";

const march = { id: "march", exerciseId: "DW01" } as const;
const swing = { id: "swing", exerciseId: "DW02" } as const;
const bridge = { id: "bridge", exerciseId: "HS01" } as const;
const stretch = { id: "stretch", exerciseId: "HM01" } as const;
const items = [march, swing, bridge, stretch];
const log = (itemId: string, outcome: "done" | "part" | "not_done") => ({ itemId, outcome });

describe("a warm-up comes before strength (DOSE-1)", () => {
  it("names the first warm-up with nothing done, and none once each has a part", () => {
    expect(warmUpMissing(items, [], "bridge")).toBe(march);
    expect(warmUpMissing(items, [log("march", "done")], "bridge")).toBe(swing);
    expect(warmUpMissing(items, [log("march", "done"), log("swing", "not_done")], "bridge")).toBe(swing);
    expect(warmUpMissing(items, [log("march", "done"), log("swing", "part")], "bridge")).toBeUndefined();
  });

  it("holds nothing but strength back", () => {
    for (const wanted of ["march", "swing", "stretch", "unknown"])
      expect(warmUpMissing(items, [], wanted)).toBeUndefined();
    expect(warmUpMissing([bridge, march], [], "bridge")).toBeUndefined();
  });

  it("may be left out only where no strength follows", () => {
    expect(warmsUpForStrength(items, "march")).toBe(true);
    expect(warmsUpForStrength([march, stretch], "march")).toBe(false);
    expect(warmsUpForStrength([bridge, march], "march")).toBe(false);
    expect(warmsUpForStrength(items, "bridge")).toBe(false);
  });
});
