import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameKey } from "@/lib/domain/patients/name-key";

describe("a name as the kiosk compares it", () => {
  it.each([
    ["José Ángel Núñez", "jose angel nunez"],
    ["  Ann   LEE ", "ann lee"],
    ["O’Brien, Séan", "o brien sean"],
    ["O'Brien Sean", "o brien sean"],
    ["Anne-Marie St. John", "anne marie st john"],
    ["Straße Øystein", "strasse oystein"],
    ["ＡＮＮ Lee", "ann lee"],
    ["李 明", "李 明"],
    ["-- ' .", ""],
  ])("%s becomes %s", (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it("keeps the order of the words", () => {
    expect(nameKey("Lee Ann")).not.toBe(nameKey("Ann Lee"));
  });

  it("does not change a key again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
      }),
    );
  });

  it("does not see capitals or spaces around", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "z", "é", "ñ", " ", "-", "'") });
    fc.assert(
      fc.property(letters, (name) => {
        expect(nameKey(`  ${name.toUpperCase()} `)).toBe(nameKey(name));
      }),
    );
  });
});
