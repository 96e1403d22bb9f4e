import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KeyPlace, readKey } from "@/components/palette/read-key";

const press = (key: string, more: Partial<Parameters<typeof readKey>[0]> = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...more,
});
const place = (more: Partial<KeyPlace> = {}): KeyPlace => ({
  ...{ isTyping: false, inList: false, inDialog: false, single: "all", going: false },
  ...more,
});

describe("what a key asks for", () => {
  it("never fires a single key, or a row's, while somebody types", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("?", "/", "c", "g", "t", "q", "i", "j", "k", "ArrowDown", "Home", "a", "Enter"),
        fc.boolean(),
        fc.boolean(),
        (key, inList, going) => {
          expect(readKey(press(key), place({ isTyping: true, inList, going }))).toBeNull();
        },
      ),
    );
    expect(readKey(press("?"), place())).toEqual({ kind: "map" });
    expect(readKey(press("c"), place())).toEqual({ kind: "note" });
  });

  it("opens the palette by Ctrl+K or Cmd+K everywhere, and over a page nothing else", () => {
    for (const more of [{ ctrlKey: true }, { metaKey: true }])
      expect(readKey(press("k", more), place({ isTyping: true, inDialog: true }))).toEqual({ kind: "find" });
    expect(readKey(press("?"), place({ inDialog: true }))).toBeNull();
    expect(readKey(press("k", { ctrlKey: true, altKey: true }), place())).toBeNull();
  });

  it("hears the single keys that were chosen and no other", () => {
    const heard = (single: KeyPlace["single"]) =>
      ["?", "/", "c", "g", "j"].filter(
        (key) => readKey(press(key), place({ single, inList: true })) !== null,
      );
    expect(heard("map")).toEqual(["?"]);
    expect(heard("none")).toEqual([]);
    expect(heard("all")).toEqual(["?", "/", "c", "g", "j"]);
  });

  it("goes by g and a letter, and moves by j, k and arrows only inside a list", () => {
    expect(readKey(press("q"), place({ going: true }))).toEqual({ kind: "go", href: "/clinic/alerts" });
    expect(readKey(press("q"), place())).toBeNull();
    expect(readKey(press("j"), place())).toBeNull();
    expect(readKey(press("ArrowUp"), place({ inList: true, single: "none" }))).toEqual({
      kind: "row",
      step: -1,
    });
    expect(readKey(press("F6", { shiftKey: true }), place({ isTyping: true }))).toEqual({
      ...{ kind: "region", step: -1 },
    });
    expect(readKey(press("Enter", { metaKey: true }), place({ isTyping: true }))).toEqual({
      kind: "primary",
    });
  });
});
